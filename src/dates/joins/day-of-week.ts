import type { Expression, Shift } from '../expression.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/** A week counted from that of publication: `next week`, `this week`, `last week`. */
function isWeek(e: Expression): e is Shift {
  return e.kind === 'shift' && e.unit === 'W' && e.from === 'speech' && Number.isInteger(e.by);
}

/** A weekday and its week: `Tuesday of next week`, `on Monday of this week`, `Friday last week`. */
export const dayOfWeek: Join = {
  id: 'day-of-week',
  join(atoms, left, right) {
    const [day, week] = [left.expression, right.expression];
    if (day.kind !== 'calendar' || day.weekday === undefined || day.month !== undefined) return null;
    if (day.direction !== undefined || !isWeek(week)) return null;
    const at = skipWord(atoms, left.end, 'of');
    if (at !== right.start || (at === left.end && isWord(atoms, right.start, 'early', 'late'))) return null;
    return { start: left.start, end: right.end, expression: { ...day, direction: 0, weeks: week.by } };
  },
  examples: [
    ['They vote on [Tuesday of next week] in Rome.', '2010-10-28', 'DATE', '2010-11-02'],
    ['They voted on [Monday of this week] in Rome.', '2010-10-28', 'DATE', '2010-10-25'],
    ['They voted on [Friday last week] in Rome.', '2010-10-28', 'DATE', '2010-10-22'],
  ],
  counterExamples: [
    'They voted on Tuesday and next week they rest.',
    'They voted Tuesday. Next week they rest.',
    'They voted on Friday last month.',
  ],
};
