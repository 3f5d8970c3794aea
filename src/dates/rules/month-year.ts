import { MONTH } from '../reading/classes.ts';
import { readMonth, readYear } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** A month of a year: `February 2022`, `October, 1984`, `March of 1996`. */
export const monthYear: Rule = {
  id: 'month-year',
  first: MONTH,
  match(atoms, i) {
    const month = readMonth(atoms, i);
    if (month === null) return null;
    const next = atoms.text[month.end];
    const year = readYear(atoms, next === ',' || next === 'of' ? month.end + 1 : month.end);
    if (year === null) return null;
    return { start: i, end: year.end, expression: { kind: 'calendar', year: year.year, month: month.month } };
  },
  examples: [
    ['The war began in [February 2022] there.', null, 'DATE', '2022-02'],
    ['She left in [March of 1996] for good.', null, 'DATE', '1996-03'],
    ['She left in [January nineteen ninety-seven] for good.', null, 'DATE', '1997-01'],
  ],
  counterExamples: ['They march 2000 miles.'],
};
