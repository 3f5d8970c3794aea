import { POSSESSIVES } from '../../text/function-words.ts';
import type { Again, Expression, Shift } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER, ORDER, UNIT } from '../reading/classes.ts';
import { durationValue } from '../reading/numerals.ts';
import { has, isWord, skipWord, takeBefore } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Rule } from '../rule.ts';

/** Before `the next year` they make it the one to come. */
const OVER = ['by', 'during', 'for', 'in', 'into', 'of', 'over', 'through', 'throughout', 'within'] as const;
const ARTICLES = ['the', 'this', 'its', 'a'] as const;

/** How many atoms before an amount may say that it is compared. */
const COMPARED_REACH = 13;

/** Whether an amount is compared with that of the year at atoms `[start, end)`: `from $2 billion last year`. */
function isCompared(atoms: Atoms, start: number, end: number): boolean {
  const { text } = atoms;
  if (isWord(atoms, start - 1, 'from', 'with'))
    return text[end] === "'" && isWord(atoms, end + 2, '$', '£', '€');
  const amount = takeBefore(atoms, start, ',') - 1;
  if (!has(atoms, amount, DIGITS | NUMBER) && !isWord(atoms, amount, 'share', 'cents')) return false;
  return anyBefore(atoms, amount, COMPARED_REACH, (k) => isWord(atoms, k, 'compared', 'from', 'versus'));
}

/** A word of order with the period that it is said of. */
interface Ordered {
  /** The atom of the word of order. */
  readonly i: number;
  /** `P` for `period`. */
  readonly unit: string;
  /** Atoms `[start, end)` with the articles before. */
  readonly start: number;
  readonly end: number;
  readonly fiscal: boolean;
}

/** The unit at `at`, which `order` is said of: `week`, `latest period`; null for `weeks`, `hour` and other words. */
function readUnit(atoms: Atoms, order: number, at: number): string | null {
  if (
    isWord(atoms, at, 'period') &&
    isWord(atoms, order, 'latest', 'same', 'that', 'comparable', 'corresponding', 'previous')
  )
    return 'P';
  if (!has(atoms, at, UNIT)) return null;
  const { unit, plural } = atoms.words[at]!;
  return plural || unit[0] === 'T' ? null : unit;
}

/** `the whole week`, `these past weeks`, `this coming week`: another word of order, or none. */
function isNoOrder(atoms: Atoms, i: number): boolean {
  if (isWord(atoms, i, 'entire', 'whole', 'these', 'those')) return true;
  return atoms.text[i] === 'this' && isWord(atoms, i + 1, 'coming', 'past', 'current', 'same');
}

/** `the last year-end rally`, `the previous year-ago quarter`, `the same Year`: the unit is a part of another word or name. */
function isOfCompound(atoms: Atoms, i: number, at: number): boolean {
  if (atoms.capital[i] && atoms.capital[at] && atoms.text[i - 1] !== '') return true;
  if (atoms.text[at + 1] !== '-') return false;
  if (isWord(atoms, at + 2, 'ago', 'earlier')) return true;
  return isWord(atoms, at + 2, 'old', 'long', 'century') && !isWord(atoms, at, 'night');
}

/** Where `the past year`, `that same week`, `its latest quarter` begins, of which the word of order is at `i`. */
function startOf(atoms: Atoms, i: number): number {
  let start = i;
  while (start > i - 2 && (ARTICLES as readonly string[]).includes(atoms.text[start - 1]!)) start--;
  return atoms.text[i] === 'same' ? takeBefore(atoms, start, 'that') : start;
}

/** Whose last weeks may be told. */
const PERSONS = ['his', 'her', 'their', 'my'] as const;

/** `the last week of the campaign`, `her last year in office`, `the last night train`: the end of something, not the one before. */
function isEndOf(atoms: Atoms, i: number, end: number): boolean {
  if (atoms.text[i] !== 'last' || isWord(atoms, end, "'")) return false;
  if (isWord(atoms, i - 1, ...PERSONS)) return true;
  if (!isWord(atoms, i - 1, 'the', 'its', 'our')) return false;
  if (isWord(atoms, end - 1, 'night')) return true;
  // `the last year of drought`, `the last quarter of 1989`
  return isWord(atoms, end, 'of') && (isUpos(atoms, end + 1, 'DET') || POSSESSIVES.has(atoms.text[end + 1]!));
}

/** A word of order and the period that it is said of, from `i` on; null where none is. */
function readOrdered(atoms: Atoms, i: number): Ordered | null {
  if (isNoOrder(atoms, i)) return null;
  let at = i + 1;
  const fiscal = WORDS['own-year'].has(atoms.text[at]!) && isWord(atoms, at + 1, 'year', 'quarter', 'half');
  if (fiscal || (isWord(atoms, at, 'calendar') && isWord(atoms, at + 1, 'year'))) at++;
  at = skipWord(atoms, at, 'whole', 'entire', 'full');
  if (atoms.text[at] === '-' && atoms.words[i]!.direction !== 0) at++;
  const unit = readUnit(atoms, i, at);
  if (unit === null || isOfCompound(atoms, i, at) || isEndOf(atoms, i, at + 1)) return null;
  return { i, unit, start: startOf(atoms, i), end: at + 1, fiscal };
}

/** The period before the one that was last named: `the previous period`, `from $2 million last year`. */
const YEAR_BEFORE = { kind: 'shift', unit: 'Y', by: -1, from: 'period' } as const;

/** `the latest quarter` is the one at hand; a year is the latest when it is over. */
function latest(unit: string): Again | Shift {
  if (unit === 'Q' || unit === 'P') return { kind: 'again', unit };
  return { kind: 'shift', unit, by: unit === 'Y' ? -1 : 0, from: 'speech' };
}

/** `the corresponding quarter`: that of the year before. */
function corresponding(unit: string): Shift {
  return unit === 'Q' || unit === 'M' || unit === 'P' ? { ...YEAR_BEFORE, grain: unit } : YEAR_BEFORE;
}

/** `that year`, `the same month`: the one that was named. */
function same(unit: string): Again | Shift {
  return unit === 'Y' ? { kind: 'shift', unit, by: 0, from: 'text' } : { kind: 'again', unit };
}

/** What was found, of a year of its own where `fiscal` was said. */
function told(expression: Again | Shift, { fiscal }: Ordered): Expression {
  return fiscal ? { ...expression, fiscal } : expression;
}

/** `the past year` is a stretch of time that ends now, `this past weekend` two days of the calendar; null for `a recent day`. */
function span(atoms: Atoms, i: number, unit: string): Expression | null {
  if (atoms.text[i] === 'recent') return null;
  if (unit === 'WE') return { kind: 'again', unit };
  return { kind: 'fixed', type: 'DURATION', value: durationValue(1, unit) };
}

/** What is counted from: the date last named in `It closed. The next year it opened again`; `over the next year` is to come. */
function anchorOf(atoms: Atoms, { i, unit }: Ordered): 'speech' | 'text' {
  if (atoms.words[i]!.anchor === 'text') return 'text';
  if (atoms.text[i] !== 'next') return 'speech';
  const named = atoms.text[i - 1] === 'the' && !isWord(atoms, i - 2, ...OVER);
  return unit === 'D' || named ? 'text' : 'speech';
}

/** `last week`, `next month`, `the following year`: one unit from an anchor; null for `the last day`. */
function beside(atoms: Atoms, ordered: Ordered): Expression | null {
  const { i, unit, start, end, fiscal } = ordered;
  const { anchor, direction } = atoms.words[i]!;
  if (unit === 'D' && anchor === 'speech' && !isWord(atoms, i, 'next', 'this')) return null;
  if (atoms.text[i] === 'last' && unit === 'Y' && !fiscal && isCompared(atoms, start, end))
    return YEAR_BEFORE;
  if (unit === 'E' && isWord(atoms, i, 'last', 'next'))
    return { kind: 'fixed', type: 'DURATION', value: 'P10Y' };
  return told({ kind: 'shift', unit, by: direction, from: anchorOf(atoms, ordered) }, ordered);
}

/** What a word of order says of its period. */
function readExpression(atoms: Atoms, ordered: Ordered): Expression | null {
  const { i, unit } = ordered;
  const { anchor } = atoms.words[i]!;
  if (unit === 'N')
    return isWord(atoms, i, 'last')
      ? { kind: 'shift', unit: 'D', by: -1, from: 'speech', time: 'TNI' }
      : null;
  if (anchor === 'latest') return told(latest(unit), ordered);
  if (anchor === 'year') return told(corresponding(unit), ordered);
  if (unit === 'P' && isWord(atoms, i, 'previous')) return YEAR_BEFORE;
  if (isWord(atoms, i, 'same', 'that')) return told(same(unit), ordered);
  if (anchor === 'span') return span(atoms, i, unit);
  return beside(atoms, ordered);
}

/**
 * One period beside an anchor: `last week`, `next year`, `this month`, `the upcoming week`, `the previous day`,
 * `the following year`, `the current quarter`, `the latest quarter`, `the same month`.
 */
export const relative: Rule = {
  id: 'relative',
  first: ORDER,
  match(atoms, i) {
    const ordered = readOrdered(atoms, i);
    const expression = ordered === null ? null : readExpression(atoms, ordered);
    if (ordered === null || expression === null) return null;
    return { start: ordered.start, end: ordered.end, expression };
  },
  examples: [
    ['It rained over [the past fortnight] here.', '2020-03-23', 'DURATION', 'P2W'],
    ['He came in [that same week] by train.', '2023-10-06', 'DATE', '2023-W40'],
    ['Sales fell from [the corresponding quarter] by half.', '1989-11-02', 'DATE', '1988-Q3'],
    ['He fell ill in {2014}. [The next year] he died.', '2016-09-12', 'DATE', '2015'],
    ['He fell ill. [The next year] he died.', '2016-09-12', 'DATE', 'XXXX'],
    ['He fell ill [this past weekend] at home.', '2016-09-12', 'DATE', '2016-W36-WE'],
    ['It will raise more over [the next decade] here.', '2016-09-12', 'DURATION', 'P10Y'],
    ['He is slated to visit in [the upcoming week] alone.', '2023-10-06', 'DATE', '2023-W41'],
    ['In [the last year] of drought many died.', '2026-01-08', 'DATE', '2025'],
    ["He caught [last night]'s train.", '1998-01-20', 'TIME', '1998-01-19TNI'],
    ['Sales fell [last month] again.', '1998-02-06', 'DATE', '1998-01'],
    ['It earned $5 million, up from $3 million [last year] here.', '1989-11-02', 'DATE', '1988'],
    ['Sales fell [last year] again.', '1998-02-06', 'DATE', '1997'],
    ['It will open [next week] at last.', '1998-03-06', 'DATE', '1998-W11'],
    ['He slept [last night] at home.', '1998-01-20', 'TIME', '1998-01-19TNI'],
    ['Sales fell in [the latest quarter] again.', '1989-11-02', 'DATE', '1989-Q3'],
  ],
  counterExamples: [
    'The last night train left.',
    'On the last night of the tour they wept.',
    'In the last week of the campaign he fell ill.',
    'It was her last year in office.',
    'The last person left.',
    'He is the same age.',
  ],
};
