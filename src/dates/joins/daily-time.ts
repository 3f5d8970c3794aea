import type { Expression } from '../expression.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

const isDaily = (e: Expression): boolean => e.kind === 'fixed' && e.type === 'SET' && e.value === 'P1D';
const isClock = (e: Expression): boolean => e.kind === 'clock' && /^T\d/.test(e.time);

/** A time of every day: `at 7am each day`, `every day at noon`. */
export const dailyTime: Join = {
  id: 'daily-time',
  join(atoms, left, right) {
    const ahead = isClock(left.expression) && isDaily(right.expression);
    const behind = isDaily(left.expression) && isClock(right.expression);
    if (!ahead && !behind) return null;
    const at = behind ? skipWord(atoms, left.end, 'at') : left.end;
    if (at !== right.start || !isWord(atoms, (ahead ? right : left).start, 'each', 'every')) return null;
    const clock = ahead ? left.expression : right.expression;
    const value = `XXXX-XX-XX${clock.time!}`;
    const quant = atoms.text[(ahead ? right : left).start]!.toUpperCase();
    return { start: left.start, end: right.end, expression: { kind: 'fixed', type: 'SET', value, quant } };
  },
  examples: [
    ['It opens at [7am each day] in Rome.', '2022-12-14', 'SET', 'XXXX-XX-XXT07:00'],
    ['It closes [every day at noon] in Rome.', '2022-12-14', 'SET', 'XXXX-XX-XXT12:00'],
  ],
  counterExamples: ['He left at noon. Each day he came back.'],
};
