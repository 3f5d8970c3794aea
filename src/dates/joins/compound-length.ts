import { DIGITS, NUMBER, UNIT } from '../reading/classes.ts';
import { has, skipWord } from '../reading/patterns.ts';
import type { Join } from '../rule.ts';

/** Units of a duration from the longest to the shortest, as a value writes them. */
const UNITS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const;
/** A length that is counted: its unit and its figures stand apart. */
const COUNTED = /^PT?\d+(?:\.\d+)?[A-Z]$/;

/** The last unit of a duration, by its place among `UNITS`; -1 where its length is not told. */
function rank(value: string): number {
  if (!/\d[A-Z]$/.test(value)) return -1;
  return (UNITS as readonly string[]).indexOf(`${value.includes('T') ? 'T' : ''}${value.at(-1)}`);
}

/** A length told in two units, the longer first: `12 years and six months`, `two hours 14 minutes 8 seconds`. */
export const compoundLength: Join = {
  id: 'compound-length',
  join(atoms, left, right) {
    const [a, b] = [left.expression, right.expression];
    if (a.kind !== 'fixed' || b.kind !== 'fixed' || a.type !== 'DURATION' || b.type !== 'DURATION')
      return null;
    if (a.value === null || b.value === null || b.mod !== undefined || !COUNTED.test(b.value)) return null;
    const [longer, shorter] = [rank(a.value), rank(b.value)];
    if (longer < 0 || shorter <= longer) return null;
    let at = left.end;
    at = skipWord(atoms, at, ',');
    at = skipWord(atoms, at, 'and');
    // `two weeks, three days of them idle`: a comma alone parts what is longer than hours.
    // `three years, two months and 19 days` goes on.
    const goesOn =
      atoms.text[right.end] === 'and' &&
      has(atoms, right.end + 1, DIGITS | NUMBER) &&
      has(atoms, right.end + 2, UNIT);
    if (at === left.end + 1 && atoms.text[at - 1] === ',' && !b.value.startsWith('PT') && !goesOn)
      return null;
    if (at !== right.start) return null;
    const clock = b.value.startsWith('PT');
    const rest = clock ? b.value.slice(2) : b.value.slice(1);
    return {
      start: left.start,
      end: right.end,
      expression: { ...a, value: `${a.value}${clock && !a.value.includes('T') ? 'T' : ''}${rest}` },
    };
  },
  examples: [
    ['They waited [three years, two months and 19 days] for it.', null, 'DURATION', 'P3Y2M19D'],
    ['He got [12 years and six months] in prison.', null, 'DURATION', 'P12Y6M'],
    ['He ran it in [two hours 14 minutes 8.5 seconds] here.', null, 'DURATION', 'PT2H14M8.5S'],
    ['It took [eight minutes and 46 seconds] of it.', null, 'DURATION', 'PT8M46S'],
    ['It took [three days, two hours] to do.', null, 'DURATION', 'P3DT2H'],
  ],
  counterExamples: [
    'He waited six months and 12 years went by.',
    'He slept for hours and 10 minutes later woke.',
    'It lasted two weeks, three days of them wet.',
    'He got two years. Six months were enough.',
  ],
};
