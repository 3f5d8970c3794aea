import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DIGITS } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import { anyBefore, lookBack } from '../reading/search.ts';

/** How many atoms before `at 10.30` may say that it is a price, or that it is on a timetable. */
const REACH = 12;
/** What has a price, and what prices do. */
const PRICED = new Set(readLexicon(new URL('../data/priced.txt', import.meta.url)));

/** Whether what stands before `i` has a price: `The shares closed`. */
export function isPrice(atoms: Atoms, i: number): boolean {
  return anyBefore(atoms, i, REACH, (k) => PRICED.has(atoms.text[k]!));
}

/** What keeps to the clock: a train, not a price. */
const TIMETABLE = new Set(readLexicon(new URL('../data/timetable.txt', import.meta.url)));

/** Whether the subject of the verb at `verb` keeps to the clock. */
export function isOnTimetable(atoms: Atoms, verb: number): boolean {
  return lookBack(atoms, verb, REACH, (k) => {
    if (!isUpos(atoms, k, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP')) return false;
    return TIMETABLE.has(atoms.text[k]!) || undefined;
  });
}

/** Whether a clause can end before `i`: `at 1800.`, `at 1800 and`; not `at 1998 prices`. */
export function endsBefore(atoms: Atoms, i: number): boolean {
  if (atoms.text[i] === '' || isUpos(atoms, i, 'CCONJ', 'ADP', 'SCONJ')) return true;
  return isWord(atoms, i, '.', ',', ';', ')') && !(isJoined(atoms, i) && has(atoms, i + 1, DIGITS));
}
