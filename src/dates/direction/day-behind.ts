import { isDayAt } from '../phrases/day-at.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, MONTH, WEEKDAY } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import { anyFrom, lookOn } from '../reading/search.ts';

/** How many atoms behind a verb may hold its day. */
const DAY_REACH = 14;
/** How many atoms behind the beginning of a range may hold its end. */
const RANGE_REACH = 8;

/**
 * Whether a day stands behind the verb at `i`, with no more than its object between: `debates the bill on Tuesday`; or with the
 * place where it happens as well, `open in Orom County on Sunday`, `close on 1 October`.
 */
export function isDayBehind(atoms: Atoms, i: number, placed = false): boolean {
  return lookOn(atoms, i + 1, DAY_REACH, (k) => {
    if (isDayAt(atoms, k)) return true;
    if (placed && isWord(atoms, k, 'in', 'across') && k < i + 3) return undefined;
    if (placed && isWord(atoms, k, 'and') && isUpos(atoms, k - 1, 'PROPN') && isUpos(atoms, k + 1, 'PROPN'))
      return undefined;
    const between =
      isWord(atoms, k, 'on', 'at', 'am', 'pm', 'from', 'to', 'until') ||
      isUpos(atoms, k, 'DET', 'NOUN', 'ADJ', 'NUM', 'PROPN');
    return between ? undefined : false;
  });
}

/** Whether the other end of a range stands behind: `runs from 3 October to 1 December` may have begun, `to the end of May`. */
export function isRange(atoms: Atoms, from: number): boolean {
  return anyFrom(
    atoms,
    from,
    RANGE_REACH,
    (k) =>
      isWord(atoms, k, 'to', 'until', 'till', 'through', '-') &&
      anyFrom(atoms, k + 1, 4, (at) => has(atoms, at, WEEKDAY | MONTH | DIGITS)),
  );
}
