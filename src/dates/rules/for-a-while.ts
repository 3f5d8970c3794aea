import { DETERMINER, QUANTITY } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** A length that nothing tells: `for a while`, `for some time`. */
export const forAWhile: Rule = {
  id: 'for-a-while',
  first: DETERMINER | QUANTITY,
  match(atoms, i) {
    if (!isWord(atoms, i - 1, 'for')) return null;
    const noun = isWord(atoms, i, 'some') ? 'time' : isWord(atoms, i, 'a') ? 'while' : '';
    if (!isWord(atoms, i + 1, noun)) return null;
    return { start: i, end: i + 2, expression: { kind: 'fixed', type: 'DURATION', value: 'PXX' } };
  },
  examples: [
    ['He will live without it for [a while] yet.', null, 'DURATION', 'PXX'],
    ['He will stay for [some time] yet.', null, 'DURATION', 'PXX'],
  ],
  counterExamples: ['He sought one for a time.', 'He read a while ago.', 'They ask for some cake.'],
};
