import { EACH, setOf } from '../phrases/sets.ts';
import type { Atoms } from '../reading/atoms.ts';
import { DETERMINER, UNIT } from '../reading/classes.ts';
import { readNumeral, timexNumber } from '../reading/numerals.ts';
import { has, isWord, takeBefore } from '../reading/patterns.ts';
import type { Rule } from '../rule.ts';

/** How often, where it is told before the `times` or `twice` at `i`: `2X`, `3X`; null where it is once or not told. */
function countOf(atoms: Atoms, i: number): string | null {
  if (isWord(atoms, i, 'twice')) return '2X';
  if (!isWord(atoms, i, 'times')) return null;
  // `three times`, `twenty-five times`
  for (const start of [i - 3, i - 1]) {
    const numeral = start < 0 ? null : readNumeral(atoms, start);
    if (numeral?.end === i) return `${timexNumber(numeral.value)}X`;
  }
  return null;
}

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
    const start = takeBefore(atoms, i, 'twice', 'once');
    const freq = countOf(atoms, i - 1);
    return setOf(start, i + 2, value, freq === null ? {} : { freq });
  },
  examples: [
    ['They meet [twice a week] here.', null, 'SET', 'P1W'],
    ['They meet [once a month] here.', null, 'SET', 'P1M'],
    ['They meet three times [a year] here.', null, 'SET', 'P1Y'],
  ],
  counterExamples: ['They met twice a mile from here.'],
};
