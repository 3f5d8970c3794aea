import { isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER, UNIT } from '../reading/classes.ts';
import { readNumeral, timexNumber } from '../reading/numerals.ts';
import { has, isWord } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** Units from the shortest to the longest. */
const UNITS = ['TS', 'TM', 'TH', 'N', 'D', 'W', 'M', 'Q', 'Y'];
/** What each of the longer units is written as. */
const EACH: Readonly<Record<string, string>> = { TH: 'PT1H', D: 'P1D', W: 'P1W', M: 'P1M', Y: 'P1Y' };

/** How much of each period: `three days a week`, `24 hours a day`, `40 hours per week`. */
export const rate: Rule = {
  id: 'rate',
  first: DIGITS | NUMBER,
  match(atoms, i) {
    const numeral = readNumeral(atoms, i);
    const unit = numeral === null ? undefined : atoms.words[numeral.end];
    if (numeral === null || unit === undefined || (unit.classes & UNIT) === 0) return null;
    let at = numeral.end + 1;
    if (!isWord(atoms, at, 'a', 'an', 'per', 'each', 'every')) return null;
    at++;
    const period = atoms.words[at];
    if (!has(atoms, at, UNIT) || period === undefined || period.plural) return null;
    const value = EACH[period.unit];
    if (value === undefined || UNITS.indexOf(unit.unit) >= UNITS.indexOf(period.unit)) return null;
    if (isWord(atoms, at + 1, 'ago', 'earlier', 'later', 'before', 'after', '-')) return null;
    if (isUpos(atoms, i - 1, 'SYM') || atoms.text[i - 1] === '$') return null;
    const freq = `${timexNumber(numeral.value)}${unit.unit.replace('T', '')}`;
    return {
      start: i,
      end: at + 1,
      expression: { kind: 'fixed', type: 'SET', value, freq },
    };
  },
  examples: [
    ['He works [three days a week] here.', null, 'SET', 'P1W'],
    ['It is open [24 hours a day] here.', null, 'SET', 'P1D'],
    ['He works [40 hours per week] here.', null, 'SET', 'P1W'],
  ],
  counterExamples: ['It sells three cars a week.', 'He won one a day.'],
};
