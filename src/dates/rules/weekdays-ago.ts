import { DIGITS, NUMBER, QUANTITY } from '../reading/classes.ts';
import { readNumeral } from '../reading/numerals.ts';
import type { Rule } from '../rule.ts';

/** A day of the week some weeks back: `two Tuesdays ago`. */
export const weekdaysAgo: Rule = {
  id: 'weekdays-ago',
  first: DIGITS | NUMBER | QUANTITY,
  match(atoms, i) {
    const numeral = readNumeral(atoms, i);
    if (numeral === null || Number.isNaN(numeral.value)) return null;
    const word = atoms.words[numeral.end];
    if (word === undefined || word.weekday === 0 || !word.plural) return null;
    if (atoms.text[numeral.end + 1] !== 'ago') return null;
    const weeks = 1 - Math.round(numeral.value);
    return {
      start: i,
      end: numeral.end + 2,
      expression: { kind: 'calendar', weekday: word.weekday, direction: -1, weeks },
    };
  },
  examples: [['They spoke [two Tuesdays ago] in Rome.', '2019-11-08', 'DATE', '2019-10-29']],
  counterExamples: ['He left two cities ago.'],
};
