import { dayOfMonth, readOpening } from '../phrases/day-and-month.ts';
import { type Atoms, isJoined } from '../reading/atoms.ts';
import { DIGITS, NUMBER, ORDINAL, WEEKDAY } from '../reading/classes.ts';
import { fullYear, has, isWord, readDayOfMonth, readMonth, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** `30-AUG-96`, `3.Oct.1950`: day, month and year in one piece. */
function readWritten(atoms: Atoms, i: number): Match | null {
  const { text, classes } = atoms;
  const sign = text[i + 1];
  if (classes[i] !== DIGITS || text[i]!.length > 2 || (sign !== '.' && sign !== '-')) return null;
  const month = atoms.words[i + 2]?.month ?? 0;
  if (month === 0 || text[i + 3] !== sign || classes[i + 4] !== DIGITS) return null;
  for (let k = i + 1; k <= i + 4; k++) if (!isJoined(atoms, k)) return null;
  const figures = text[i + 4]!;
  if (figures.length !== 2 && figures.length !== 4) return null;
  const year = figures.length === 2 ? fullYear(Number(figures)) : Number(figures);
  return { start: i, end: i + 5, expression: { kind: 'calendar', year, month, day: Number(text[i]) } };
}

/** `Saturday 24 to Monday 26 May 2025`: the day from `i` to `day.end` has its month and year from the one behind it. */
function readShared(
  atoms: Atoms,
  i: number,
  { day, end }: { readonly day: number; readonly end: number },
  weekday: number,
): Match | null {
  if (!isWord(atoms, end, 'and', 'or', 'to', 'until', '-', '&')) return null;
  const opening = readOpening(atoms, end + 1);
  const other = opening?.weekday === undefined ? null : readDayOfMonth(atoms, opening.end);
  if (other === null || other.day <= day) return null;
  const month = readMonth(atoms, other.end);
  if (month === null) return null;
  const { expression } = dayOfMonth(atoms, i, month.end, { month: month.month, day, weekday });
  return { start: i, end, expression };
}

/** A day and its month, day first: `12 October`, `the 12th of October 2023`, `Thursday 12 October`. */
export const dayMonth: Rule = {
  id: 'day-month',
  first: DIGITS | NUMBER | ORDINAL | WEEKDAY,
  match(atoms, i) {
    const opening = readOpening(atoms, i);
    const day = opening === null ? null : readDayOfMonth(atoms, opening.end);
    if (opening === null || day === null) return null;
    const { weekday, end: at } = opening;
    const written = readWritten(atoms, at);
    if (written !== null && weekday === undefined) return written;
    // `4 1/2 Apr 2006`: the end of a fraction.
    if (atoms.text[at - 1] === '/' && isJoined(atoms, at)) return null;
    const ordinal = atoms.classes[at] !== DIGITS || day.end > at + 1;
    // `on the 3rd day of May`
    const last = isWord(atoms, day.end, 'day') && isWord(atoms, day.end + 1, 'of') ? day.end + 1 : day.end;
    const of = atoms.text[last] === 'of';
    if (of && !ordinal) return null;
    const month = readMonth(atoms, of ? last + 1 : last);
    if (month === null) return weekday === undefined || ordinal ? null : readShared(atoms, i, day, weekday);
    // `1,500, 12 May`: the day is no further figure of a list.
    const listed = atoms.text[at - 1] === ',' && has(atoms, at - 2, DIGITS);
    // `12:01, 12 May` is a time and its day.
    if (!ordinal && weekday === undefined && listed && atoms.text[at - 3] !== ':') return null;
    const start = weekday === undefined && ordinal ? takeBefore(atoms, i, 'the') : i;
    return dayOfMonth(atoms, start, month.end, { month: month.month, day: day.day, weekday });
  },
  examples: [
    ['The talks on [12 October 2023] failed.', null, 'DATE', '2023-10-12'],
    ['The talks on [the 12th of October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
    ['It was done on [the 3rd day of May, 2023] here.', null, 'DATE', '2023-05-03'],
    ['The talks on [the twenty-first of October] failed.', '2023-11-06', 'DATE', '2023-10-21'],
    ['It falls due on [30-AUG-96] in full.', null, 'DATE', '1996-08-30'],
    ['He was born on [3-Oct-1950] in Rome.', null, 'DATE', '1950-10-03'],
    ['It came out at [12:01, 12 October 2023] in full.', null, 'TIME', '2023-10-12T12:01'],
    ['The talks on [Thursday 12 October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
  ],
  counterExamples: ['Some 12 may march again.'],
};
