import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

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

/** How many atoms what is to be made so may have. */
const REACH = 6;

/** Whether the participle at `i` tells how somebody is to make a thing, so that what governs the making tells when: `a chance to make their voice known`. */
export function isToBeMade(atoms: Atoms, i: number): boolean {
  for (let k = i - 1; k > i - REACH; k--) {
    if (isWord(atoms, k, 'get', 'have', 'keep', 'make', 'see')) return isWord(atoms, k - 1, 'to');
    if (!isUpos(atoms, k, 'ADJ', 'DET', 'NOUN', 'PRON', 'PROPN')) return false;
  }
  return false;
}
