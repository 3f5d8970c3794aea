import { directionAt } from '../direction/index.ts';
import type { Expression } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { APPROXIMATION, DETERMINER, DIGITS, NUMBER, ORDINAL, QUANTITY, UNIT } from '../reading/classes.ts';
import { readNumeral } from '../reading/numerals.ts';
import { has, isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import type { Rule } from '../rule.ts';

/** How many atoms before `in` may count what happened in the time: `the second storm in two weeks`. */
const COUNT_REACH = 7;

/** Whether something is counted or compared over the time whose `in` is at `i`: the length is meant then. */
function isCountedOver(atoms: Atoms, i: number): boolean {
  return anyBefore(
    atoms,
    i,
    COUNT_REACH,
    (k) =>
      has(atoms, k, ORDINAL | NUMBER | DIGITS | QUANTITY) ||
      isWord(atoms, k, 'most', 'least', 'worst', 'best', 'only', 'twice', 'once', 'time') ||
      (isUpos(atoms, k, 'ADJ', 'ADV') && /est$/.test(atoms.text[k]!)),
  );
}

/** What tells that a length is counted from something else. */
const COUNTED_FROM = ['ago', 'later', 'earlier', 'before', 'after'] as const;

/** Modals under which a length is how long something takes. */
const POSSIBLE = ['can', 'could', 'may', 'might', 'must', 'should'] as const;

/** Whether a verb that speaks of the future, not of what can be done, governs atoms `[start, end)`. */
function isAhead(atoms: Atoms, start: number, end: number): boolean {
  let cue = -1;
  const direction = directionAt(atoms, start, end, (atom) => {
    cue = atom;
  });
  return direction > 0 && !anyBefore(atoms, cue + 1, 4, (k) => isWord(atoms, k, ...POSSIBLE));
}

/** Whether atoms `[start, end)` stand between commas under a verb of what may be: `You may, in a year or two, save lives.` */
function isSetOff(atoms: Atoms, start: number, end: number): boolean {
  return isWord(atoms, start - 1, ',') && isWord(atoms, end, ',') && directionAt(atoms, start, end) > 0;
}

/**
 * What makes an amount of a unit that ends before `end` loose: `two weeks or so`, `a year or two`, `a few years`; where it ends,
 * and whether the amount still counts. Null where it is none.
 */
function readLoose(atoms: Atoms, end: number, amount: number): { end: number; counted: boolean } | null {
  const or = isWord(atoms, end, 'or');
  if (or && isWord(atoms, end + 1, 'so')) return { end: end + 2, counted: Number.isInteger(amount) };
  if (or && amount === 1 && isWord(atoms, end + 1, 'two')) return { end: end + 2, counted: false };
  return Number.isNaN(amount) ? { end, counted: false } : null;
}

/** A length of time from now: `in two weeks` under a verb of the future, `in three days' time`; `in a few years`, `in a year or two`. */
export const inAWhile: Rule = {
  id: 'in-a-while',
  first: DIGITS | NUMBER | QUANTITY | DETERMINER,
  match(atoms, i) {
    const { text } = atoms;
    const before = has(atoms, i - 1, APPROXIMATION) ? i - 2 : takeBefore(atoms, i, 'just', 'only') - 1;
    if (text[before] !== 'in') return null;
    const numeral = readNumeral(atoms, i);
    if (numeral === null && !isWord(atoms, i, 'a')) return null;
    const amount = numeral?.value ?? 1;
    const at = numeral?.end ?? i + 1;
    const unit = atoms.words[at];
    if (unit === undefined || !has(atoms, at, UNIT) || !/^(?:D|W|M|Y|E)$/.test(unit.unit)) return null;
    const loose = readLoose(atoms, at + 1, amount);
    if (loose !== null) {
      if (isWord(atoms, loose.end, "'", 'of', 'or', 'when', 'that', '-', 'and', ...COUNTED_FROM)) return null;
      if (isCountedOver(atoms, before)) return null;
      if (!isAhead(atoms, before, loose.end) && !isSetOff(atoms, before, loose.end)) return null;
      const expression: Expression = loose.counted
        ? { kind: 'shift', unit: unit.unit, by: amount, from: 'speech', mod: 'APPROX' }
        : { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' };
      return { start: i, end: loose.end, expression };
    }
    if (!Number.isInteger(amount)) return null;
    // `in three days' time`, `in a year's time`
    const mark = text[at + 1] === "'" ? skipWord(atoms, at + 2, 's') : at + 1;
    const time = mark > at + 1 && text[mark] === 'time';
    if (!time) {
      // `in two weeks of talks`, `in a week that will test him`
      if (mark > at + 1 || isWord(atoms, at + 1, 'of', 'or', 'when', 'that', '-', 'and')) return null;
      if (isWord(atoms, at + 1, ...COUNTED_FROM)) return null;
      if (isCountedOver(atoms, before) || !isAhead(atoms, before, at + 1)) return null;
    }
    return {
      start: i,
      end: time ? mark + 1 : at + 1,
      expression: { kind: 'shift', unit: unit.unit, by: amount, from: 'speech' },
    };
  },
  examples: [
    ['In [two weeks] she will take the helm.', '2024-10-10', 'DATE', '2024-W43'],
    ['She will take the helm in [three days].', '2024-10-10', 'DATE', '2024-10-13'],
    ['He is due to leave in [a year] at last.', '2024-10-10', 'DATE', '2025'],
    ["They meet in [three days' time] here.", '2024-10-10', 'DATE', '2024-10-13'],
    ["They meet in [a year's time] here.", '2024-10-10', 'DATE', '2025'],
    ['You may, in [a year or two], save lives.', '2024-10-10', 'DATE', 'FUTURE_REF'],
    ['He will be back in [a few weeks] or never.', '2024-10-10', 'DURATION', 'PXW'],
    ['He will be back in [several weeks] at best.', '2024-10-10', 'DATE', 'FUTURE_REF'],
    ['They will meet in [two weeks or so], he said.', '2024-10-10', 'DATE', '2024-W43'],
    ['He learned it in [a month or two] alone.', '2024-10-10', 'DURATION', 'P1M'],
    ['It will be the worst storm in [a few years] here.', '2024-10-10', 'DURATION', 'PXY'],
    ['She will take the helm within [two weeks] of it.', '2024-10-10', 'DURATION', 'P2W'],
    ['She took the helm in [two weeks] of chaos.', '2024-10-10', 'DURATION', 'P2W'],
    ['It can be built in [two weeks] by hand.', '2024-10-10', 'DURATION', 'P2W'],
    ['It will be the worst storm in [two weeks] here.', '2024-10-10', 'DURATION', 'P2W'],
    ['He will make a second trip in [two weeks] here.', '2024-10-10', 'DURATION', 'P2W'],
  ],
  counterExamples: ['He will speak in two cities.'],
};
