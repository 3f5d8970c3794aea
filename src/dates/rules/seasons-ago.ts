import { DIGITS, NUMBER, QUANTITY } from '../reading/classes.ts';
import { readNumeral } from '../reading/numerals.ts';
import type { Rule } from '../rule.ts';

/** A season some years back: `two summers ago`, `three winters ago`. */
export const seasonsAgo: Rule = {
  id: 'seasons-ago',
  first: DIGITS | NUMBER | QUANTITY,
  match(atoms, i) {
    const numeral = readNumeral(atoms, i);
    if (numeral === null || !Number.isInteger(numeral.value)) return null;
    const word = atoms.words[numeral.end];
    if (word === undefined || word.season === '' || !word.plural) return null;
    if (atoms.text[numeral.end + 1] !== 'ago') return null;
    const year = { kind: 'shift', unit: 'Y', by: -numeral.value, from: 'speech' } as const;
    return { start: i, end: numeral.end + 2, expression: { kind: 'calendar', part: word.season, year } };
  },
  examples: [
    ['He signed [two summers ago] for Rome.', '2019-07-08', 'DATE', '2017-SU'],
    ['He signed [three winters ago] for Rome.', null, 'DATE', 'XXXX-WI'],
  ],
  counterExamples: ['He left two cities ago.', 'They spent two summers there.'],
};
