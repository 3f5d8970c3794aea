import type { Calendar } from '../expression.ts';
import { isWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/** A week of a month: `the last week of March`, `the week of March 6`, `the weekend of June 3`. */
export const weekOfMonth: Join = {
  id: 'week-of-month',
  join(atoms, left, right) {
    const { expression } = left;
    if (!isWord(atoms, left.end, 'of') || right.start !== left.end + 1) return null;
    const whole = right.expression;
    if (whole.kind !== 'calendar' || whole.month === undefined || whole.time !== undefined) return null;
    const weekend = isWord(atoms, left.end - 1, 'weekend');
    if (!weekend && !isWord(atoms, left.end - 1, 'week')) return null;
    const join = (week: NonNullable<Calendar['week']>) => ({
      start: left.start,
      end: right.end,
      expression: { ...whole, week },
    });
    if (whole.day !== undefined)
      return expression.kind === 'again' ? join(weekend ? 'weekend' : 'day') : null;
    if (expression.kind !== 'shift' || !isWord(atoms, left.end - 2, 'last', 'final')) return null;
    return weekend ? join('last-weekend') : expression.unit === 'W' ? join('last') : null;
  },
  examples: [
    ['The hearing is in [the week of March 6] in Miami.', '2000-02-24', 'DATE', '2000-W10'],
    ['It opens [the weekend of June 3] in Rome.', '2023-05-20', 'DATE', '2023-W22-WE'],
    ['They meet on [the last weekend of March] again.', '2009-04-01', 'DATE', '2009-W13-WE'],
    ['Sales rose in [the last week of March] again.', '2009-04-01', 'DATE', '2009-W13'],
  ],
  counterExamples: [
    'He came last week and in March.',
    'The last month of 2019 was dull.',
    'The weekend before March was dull.',
  ],
};
