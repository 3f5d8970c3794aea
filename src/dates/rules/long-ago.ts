import { OPENER } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** A past that is not measured: `ages ago`, `a long time ago`, `not so long ago`. */
export const longAgo: Rule = {
  id: 'long-ago',
  first: OPENER,
  match(atoms, i) {
    const { text } = atoms;
    if (!isWord(atoms, i, 'ages', 'long')) return null;
    const at = text[i] === 'long' && text[i + 1] === 'time' ? i + 2 : i + 1;
    if (text[at] !== 'ago') return null;
    let start = i;
    if (text[i] === 'long') {
      if (isWord(atoms, i - 1, 'so', 'very', 'too', 'that', 'a')) start--;
      if (isWord(atoms, start - 1, 'not')) start--;
    }
    return { start, end: at + 1, expression: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' } };
  },
  examples: [
    ['He left [ages ago] by train.', null, 'DATE', 'PAST_REF'],
    ['He left [a long time ago] by train.', null, 'DATE', 'PAST_REF'],
    ['He left [not so long ago] by train.', null, 'DATE', 'PAST_REF'],
  ],
  counterExamples: ['He has long agonised over it.'],
};
