import { isJoined } from '../atoms.ts';
import { DIGITS, OPENER } from '../classes.ts';
import { readYear } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** A quarter of a year in short: `Q3`, `Q3 2021`, `3Q`, `4Q of 2021`. */
export const qNumber: Rule = {
  id: 'q-number',
  first: OPENER | DIGITS,
  match(atoms, i) {
    const { text } = atoms;
    if ((text[i] !== 'q' && text[i + 1] !== 'q') || !isJoined(atoms, i + 1)) return null;
    const number = text[i] === 'q' ? text[i + 1]! : text[i]!;
    if (!/^[1-4]$/.test(number)) return null;
    const year = readYear(atoms, i + 2) ?? (text[i + 2] === 'of' ? readYear(atoms, i + 3) : null);
    return {
      start: i,
      end: year?.end ?? i + 2,
      expression: {
        kind: 'calendar',
        part: `Q${number}`,
        ...(year === null ? {} : { year: year.year }),
      },
    };
  },
  examples: [
    ['Profit rose in [Q3 2021] again.', null, 'DATE', '2021-Q3'],
    ['Profit rose in [3Q] again.', '2021-11-02', 'DATE', '2021-Q3'],
  ],
  counterExamples: ['He scored in each half of the Q-school.', 'It sank a Q5 boat.'],
};
