import { dayOfMonth, readOpening } from '../phrases/day-and-month.ts';
import { isJoined } from '../reading/atoms.ts';
import { DIGITS, MONTH, ORDINAL, WEEKDAY } from '../reading/classes.ts';
import { has, isWord, readDayOfMonth, readMonth, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * A month and a day of it, month first, with a weekday before and a year behind where they stand: `October 12`,
 * `Oct. 12, 2023`, `Friday, Oct. 13`, `Sunday, March eighth`.
 */
export const monthDay: Rule = {
  id: 'month-day',
  first: MONTH | WEEKDAY,
  match(atoms, i) {
    const opening = readOpening(atoms, i);
    const month = opening === null ? null : readMonth(atoms, opening.end);
    if (opening === null || month === null) return null;
    const { weekday } = opening;
    const the = atoms.text[month.end] === 'the' && has(atoms, month.end + 1, ORDINAL | DIGITS);
    const day = readDayOfMonth(atoms, the ? month.end + 1 : month.end);
    // "in May the 5 of them": a figure behind the article is a day only with its ending.
    if (day === null || (the && day.end === month.end + 2 && has(atoms, month.end + 1, DIGITS))) return null;
    // `AUG.96`: a year.
    if (day.day > 31 && isJoined(atoms, month.end)) return null;
    if (isWord(atoms, day.end, 'million', 'billion', 'percent', 'people')) return null;
    const coming = weekday === undefined ? i : takeBefore(atoms, i, 'this', 'coming', 'next', 'last');
    const start = coming < i ? takeBefore(atoms, coming, 'this') : i;
    return dayOfMonth(atoms, start, day.end, { month: month.month, day: day.day, weekday });
  },
  examples: [
    ['It reports [next Tuesday, July 21], in Rome.', '1998-07-14', 'DATE', '1998-07-21'],
    ['The president will pay a visit on [October 12].', '2023-10-06', 'DATE', '2023-10-12'],
    ['The president will pay a visit on [October 12].', null, 'DATE', 'XXXX-10-12'],
    ['They met on [Friday, Oct. 13, 1989], in Paris.', null, 'DATE', '1989-10-13'],
    ['The vote was on [March 3rd] last.', '2023-10-06', 'DATE', '2023-03-03'],
    ['He was born on [Dec. 25, 1949].', null, 'DATE', '1949-12-25'],
    ['She will take over until the [Nov. 5] election.', '2024-05-06', 'DATE', '2024-11-05'],
    ['He spoke ahead of the [Nov. 5] vote.', '2024-05-06', 'DATE', '2024-11-05'],
    ['He lost the [Nov. 5] election.', '2024-05-06', 'DATE', '2023-11-05'],
    ['She will appeal the [Nov. 5] ruling.', '2024-05-06', 'DATE', '2023-11-05'],
    ['It has been shut since [Jan. 5].', '2026-11-24', 'DATE', '2026-01-05'],
    ['They said [December 15] was more likely.', '2024-02-05', 'DATE', '2024-12-15'],
    ['They said [December 15] was likely the worst day.', '2024-02-05', 'DATE', '2023-12-15'],
    ['It struck on {the night of October 5}-[6] in Rome.', '2024-02-05', 'DATE', '2023-10-06'],
    ['The form says [February 30] twice.', '2023-10-06', 'DATE', null],
  ],
  counterExamples: ['They may 12 times over have failed.', 'A march 10 miles long was held.'],
};
