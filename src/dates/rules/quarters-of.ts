import { isUpos } from '../reading/atoms.ts';
import { DETERMINER, NUMBER, UNIT } from '../reading/classes.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** What a quarter of a unit is. */
const QUARTERS: Readonly<Record<string, (quarters: number) => string>> = {
  C: (quarters) => `P${quarters * 25}Y`,
  D: (quarters) => `PT${quarters * 6}H`,
  TH: (quarters) => `PT${quarters * 15}M`,
  Y: (quarters) => `P${quarters * 3}M`,
};

/** One or three quarters of a unit: `a quarter of a century`, `three-quarters of an hour`. */
export const quartersOf: Rule = {
  id: 'quarters-of',
  first: DETERMINER | NUMBER | UNIT,
  match(atoms, i) {
    const { text } = atoms;
    const quarters = text[i] === 'three' ? 3 : 1;
    let at = i;
    if (isWord(atoms, i, 'a', 'one', 'three')) at = skipWord(atoms, i + 1, '-');
    if (text[at] !== (quarters === 3 ? 'quarters' : 'quarter')) return null;
    if (text[at + 1] !== 'of' || !isWord(atoms, at + 2, 'a', 'an')) return null;
    const value = QUARTERS[atoms.words[at + 3]?.unit ?? ''];
    // `a quarter of a day trip`
    if (value === undefined || isUpos(atoms, at + 4, 'NOUN')) return null;
    return {
      start: i,
      end: at + 4,
      expression: { kind: 'fixed', type: 'DURATION', value: value(quarters) },
    };
  },
  examples: [
    ['She taught for [a quarter of a century] here.', null, 'DURATION', 'P25Y'],
    ['He waited [three-quarters of an hour] in vain.', null, 'DURATION', 'PT45M'],
    ['It took [three quarters of a year] to mend.', null, 'DURATION', 'P9M'],
  ],
  counterExamples: ['He ate a quarter of a cake.', 'They own three quarters of a mine.'],
};
