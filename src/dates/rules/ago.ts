import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DETERMINER, DIGITS, NUMBER, ORDINAL, QUANTITY, UNIT } from '../reading/classes.ts';
import type { Word } from '../reading/lexicon.ts';
import { readNumeral } from '../reading/numerals.ts';
import { has, isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** What puts a length of time before (-1) or after (1) an anchor, and the atom behind it. */
interface Tail {
  readonly sign: -1 | 1;
  readonly from: 'speech' | 'text';
  readonly end: number;
}

/** Whether nothing that belongs to the clause stands at `i`: `the day after.`, not `the day after he left`. */
function isClosed(atoms: Atoms, i: number): boolean {
  return /^[.,;:"']*$/.test(atoms.text[i]!);
}

/** The word that counts from an anchor, at `i`: `ago`, `later`, `from now`; null where none does. */
function readTail(atoms: Atoms, i: number): Tail | null {
  const end = i + 1;
  // `two years later than planned`: by how much, from no anchor. Of days and weeks it is still the day that was told.
  if (
    isWord(atoms, end, 'than') &&
    isWord(atoms, i, 'earlier', 'later') &&
    isWord(atoms, i - 1, 'month', 'months', 'year', 'years', 'decade', 'decades')
  )
    return null;
  switch (atoms.text[i]) {
    case 'ago':
      return { sign: -1, from: 'speech', end };
    case 'earlier':
    case 'previously':
      return { sign: -1, from: 'text', end };
    case 'before':
    case 'previous':
      return isClosed(atoms, end) ? { sign: -1, from: 'text', end } : null;
    case 'later':
      return { sign: 1, from: 'text', end };
    case 'after':
      return isClosed(atoms, end) ? { sign: 1, from: 'text', end } : null;
    case 'hence':
      return { sign: 1, from: 'speech', end };
    case 'from':
      return isWord(atoms, end, 'now', 'today') ? { sign: 1, from: 'speech', end: end + 1 } : null;
    default:
      return null;
  }
}

/** A count, its unit, and what puts the length before or after an anchor. */
interface Distance {
  readonly start: number;
  /** NaN where it is not told: `months ago`, `a few days ago`. */
  readonly amount: number;
  readonly unit: Word;
  /** Whether a hyphen joins the unit to its `ago`: `year-ago`. */
  readonly compound: boolean;
  readonly tail: Tail;
  /** The atom of `ago`, `before`, … */
  readonly tailAt: number;
}

/** What counts, from `i` on: `three`, `three or four`, `40 to 50`, `a`; NaN where nothing does; null where no length begins. */
function readCount(atoms: Atoms, i: number): { amount: number; end: number } | null {
  const numeral = readNumeral(atoms, i);
  if (numeral !== null) {
    const { value: amount, end } = numeral;
    const other = isWord(atoms, end, 'or', 'to', '-') ? readNumeral(atoms, end + 1) : null;
    return { amount, end: other !== null && has(atoms, other.end, UNIT) ? other.end : end };
  }
  if (isWord(atoms, i, 'a', 'an', 'the')) return { amount: 1, end: i + 1 };
  if (!has(atoms, i, UNIT)) return null;
  return { amount: atoms.words[i]!.plural ? Number.NaN : 1, end: i };
}

/** `three days ago`, `two weeks from now`, `a year and a half later`, `year-ago` from `i` on; null where none is. */
function readDistance(atoms: Atoms, i: number): Distance | null {
  const { text } = atoms;
  const count = readCount(atoms, i);
  if (count === null) return null;
  let { amount, end: at } = count;
  const bare = at === i;
  at = skipWord(atoms, at, '-');
  at = skipWord(atoms, at, 'full');
  if (!has(atoms, at, UNIT)) return null;
  let next = at + 1;
  if (text[next] === 'or' && isWord(atoms, next + 1, 'so')) next += 2;
  if (text[next] === 'and' && text[next + 1] === 'a' && text[next + 2] === 'half') {
    if (!bare) amount += 0.5;
    next += 3;
  }
  const compound = text[next] === '-' && isWord(atoms, next + 1, 'ago', 'earlier');
  if (compound) next++;
  const tail = readTail(atoms, next);
  if (tail === null) return null;
  const unit = atoms.words[at]!;
  // `year-ago`, `year earlier`: the article is left out; not `year later`.
  if (bare && !unit.plural && !isWord(atoms, next, 'earlier', 'ago')) return null;
  return { start: i, amount, unit, compound, tail, tailAt: next };
}

/** What is compared with that of the year before: `the year-ago quarter`. */
const GRAINS: Readonly<Record<string, 'M' | 'P' | 'Q'>> = { month: 'M', period: 'P', quarter: 'Q' };

/** Whether the year before is meant as a report does, that of the period: `a year ago`, `the year-earlier quarter`. */
function isYearBefore(atoms: Atoms, { start, amount, unit, tail, tailAt }: Distance): boolean {
  // `in 1997, up from the year before`: the year before the one that was named.
  const named = atoms.text[start] === 'the' && isWord(atoms, tailAt, 'before', 'previous');
  return unit.unit === 'Y' && amount === 1 && tail.sign === -1 && !named;
}

/** `a year ago`, `the year-ago quarter`, `the comparable year-earlier period`, `the year-ago six months`. */
function makeYearBefore(atoms: Atoms, { start: i, compound, tail }: Distance): Match {
  const { end } = tail;
  let start = takeBefore(atoms, i, 'the');
  if (isWord(atoms, start - 1, 'comparable', 'corresponding')) start = takeBefore(atoms, start - 1, 'the');
  if (compound && isWord(atoms, end, 'nine', 'six') && isWord(atoms, end + 1, 'months')) {
    const value = `P${atoms.words[end]!.number}M`;
    return { start, end: end + 2, expression: { kind: 'fixed', type: 'DURATION', value } };
  }
  const grain = compound ? GRAINS[atoms.text[end]!] : undefined;
  const expression = { kind: 'shift', unit: 'Y', by: -1, from: 'period' } as const;
  // `the year-ago results`: the article is that of the results.
  const article =
    compound && has(atoms, i, DETERMINER) && isUpos(atoms, end, 'NOUN', 'ADJ') && !has(atoms, end, ORDINAL);
  return grain === undefined
    ? { start: article ? i + 1 : i, end, expression }
    : { start, end: end + 1, expression: { ...expression, grain } };
}

/** A length that is not told or is too short for a day: `months ago`, `two hours ago`. */
function makeVague({ start, amount, tail }: Distance): Match | null {
  // `a few days later` is a length of time; from when is not said.
  if (tail.from !== 'speech') return null;
  const { end } = tail;
  if (!Number.isNaN(amount))
    return {
      start,
      end,
      expression: { kind: 'shift', unit: 'D', by: 0, from: 'speech', time: 'TXX', type: 'TIME' },
    };
  const value = tail.sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  return { start, end, expression: { kind: 'fixed', type: 'DATE', value } };
}

/** `three days ago`, `the night before`, `half a century ago`, which is a year. */
function makeShift({ start, amount, unit: { unit }, tail }: Distance): Match {
  const { sign, from, end } = tail;
  const night = unit === 'N' && amount === 1 ? ({ time: 'TNI' } as const) : {};
  const years = amount < 1 ? { C: 100, E: 10 }[unit] : undefined;
  return years === undefined
    ? { start, end, expression: { kind: 'shift', unit, by: sign * amount, from, ...night } }
    : { start, end, expression: { kind: 'shift', unit: 'Y', by: sign * amount * years, from } };
}

/**
 * A length of time before or after an anchor: `three days ago`, `two weeks from now`, `a year earlier`, `three days
 * later`. A year ago, in the prose of earnings, is the same quarter of the year before.
 */
export const ago: Rule = {
  id: 'ago',
  first: DIGITS | NUMBER | QUANTITY | DETERMINER | UNIT,
  match(atoms, i) {
    const distance = readDistance(atoms, i);
    if (distance === null) return null;
    if (isYearBefore(atoms, distance)) return makeYearBefore(atoms, distance);
    const { amount, unit } = distance;
    if (Number.isNaN(amount) || unit.unit[0] === 'T') return makeVague(distance);
    return makeShift(distance);
  },
  examples: [
    ['He left [three days ago] by train.', '2023-10-06', 'DATE', '2023-10-03'],
    ['He left [five months ago] by train.', '1998-03-31', 'DATE', '1997-10'],
    ['He left in {2001}. [Two years later] he died.', '2011-05-03', 'DATE', '2003'],
    ['[Two years later] he died.', '2001-05-03', 'DATE', 'XXXX'],
    ['He left [three or four days ago] by train.', '2023-10-06', 'DATE', '2023-10-03'],
    ['He left [3-4 years ago] by train.', '2023-10-06', 'DATE', '2020'],
    ['It earned less [a year ago] in Rome.', '1989-11-02', 'DATE', '1988'],
    ['It was up on [the year-ago quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
    ['The [year-ago] results were better.', '1989-11-02', 'DATE', '1988'],
    ['It was built [half a century ago] here.', '2013-03-22', 'DATE', '1963'],
    ['They had dined [the night before].', '2013-03-22', 'TIME', '2013-03-21TNI'],
    ['He died [the year before].', '2001-05-03', 'DATE', '2000'],
    ['They left [months ago] in anger.', null, 'DATE', 'PAST_REF'],
  ],
  counterExamples: ['He left sooner or later.', 'It opened later than planned.'],
};
