import { type Atoms, isUpos } from '../reading/atoms.ts';
import { OPENER, ORDER } from '../reading/classes.ts';
import { isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** `one of these days`, `these days of war`: days that are counted. */
function isCounted(atoms: Atoms, i: number): boolean {
  return isWord(atoms, i - 1, 'of', 'in', 'during') || isUpos(atoms, i + 2, 'ADP', 'VERB', 'AUX');
}

/** The present, `he stays at home these days`, and a past that was told of, `in those days`; not `in those days of war`. */
export const theseDays: Rule = {
  id: 'these-days',
  first: OPENER | ORDER,
  match(atoms, i) {
    const { text } = atoms;
    if (text[i + 1] !== 'days') return null;
    const now = text[i] === 'these' && !isCounted(atoms, i);
    const then = text[i] === 'those' && text[i - 1] === 'in' && !isWord(atoms, i + 2, 'when', 'of');
    if (!now && !then) return null;
    const value = now ? 'PRESENT_REF' : 'PAST_REF';
    return { start: i, end: i + 2, expression: { kind: 'fixed', type: 'DATE', value } };
  },
  examples: [
    ['He stays at home [these days], they say.', null, 'DATE', 'PRESENT_REF'],
    ['In [those days] a loaf cost a nickel.', null, 'DATE', 'PAST_REF'],
  ],
  counterExamples: ['One of these days of grief ended.'],
};
