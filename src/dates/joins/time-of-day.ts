import type { Expression } from '../expression.ts';
import { skipWord } from '../reading/patterns.ts';
import type { Found, Join, Match } from '../rule.ts';

/** Whether an expression names a single day, or a part or a time of one. */
export function namesDay(e: Expression): boolean {
  if (e.kind === 'calendar') return e.day !== undefined || e.weekday !== undefined || e.holiday !== undefined;
  return (e.kind === 'shift' || e.kind === 'again') && e.unit === 'D';
}

/** Whether an expression names a single day, all of it. */
export function isDay(e: Expression): boolean {
  return e.time === undefined && namesDay(e);
}

/** Parts of the second half of the day. */
const LATE = new Set(['TAF', 'TEV', 'TNI']);

/** A clock time in the half of the day that is said behind it: `7:05 Thursday evening` is 19:05. */
function inPart(time: string, part: string | undefined): string {
  const face = /^T(0[1-9]|1[01])(:\d\d.*)$/.exec(time);
  if (face === null || !LATE.has(part ?? '')) return time;
  // `2 o'clock at night` is past midnight, in the afternoon it is 14:00.
  if (Number(face[1]) < 4 && part !== 'TAF') return time;
  return `T${Number(face[1]) + 12}${face[2]!}`;
}

/** `Fri 6pm`, `tomorrow 9 a.m.`: the time right behind its day; null where none is. */
function readBehind(left: Found, right: Found): Match | null {
  const time = right.expression;
  if (time.kind !== 'clock' || !/^T\d/.test(time.time) || left.end !== right.start) return null;
  if (!isDay(left.expression)) return null;
  return {
    start: left.start,
    end: right.end,
    expression: { ...left.expression, time: time.time } as Expression,
  };
}

/** A time and its day: `5 p.m. EST, Nov. 9`, `noon Saturday`, `16:00 UTC today`, `the morning of May 3`. */
export const timeOfDay: Join = {
  id: 'time-of-day',
  join(atoms, left, right) {
    const time = left.expression;
    if (time.kind !== 'clock') return readBehind(left, right);
    // A clock time makes a part of the day exact: "8 p.m. tonight".
    const exact = /^T\d/.test(time.time) && /^T[A-Z]/.test(right.expression.time ?? '');
    if (!namesDay(right.expression) || (right.expression.time !== undefined && !exact)) return null;
    let at = left.end;
    at = skipWord(atoms, at, ',');
    at = skipWord(atoms, at, 'on', 'of');
    if (at !== right.start) return null;
    return {
      start: left.start,
      end: right.end,
      expression: { ...right.expression, time: inPart(time.time, right.expression.time) } as Expression,
    };
  },
  examples: [
    ['It runs until [5 p.m. EST, Nov. 9] at least.', '1989-11-02', 'TIME', '1989-11-09T17:00'],
    ['It went dark at [7:05 on Thursday evening] in Rome.', '1991-02-25', 'TIME', '1991-02-21T19:05'],
    ["It sits at [2 o'clock this afternoon] in Rome.", '1991-02-25', 'TIME', '1991-02-25T14:00'],
    ['He was seen at [9.15 on the evening of 3 May] in Rome.', '1991-06-25', 'TIME', '1991-05-03T21:15'],
    ['The film is on [Fri 6pm] in Rome.', '2023-11-08', 'TIME', '2023-11-10T18:00'],
    ['It airs at [8 p.m. tonight] in Rome.', '1991-02-25', 'TIME', '1991-02-25T20:00'],
    ['It began at [10.30 on Monday] in Leeds.', '2023-10-06', 'TIME', '2023-10-02T10:30'],
    ['It began at [10.30 on 4 May] in Leeds.', '2023-10-06', 'TIME', '2023-05-04T10:30'],
    ['He left around [21.45 yesterday] for Leeds.', '2023-10-06', 'TIME', '2023-10-05T21:45'],
    ['He spoke at [noon Saturday] in Rome.', '1991-02-25', 'TIME', '1991-02-23T12:00'],
  ],
  counterExamples: [
    'It opens at 5 p.m. and Saturday at 6 p.m. again.',
    'The shares closed at 10.30 on Monday.',
    'It fell by 10.30 on Monday.',
    'He rose at noon in May.',
    'He rose at noon. Saturday he fell.',
  ],
};
