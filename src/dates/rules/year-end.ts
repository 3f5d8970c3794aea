import { UNIT } from '../classes.ts';
import { isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** `year-end`, `year end`, `year's end`: the end of the year at hand. */
export const yearEnd: Rule = {
  id: 'year-end',
  first: UNIT,
  match(atoms, i) {
    const { text } = atoms;
    if (text[i] !== 'year') return null;
    let at = i + 1;
    if (text[at] === '-') at++;
    else if (text[at] === "'" && text[at + 1] === 's') at += 2;
    if (!isWord(atoms, at, 'end')) return null;
    return {
      start: i,
      end: at + 1,
      expression: { kind: 'shift', unit: 'Y', by: 0, from: 'speech', mod: 'END' },
    };
  },
  examples: [['It will close by [year-end] at last.', '1989-10-26', 'DATE', '1989']],
  counterExamples: ['It is a year-round job.'],
};
