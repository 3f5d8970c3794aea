import { readLexicon } from '../text/lexicon.ts';
import { type Atoms, isUpos } from './atoms.ts';
import { isDayBehind } from './day-behind.ts';
import { isWord } from './patterns.ts';
import { isPast } from './tense.ts';

/** Nouns for what may come. */
const PROSPECTS = new Set(readLexicon(new URL('./data/prospects.txt', import.meta.url)));
/** How many atoms before such a noun its verb is looked for. */
const REACH = 6;

/** Whether the noun at `i` is of what may come: `chance`, `outlook`. */
export const isProspectNoun = (atoms: Atoms, i: number): boolean =>
  PROSPECTS.has(atoms.text[i]!) && isUpos(atoms, i, 'NOUN');

/** Whether the noun right before a `for` tells of what may come: `the outlook for Sunday`, `a storm warning for Sunday`. */
export function isProspectFor(atoms: Atoms, at: number): boolean {
  return isWord(atoms, at, 'for') && isProspectNoun(atoms, at - 1);
}

/**
 * Whether the noun at `i` has what may come behind it, and is told of in the present: `The forecast calls for snow on Sunday`, `There
 * is a chance of rain on Sunday`; not `There was a chance of rain on Sunday`.
 */
export function isProspect(atoms: Atoms, i: number): boolean {
  if (!isProspectNoun(atoms, i)) return false;
  if (isWord(atoms, i + 1, 'call', 'calls', 'is') && isWord(atoms, i + 2, 'for')) return true;
  // `a danger of slides after the rain on Sunday`: the rain was then.
  if (!isWord(atoms, i + 1, 'of', 'for') || !isDayBehind(atoms, i + 1)) return false;
  for (let k = i - 1; k > i - REACH && atoms.text[k] !== ''; k--) {
    if (isPast(atoms, k)) return false;
    if (isWord(atoms, k, 'is', 'are', 's')) return true;
  }
  return false;
}
