import { isJoined } from '../atoms.ts';
import { DIGITS, ORDINAL, WEEKDAY } from '../classes.ts';
import { dayOfMonth, readOpening } from '../day-and-month.ts';
import { has, readDayOfMonth, readMonth, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A day and its month, day first: `12 October`, `the 12th of October 2023`, `Thursday 12 October`. */
export const dayMonth: Rule = {
  id: 'day-month',
  first: DIGITS | ORDINAL | WEEKDAY,
  match(atoms, i) {
    const opening = readOpening(atoms, i);
    const day = opening === null ? null : readDayOfMonth(atoms, opening.end);
    if (opening === null || day === null) return null;
    const { weekday, end: at } = opening;
    // `4 1/2 Apr 2006`: the end of a fraction.
    if (atoms.text[at - 1] === '/' && isJoined(atoms, at)) return null;
    const ordinal = atoms.classes[at] !== DIGITS || day.end > at + 1;
    const of = atoms.text[day.end] === 'of';
    if (of && !ordinal) return null;
    const month = readMonth(atoms, of ? day.end + 1 : day.end);
    if (month === null) return null;
    // `1,500, 12 May`: the day is no further figure of a list.
    if (!ordinal && weekday === undefined && atoms.text[at - 1] === ',' && has(atoms, at - 2, DIGITS))
      return null;
    const start = weekday === undefined && ordinal ? takeBefore(atoms, i, 'the') : i;
    return dayOfMonth(atoms, start, month.end, { month: month.month, day: day.day, weekday });
  },
  examples: [
    ['The talks on [12 October 2023] failed.', null, 'DATE', '2023-10-12'],
    ['The talks on [the 12th of October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
    ['The talks on [Thursday 12 October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
  ],
  counterExamples: ['Some 12 may march again.'],
};
