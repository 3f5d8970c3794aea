import { DETERMINER, UNIT } from '../classes.ts';
import { has, isWord } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import { EACH, setOf } from '../sets.ts';

/** How often in a unit of time: `twice a week`, `three times a year`. */
export const timesAWeek: Rule = {
  id: 'times-a-week',
  first: DETERMINER,
  match(atoms, i) {
    if (!isWord(atoms, i, 'a', 'an') || !isWord(atoms, i - 1, 'times', 'twice', 'once', 'days')) return null;
    if (!has(atoms, i + 1, UNIT)) return null;
    const { unit, plural } = atoms.words[i + 1]!;
    const value = EACH[unit];
    if (plural || value === undefined) return null;
    // `once a year ago`, `twice a day-long trip`
    if (isWord(atoms, i + 2, 'ago', 'earlier', 'later', 'before', '-')) return null;
    const start = isWord(atoms, i - 1, 'twice', 'once') ? i - 1 : i;
    return setOf(start, i + 2, value, atoms.text[i - 1] === 'twice' ? { freq: '2X' } : {});
  },
  examples: [
    ['They meet [twice a week] here.', null, 'SET', 'P1W'],
    ['They meet [once a month] here.', null, 'SET', 'P1M'],
    ['They meet three times [a year] here.', null, 'SET', 'P1Y'],
  ],
  counterExamples: ['They met twice a mile from here.'],
};
