import { isWord, skipWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/** A period and its distance: `the quarter a year ago`, `the same period last year`, `the same month a year ago`. */
export const samePeriodAgo: Join = {
  id: 'same-period-ago',
  join(atoms, left, right) {
    const period = left.expression;
    const shift = right.expression;
    if (shift.kind !== 'shift' || shift.unit !== 'Y' || shift.by !== -1) return null;
    if (period.kind !== 'again' && !(period.kind === 'shift' && period.from === 'period')) return null;
    if (period.kind === 'again' && period.unit === 'Y') return null;
    const grain = period.kind === 'again' && (period.unit === 'M' || period.unit === 'Q') ? period.unit : 'P';
    let at = left.end;
    at = skipWord(atoms, at, 'of', 'in');
    if (at !== right.start) return null;
    // `the same week a year ago` counts from that of publication.
    if (period.kind === 'again' && (period.unit === 'W' || period.unit === 'D')) {
      if (!isWord(atoms, left.end - 2, 'same')) return null;
      return {
        start: left.start,
        end: right.end,
        expression: { kind: 'shift', unit: period.unit, by: 0, from: 'speech', years: -1 },
      };
    }
    return {
      start: left.start,
      end: right.end,
      expression: { kind: 'shift', unit: 'Y', by: -1, from: 'period', grain },
    };
  },
  examples: [
    ['Claims rose from [the same week a year ago] by half.', '2019-11-08', 'DATE', '2018-W45'],
    ['Sales rose from those of [the same period last year] by half.', '2010-03-03', 'DATE', '2009'],
  ],
  counterExamples: [
    'Sales rose in the quarter, and a year ago they fell.',
    'Sales rose in the same week two years ago.',
    'Sales rose in the quarter. Last year they fell.',
  ],
};
