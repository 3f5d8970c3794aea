import { MONTH } from '../reading/classes.ts';
import { isWord, readMonth, readYear, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/**
 * A quarter told by its first and last month, `the July-September quarter`, `the April-June period of 2016`, or by the last alone,
 * `the September quarter`.
 */
export const monthsQuarter: Rule = {
  id: 'months-quarter',
  first: MONTH,
  match(atoms, i) {
    const first = readMonth(atoms, i);
    if (first === null) return null;
    // `the September quarter`: the one that ends with it.
    if (
      isWord(atoms, first.end, 'quarter') &&
      !isWord(atoms, first.end + 1, '-', 'final', 'finals') &&
      !isWord(atoms, i - 1, '-', 'to')
    )
      return {
        start: takeBefore(atoms, i, 'the'),
        end: first.end + 1,
        expression: { kind: 'again', unit: 'Q', ended: { month: first.month }, called: true },
      };
    if (!isWord(atoms, first.end, '-', 'to', 'through')) return null;
    const last = readMonth(atoms, first.end + 1);
    if (last === null || first.month % 3 !== 1 || last.month !== first.month + 2) return null;
    if (!isWord(atoms, last.end, 'quarter', 'period')) return null;
    const start = takeBefore(atoms, i, 'the');
    const end = last.end + 1;
    const read = readYear(atoms, skipWord(atoms, end, 'of', 'in'));
    const expression = { kind: 'calendar', part: `Q${last.month / 3}` } as const;
    return read === null
      ? { start, end, expression }
      : { start, end: read.end, expression: { ...expression, year: read.year } };
  },
  examples: [
    ['Profit rose in [the July-September quarter] again.', '2017-11-02', 'DATE', '2017-Q3'],
    ['It shrank in [the January–March period of 2016] again.', '2017-11-02', 'DATE', '2016-Q1'],
    ['Sales fell in [the October to December quarter] again.', '2018-02-02', 'DATE', '2017-Q4'],
    ['Sales grew in [the September quarter] again.', '2025-02-06', 'DATE', '2024-Q3'],
    ['Sales grew in [the December quarter] again.', '2026-11-25', 'DATE', '2025-Q4'],
    ['Sales will grow in [the December quarter] again.', '2026-11-25', 'DATE', '2026-Q4'],
    ['They lost the [March] quarter final at home.', '2026-04-25', 'DATE', '2026-03'],
  ],
  counterExamples: ['They march on, to period music.'],
};
