import { ORDINAL } from '../reading/classes.ts';
import { isWord, readMonth, readYear, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * A week of a month by its number: `the second week of May`. The first is the one that holds the fourth day, as ISO 8601
 * counts the weeks of a year. The last is the join of week-of-month.
 */
export const nthWeek: Rule = {
  id: 'nth-week',
  first: ORDINAL,
  match(atoms, i) {
    const nth = atoms.words[i]!.ordinal;
    if (nth > 4 || atoms.text[i + 1] !== 'week' || !isWord(atoms, i + 2, 'of', 'in')) return null;
    const month = readMonth(atoms, i + 3);
    if (month === null) return null;
    const year = readYear(atoms, skipWord(atoms, month.end, ','));
    return {
      start: takeBefore(atoms, i, 'the'),
      end: year?.end ?? month.end,
      expression: {
        kind: 'calendar',
        month: month.month,
        day: nth * 7 - 3,
        week: 'day',
        ...(year === null ? {} : { year: year.year }),
      },
    };
  },
  examples: [
    ['Sales rose in [the second week of May] again.', '2023-06-20', 'DATE', '2023-W19'],
    ['Sales rose in [the first week of January 2020] again.', null, 'DATE', '2020-W01'],
    ['Sales rose in [the first week of January] again.', null, 'DATE', 'XXXX-WXX'],
  ],
  counterExamples: ['It is the second week of the strike.'],
};
