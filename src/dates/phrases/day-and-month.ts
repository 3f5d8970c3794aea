import type { Calendar } from '../expression.ts';
import type { Atoms } from '../reading/atoms.ts';
import { WEEKDAY } from '../reading/classes.ts';
import { has, isWord, readYear, skipStop, skipWord, zoneAt } from '../reading/patterns.ts';
import type { Match } from '../rule.ts';

/** A weekday that may stand before a day and its month, and the atom after it: `Friday, the`. */
export interface Opening {
  readonly weekday: number | undefined;
  readonly end: number;
}

/** `Thursday`, `Fri.,` or nothing from atom `i` on; null for a weekday that is none (`sun`, `mon`). */
export function readOpening(atoms: Atoms, i: number): Opening | null {
  if (!has(atoms, i, WEEKDAY)) return { weekday: undefined, end: i };
  if (!atoms.capital[i]) return null;
  let end = skipStop(atoms, i + 1);
  end = skipWord(atoms, end, ',');
  end = skipWord(atoms, end, 'the');
  return { weekday: atoms.words[i]!.weekday, end };
}

/** A day of a month, whichever of them came first, with the year that may stand behind: `…, 2023`. */
export function dayOfMonth(
  atoms: Atoms,
  start: number,
  end: number,
  { month, day, weekday }: { month: number; day: number; weekday: number | undefined },
): Match {
  const said = readYear(atoms, skipWord(atoms, end, ','));
  // `1 March, 1830 hours`, `March 1, 1830 GMT`; not `1 March, 2015 hours after the raid`
  const timed =
    said !== null &&
    ((isWord(atoms, said.end, 'hours', 'hrs') &&
      !isWord(atoms, said.end + 1, 'after', 'ahead', 'before', 'later')) ||
      zoneAt(atoms, said.end) !== null);
  const year = timed ? null : said;
  const expression: Calendar = {
    kind: 'calendar',
    ...(year === null ? {} : { year: year.year }),
    month,
    day,
    ...(weekday === undefined ? {} : { weekday }),
  };
  return { start, end: year?.end ?? end, expression };
}
