import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import { beforeRun } from '../reading/search.ts';
import { isMoved } from './scheduled.ts';

/** Words that tell how the subject is on a day. */
const STATES = new Set(readLexicon(new URL('../data/states.txt', import.meta.url)));
/** How many atoms what is told of the subject may have. */
const REACH = 8;

/** Whether the atom at `i` is a form of `be` in the present. */
const isBe = (atoms: Atoms, i: number): boolean =>
  isWord(atoms, i, 'am', 'is', 'are') || (isWord(atoms, i, 'm', 're', 's') && isUpos(atoms, i, 'AUX'));

/** The atom before a clock time and what leads to it: `closed [from 6 a.m.] on Saturday`, `[between six and nine a.m.]`. */
function beforeClock(atoms: Atoms, before: number): number {
  if (isWord(atoms, before, 'from', 'between')) return before - 1;
  if (!isWord(atoms, before, 'and')) return before;
  for (let k = before - 1; k > before - REACH && atoms.text[k] !== ''; k--)
    if (isWord(atoms, k, 'between')) return k - 1;
  return before;
}

/** Whether the atom at `i` tells where or how the subject is, with no event of its own: `off`, `in court`, `at Hull`, `closed`. */
function isPredicate(atoms: Atoms, i: number): boolean {
  // `Prices are up on Monday`
  if (isMoved(atoms, i)) return false;
  if (STATES.has(atoms.text[i]!) || isUpos(atoms, i, 'PROPN')) return true;
  if (isUpos(atoms, i, 'NOUN')) return isWord(atoms, i - 1, 'at', 'in', 'on');
  return isUpos(atoms, i, 'ADV') || isWord(atoms, i, 'at', 'in', 'on', 'to');
}

/** Whether what has come about before tells why it is so: `The shop is closed on Monday after a fire`. */
function isExplained(atoms: Atoms, end: number): boolean {
  const at = skipWord(atoms, end, ',');
  return isWord(atoms, at, 'after', 'as', 'because', 'following', 'when');
}

/**
 * The form of `be` that says that something is so on the day that begins at `start`, which lies ahead, as what is over `was` so: `The
 * hearing is Tuesday`, `The vote is in November`, `The road is closed between six and nine a.m. on Saturday`, `Her novel is published on
 * Thursday`; null where none does: `He is in hospital after a fall on Saturday`.
 *
 * @param before the last atom before the words that belong to the date.
 */
export function presentState(atoms: Atoms, start: number, end: number, before: number): number | null {
  const last = beforeClock(atoms, before);
  // `is Tuesday`, `is in November`, `is at 3 p.m. Sunday`
  const right = takeBefore(atoms, last + 1, 'in', 'at', 'out', 'back') - 1;
  if (isWord(atoms, right, 'is', 'are'))
    return isWord(atoms, right - 2, '-') || !isUpos(atoms, right - 1, 'PRON', 'PUNCT', 'ADV') ? right : null;
  if (isExplained(atoms, end)) return null;
  if (isUpos(atoms, last, 'VERB') && /(?:ed|[^aeiou]en)$/.test(atoms.text[last]!)) {
    const be = beforeRun(atoms, takeBefore(atoms, last, 'being') - 1, 'ADV');
    if (isWord(atoms, be, 'is', 'are')) return be;
  }
  // `off on Saturday`, not `good in May`
  if (last === before && !isWord(atoms, start - 1, 'on')) return null;
  for (let k = last; k > last - REACH; k--) {
    if (isBe(atoms, k)) return k;
    // `Are you free on Saturday?`
    if (isUpos(atoms, k, 'PRON') && isBe(atoms, k - 1) && atoms.text[k - 2] === '') return k - 1;
    if (!isPredicate(atoms, k)) return null;
  }
  return null;
}
