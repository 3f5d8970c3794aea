import { DIGITS, ORDINAL, WEEKDAY } from '../classes.ts';
import { has, readDayOfMonth, readMonth, readYear, skipStop, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A day and its month, day first: `12 October`, `the 12th of October 2023`, `Thursday 12 October`. */
export const dayMonth: Rule = {
  id: 'day-month',
  first: DIGITS | ORDINAL | WEEKDAY,
  match(atoms, i) {
    let at = i;
    let weekday: number | undefined;
    if (has(atoms, i, WEEKDAY)) {
      if (!atoms.capital[i]) return null;
      weekday = atoms.words[i]!.weekday;
      at = skipStop(atoms, at + 1);
      if (atoms.text[at] === ',') at++;
      if (atoms.text[at] === 'the') at++;
    }
    const day = readDayOfMonth(atoms, at);
    if (day === null) return null;
    const ordinal = atoms.classes[at] !== DIGITS || day.end > at + 1;
    const of = atoms.text[day.end] === 'of';
    if (of && !ordinal) return null;
    const month = readMonth(atoms, of ? day.end + 1 : day.end);
    if (month === null) return null;
    if (!ordinal && weekday === undefined && atoms.text[at - 1] === ',' && has(atoms, at - 2, DIGITS))
      return null;
    let end = month.end;
    const year = readYear(atoms, atoms.text[end] === ',' ? end + 1 : end);
    if (year !== null) end = year.end;
    return {
      start: weekday === undefined && ordinal ? takeBefore(atoms, i, 'the') : i,
      end,
      expression: {
        kind: 'calendar',
        ...(year === null ? {} : { year: year.year }),
        month: month.month,
        day: day.day,
        ...(weekday === undefined ? {} : { weekday }),
      },
    };
  },
  examples: [
    ['The talks on [12 October 2023] failed.', null, 'DATE', '2023-10-12'],
    ['The talks on [the 12th of October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
    ['The talks on [Thursday 12 October] failed.', '2023-11-06', 'DATE', '2023-10-12'],
  ],
  counterExamples: ['Some 12 may march again.'],
};
