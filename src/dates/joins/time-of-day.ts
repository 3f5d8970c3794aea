import type { Expression } from '../expression.ts';
import { isWord } from '../patterns.ts';
import type { Join } from '../rule.ts';

/** Whether an expression names a single day. */
export function isDay(e: Expression): boolean {
  if (e.time !== undefined) return false;
  if (e.kind === 'calendar') return e.day !== undefined || e.weekday !== undefined || e.holiday !== undefined;
  return (e.kind === 'shift' || e.kind === 'again') && e.unit === 'D';
}

/** A time and its day: `5 p.m. EST, Nov. 9`, `noon Saturday`, `16:00 UTC today`, `the morning of May 3`. */
export const timeOfDay: Join = {
  id: 'time-of-day',
  join(atoms, left, right) {
    const time = left.expression;
    if (time.kind !== 'clock' || !isDay(right.expression)) return null;
    let at = left.end;
    if (atoms.text[at] === ',') at++;
    if (isWord(atoms, at, 'on', 'of')) at++;
    if (at !== right.start) return null;
    return {
      start: left.start,
      end: right.end,
      expression: { ...right.expression, time: time.time } as Expression,
    };
  },
  examples: [
    ['It runs until [5 p.m. EST, Nov. 9] at least.', '1989-11-02', 'TIME', '1989-11-09T17:00'],
    ['He spoke at [noon Saturday] in Rome.', '1991-02-25', 'TIME', '1991-02-23T12:00'],
  ],
};
