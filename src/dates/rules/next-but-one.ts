import { UNIT } from '../reading/classes.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** The period next but one to that of publication: `the week after next`, `the month before last`. */
export const nextButOne: Rule = {
  id: 'next-but-one',
  first: UNIT,
  match(atoms, i) {
    const ahead = isWord(atoms, i + 1, 'after') && isWord(atoms, i + 2, 'next');
    const behind = isWord(atoms, i + 1, 'before') && isWord(atoms, i + 2, 'last');
    const { unit, plural } = atoms.words[i]!;
    if ((!ahead && !behind) || plural || unit[0] === 'T' || unit === 'D') return null;
    // `the week before last Tuesday`: counted from a day.
    if (atoms.classes[i + 3] !== 0) return null;
    return {
      start: takeBefore(atoms, i, 'the'),
      end: i + 3,
      expression: {
        kind: 'shift',
        unit: unit === 'N' ? 'D' : unit,
        by: ahead ? 2 : -2,
        from: 'speech',
        ...(unit === 'N' ? { time: 'TNI' } : {}),
      },
    };
  },
  examples: [
    ['They will meet [the week after next] in Rome.', '2013-03-22', 'DATE', '2013-W14'],
    ['He fell ill [the month before last] in Rome.', '2013-03-22', 'DATE', '2013-01'],
    ['He was there [the night before last] in Rome.', '2013-03-22', 'TIME', '2013-03-20TNI'],
  ],
  counterExamples: ['The person before last won.'],
};
