import { isUpos } from '../reading/atoms.ts';
import { OPENER } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** The time ahead: `the near term`, `the long term`; only as a noun of its own, for a `short-term loan` is a kind of loan. */
export const nearTerm: Rule = {
  id: 'near-term',
  first: OPENER,
  match(atoms, i) {
    if (!isWord(atoms, i, 'near', 'short', 'medium', 'long') || atoms.text[i + 1] !== 'term') return null;
    if (atoms.text[i - 1] !== 'the' || isUpos(atoms, i + 2, 'NOUN', 'ADJ', 'PROPN')) return null;
    return {
      start: i - 1,
      end: i + 2,
      expression: { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' },
    };
  },
  examples: [['It will pay in [the long term] at best.', null, 'DATE', 'FUTURE_REF']],
  counterExamples: ['The long-term debt fell.'],
};
