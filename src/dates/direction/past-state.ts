import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/** Past verbs of how things stood. */
const STATES = new Set(readLexicon(new URL('../data/past-states.txt', import.meta.url)));

/**
 * Whether the sentence tells how things stood at the expression that begins at `start`: `Debt stood at a billion at year-end`. Its only
 * verb before says so; a second one may be a plan, `said it was leaving at year-end`.
 */
export function isPastState(atoms: Atoms, start: number): boolean {
  if (!isWord(atoms, start - 1, 'at')) return false;
  let state = false;
  for (let k = start - 2; atoms.text[k] !== ''; k--) {
    if (!isUpos(atoms, k, 'VERB', 'AUX')) continue;
    if (state || !STATES.has(atoms.text[k]!)) return false;
    state = true;
  }
  return state;
}
