import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';

/** Verbs for what somebody makes, lets or sees another do. */
const CAUSES = new Set(readLexicon(new URL('../data/causatives.txt', import.meta.url)));

/**
 * Whether the infinitive at `i` tells what was made or seen, so that the time is that of the verb before: `let them fly on Friday`,
 * `helped launch it on Friday`.
 */
export function isCaused(atoms: Atoms, i: number): boolean {
  for (let k = i - 1; k > i - 4; k--) {
    if (CAUSES.has(atoms.text[k]!)) return true;
    if (!isUpos(atoms, k, 'PRON', 'DET', 'NOUN', 'PROPN')) return false;
  }
  return false;
}
