import type { Expression } from '../expression.ts';
import type { Join } from '../rule.ts';

/** Years before a period at hand: `30 years ago this month`, `a year ago today`, `five years ago last week`. */
export const yearsAgo: Join = {
  id: 'years-ago',
  join(atoms, left, right) {
    const [ago, period] = [left.expression, right.expression];
    if (ago.kind !== 'shift' || ago.unit !== 'Y' || ago.grain !== undefined) return null;
    if (period.kind !== 'shift' || period.from !== 'speech' || period.unit === 'Y') return null;
    if (period.fiscal === true || right.start !== left.end || atoms.text[left.end - 1] !== 'ago') return null;
    return {
      start: left.start,
      end: right.end,
      expression: { ...period, years: Math.round(ago.by) } satisfies Expression,
    };
  },
  examples: [
    ['It was founded [30 years ago this month] in Leeds.', '2008-07-22', 'DATE', '1978-07'],
    ['[A year ago today] it fell.', '2008-07-22', 'DATE', '2007-07-22'],
    ['They met [five years ago this week] in Leeds.', '2016-01-05', 'DATE', '2011-W01'],
    ['[Three years ago tomorrow night] he spoke here.', '1963-10-30', 'TIME', '1960-10-31TNI'],
  ],
  counterExamples: [
    'It fell a year ago and today it rose.',
    'It fell a year ago. This month it rose.',
    'It fell a year ago this year.',
    'It fell last year this month.',
  ],
};
