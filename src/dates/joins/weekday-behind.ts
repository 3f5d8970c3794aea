import { skipWord } from '../reading/patterns.ts';
import { dayOf } from '../resolving/calendar.ts';
import type { Join } from '../rule.ts';

/** A full date and its weekday behind it: `March 3, 2024 Sunday`, `3 March 2024, Sunday`. */
export const weekdayBehind: Join = {
  id: 'weekday-behind',
  join(atoms, left, right) {
    const [date, weekday] = [left.expression, right.expression];
    if (date.kind !== 'calendar' || typeof date.year !== 'number' || weekday.kind !== 'calendar') return null;
    if (date.month === undefined || date.day === undefined || date.weekday !== undefined) return null;
    if (weekday.weekday === undefined || weekday.month !== undefined || weekday.weeks !== undefined)
      return null;
    const at = skipWord(atoms, left.end, ',');
    if (at !== right.start || right.end !== right.start + 1) return null;
    // Of another day it tells something else: `since March 3, 2024, Sundays`.
    if (dayOf(date.year, date.month, date.day)?.dayOfWeek !== weekday.weekday) return null;
    return { start: left.start, end: right.end, expression: { ...date, weekday: weekday.weekday } };
  },
  examples: [
    ['It ran on [March 3, 2024 Sunday] in full.', null, 'DATE', '2024-03-03'],
    ['It ran on [3 March 2024, Sunday], in full.', null, 'DATE', '2024-03-03'],
  ],
  counterExamples: ['It had shut on March 3, 2024, Monday trains stopped.'],
};
