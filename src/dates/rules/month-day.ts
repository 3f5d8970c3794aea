import { DIGITS, MONTH, ORDINAL, WEEKDAY } from '../classes.ts';
import { has, isWord, readDayOfMonth, readMonth, readYear, skipStop, takeBefore } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * A month and a day of it, month first, with a weekday before and a year behind where they stand: `October 12`,
 * `Oct. 12, 2023`, `Friday, Oct. 13`, `Sunday, March eighth`.
 */
export const monthDay: Rule = {
  id: 'month-day',
  first: MONTH | WEEKDAY,
  match(atoms, i) {
    let at = i;
    let weekday: number | undefined;
    if (has(atoms, i, WEEKDAY) && atoms.capital[i]) {
      weekday = atoms.words[i]!.weekday;
      at = skipStop(atoms, at + 1);
      if (atoms.text[at] === ',') at++;
      if (atoms.text[at] === 'the') at++;
    }
    const month = readMonth(atoms, at);
    if (month === null) return null;
    let dayAt = month.end;
    if (atoms.text[dayAt] === 'the' && has(atoms, dayAt + 1, ORDINAL | DIGITS)) dayAt++;
    const day = readDayOfMonth(atoms, dayAt);
    if (day === null || (dayAt > month.end && day.end === dayAt + 1 && atoms.classes[dayAt] === DIGITS))
      return null;
    if (isWord(atoms, day.end, 'million', 'billion', 'percent', 'people')) return null;
    let end = day.end;
    const year = readYear(atoms, atoms.text[end] === ',' ? end + 1 : end);
    const start = weekday === undefined ? i : takeBefore(atoms, i, 'this', 'coming');
    if (year !== null) end = year.end;
    return {
      start: start < i && atoms.text[start - 1] === 'this' ? start - 1 : start,
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
    ['The president will pay a visit on [October 12].', '2023-10-06', 'DATE', '2023-10-12'],
    ['The president will pay a visit on [October 12].', null, 'DATE', 'XXXX-10-12'],
    ['They met on [Friday, Oct. 13, 1989], in Paris.', null, 'DATE', '1989-10-13'],
    ['The vote was on [March 3rd] last.', '2023-10-06', 'DATE', '2023-03-03'],
    ['He was born on [Dec. 25, 1949].', null, 'DATE', '1949-12-25'],
    ['The form says [February 30] twice.', '2023-10-06', 'DATE', null],
  ],
  counterExamples: ['They may 12 times over have failed.', 'A march 10 miles long was held.'],
};
