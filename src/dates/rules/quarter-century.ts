import { isUpos } from '../reading/atoms.ts';
import { UNIT } from '../reading/classes.ts';
import { isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** Twenty-five years: `a quarter-century`, `the last quarter century`; not `quarter-century-old`. */
export const quarterCentury: Rule = {
  id: 'quarter-century',
  first: UNIT,
  match(atoms, i) {
    if (!isWord(atoms, i, 'quarter')) return null;
    const at = skipWord(atoms, i + 1, '-');
    // `his quarter-century mark`
    if (!isWord(atoms, at, 'century') || isUpos(atoms, at + 1, 'NOUN', 'ADJ', 'ADV')) return null;
    return {
      start: takeBefore(atoms, takeBefore(atoms, i, 'last', 'next', 'past'), 'a', 'the'),
      end: at + 1,
      expression: { kind: 'fixed', type: 'DURATION', value: 'P25Y' },
    };
  },
  examples: [
    ['It fell over [the last quarter-century] of war.', null, 'DURATION', 'P25Y'],
    ['It took him [a quarter-century] of work.', null, 'DURATION', 'P25Y'],
  ],
  counterExamples: ['He won a quarter of it.'],
};
