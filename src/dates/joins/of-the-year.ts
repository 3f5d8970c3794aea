import type { Calendar, Expression, Shift } from '../expression.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/**
 * A year that is told by its distance: `last year`, `the previous year`, `a year ago`, `this year`. Of the years that
 * count from the one last named, `the previous year` alone is that of publication beside a month; in earnings it mostly is.
 */
function yearShift(e: Expression): Shift | null {
  if (e.kind === 'again' && e.unit === 'Y') return { kind: 'shift', unit: 'Y', by: 0, from: 'speech' };
  if (e.kind !== 'shift' || e.unit !== 'Y') return null;
  return e.from === 'period' || e.by < 0 ? { ...e, from: 'speech' } : e;
}

function needsYear(e: Expression): e is Calendar {
  return (
    e.kind === 'calendar' &&
    e.year === undefined &&
    (e.month !== undefined || e.part !== undefined || e.holiday !== undefined)
  );
}

/**
 * A part of a year and the year: `December of the previous year`, `July last year`, `August of the same year`,
 * `this year's third quarter`.
 */
export const ofTheYear: Join = {
  id: 'of-the-year',
  join(atoms, left, right) {
    if (needsYear(left.expression)) {
      let at = left.end;
      at = skipWord(atoms, at, ',');
      at = skipWord(atoms, at, 'of', 'in');
      const right0 = right.expression;
      if (at !== right.start) return null;
      if (
        right0.kind === 'calendar' &&
        typeof right0.year === 'number' &&
        right0.month === undefined &&
        right0.part === undefined &&
        isWord(atoms, at - 1, 'of')
      )
        return { start: left.start, end: right.end, expression: { ...left.expression, year: right0.year } };
      const year = yearShift(right0);
      if (year === null) return null;
      return {
        start: left.start,
        end: right.end,
        expression: { ...left.expression, year },
      };
    }
    if (needsYear(right.expression)) {
      const year = yearShift(left.expression);
      let at = left.end;
      at = skipWord(atoms, at, "'");
      at = skipWord(atoms, at, 's');
      if (
        year === null ||
        at !== right.start ||
        (at === left.end && !isWord(atoms, left.start, 'the', 'year'))
      )
        return null;
      return { start: left.start, end: right.end, expression: { ...right.expression, year } };
    }
    return null;
  },
  examples: [
    ['He last went in [December of the previous year] to Minsk.', '2023-10-06', 'DATE', '2022-12'],
    ['He last went in [December of the previous year] to Minsk.', null, 'DATE', 'XXXX-12'],
    ["[This year's third quarter] was poor.", '1989-10-26', 'DATE', '1989-Q3'],
    ['In [June last year] it closed.', '1998-02-19', 'DATE', '1997-06'],
  ],
  counterExamples: [
    'It closed in June and last year it opened.',
    'It closed in June 1997, last year it opened.',
    'It closed last year, June was mild.',
    'It closed on Friday last year.',
  ],
};
