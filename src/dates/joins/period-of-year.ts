import { isWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/** The period that was named, of another year: `the same period of 2009`, `the same quarter in 2008`. */
export const periodOfYear: Join = {
  id: 'period-of-year',
  join(atoms, left, right) {
    const [period, year] = [left.expression, right.expression];
    if (period.kind !== 'again' || period.year !== undefined || !isWord(atoms, left.end - 2, 'same'))
      return null;
    if (period.unit !== 'P' && period.unit !== 'Q') return null;
    if (year.kind !== 'calendar' || typeof year.year !== 'number' || right.rule !== 'year') return null;
    if (!isWord(atoms, left.end, 'of', 'in', 'during') || right.start !== left.end + 1) return null;
    const { unit } = period;
    return { start: left.start, end: right.end, expression: { kind: 'again', unit, year: year.year } };
  },
  examples: [
    ['It was up on [the same period of 2009] by half.', '2010-10-28', 'DATE', '2009'],
    ['It was up on [the same quarter in 2009] by half.', '2010-10-28', 'DATE', '2009-Q3'],
  ],
  counterExamples: [
    'It fell in the same period and 2009 was worse.',
    'It fell in the same month of 2009.',
    'It fell in the quarter of 2009 that ended in June.',
  ],
};
