import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isJoined, isUpos } from '../reading/atoms.ts';
import { DETERMINER, DIGITS, MONTH, PART } from '../reading/classes.ts';
import { has, isOrdinalEnding, isWord, readDayOfMonth, readMonth, skipWord } from '../reading/patterns.ts';
import type { Match, Rule } from '../rule.ts';

/** Prepositions before a day whose month was told. */
const BEFORE = new Set(readLexicon(new URL('../data/before-nth-day.txt', import.meta.url)));
/** Words of a game in which holes are counted: `birdied on the 18th`. */
const GOLF = new Set(readLexicon(new URL('../data/golf.txt', import.meta.url)));
/** How far to each side such a word is looked for, over the ends of sentences. */
const REACH = 60;
/** A course has no more holes. */
const HOLES = 18;

/** Whether holes of a course are counted around the atom at `i`, which is the number of one. */
function isGolf(atoms: Atoms, i: number): boolean {
  if (Number(atoms.text[i]) > HOLES) return false;
  const from = Math.max(0, i - REACH);
  const to = Math.min(atoms.length, i + REACH);
  for (let k = from; k < to; k++) if (GOLF.has(atoms.text[k]!)) return true;
  return false;
}

/** Whether what stands before the day, which begins at `i`, tells that it is one. */
function isOpened(atoms: Atoms, i: number): boolean {
  if (BEFORE.has(atoms.text[i - 1]!)) return true;
  // `the morning of the 7th`
  if (isWord(atoms, i - 1, 'of')) return has(atoms, i - 2, PART);
  // `on the 13th and 14th`, `from the 3rd to the 7th`
  return (
    isWord(atoms, i - 1, 'and', 'to', 'or', '-') && isOrdinalEnding(atoms, i - 2) && has(atoms, i - 3, DIGITS)
  );
}

/** Whether another day stands beside the one at atoms `[start, end)` that tells its month: `the 3rd to the 5th of May`, `May 3 until the 5th`. */
function isEnd(atoms: Atoms, start: number, end: number): boolean {
  if (has(atoms, start - 2, DIGITS) && (has(atoms, start - 3, MONTH) || atoms.text[start - 3] === '.'))
    return true;
  if (!isWord(atoms, end, 'and', 'or', 'to', 'until', 'till', 'through', '-')) return false;
  const other = readDayOfMonth(atoms, skipWord(atoms, end + 1, 'the'));
  if (other === null) return false;
  return readMonth(atoms, skipWord(atoms, other.end, 'of')) !== null;
}

/** Whether the number shares a noun with the one behind it: `the 3rd and 4th goals`, `the 1st to the 3rd quarter`. */
function isOfNoun(atoms: Atoms, end: number): boolean {
  if (!isWord(atoms, end, 'and', 'or', 'to')) return false;
  const other = skipWord(atoms, end + 1, 'the');
  return has(atoms, other, DIGITS) && isOrdinalEnding(atoms, other + 1) && isUpos(atoms, other + 2, 'NOUN');
}

/** How letters and old papers name the month of a day by the one at hand: months to go. */
const OLD_MONTHS: ReadonlyMap<string, number> = new Map([
  ['inst', 0],
  ['instant', 0],
  ['prox', 1],
  ['proximo', 1],
  ['ult', -1],
  ['ultimo', -1],
]);

/** The day at `[i, end)` with such a month behind it: `the 28th ult.`, `4th inst.`; null where none is. */
function readOldMonth(atoms: Atoms, i: number, day: number, end: number): Match | null {
  const months = OLD_MONTHS.get(atoms.text[end] ?? '');
  if (months === undefined || atoms.capital[end]) return null;
  // `on the 4th instant noodles`
  if (isWord(atoms, end, 'instant') && isUpos(atoms, end + 1, 'NOUN', 'ADJ')) return null;
  const stop = atoms.text[end + 1] === '.' && isJoined(atoms, end + 1) && atoms.text[end + 2] !== '';
  return { start: i, end: stop ? end + 2 : end + 1, expression: { kind: 'calendar', day, months } };
}

/** A day of a month that was told before: `on the 14th`, `the morning of the 7th`, `the 12th of that month`. */
export const nthDay: Rule = {
  id: 'nth-day',
  first: DETERMINER | DIGITS,
  match(atoms, i) {
    const article = atoms.text[i] === 'the';
    const at = article ? i + 1 : i;
    if (!has(atoms, at, DIGITS) || !isOrdinalEnding(atoms, at + 1)) return null;
    const read = readDayOfMonth(atoms, at);
    if (read === null || read.day < 1 || read.day > 31) return null;
    const old = readOldMonth(atoms, i, read.day, read.end);
    if (old !== null) return old;
    if (!isOpened(atoms, i)) return null;
    if (!article && !isWord(atoms, i - 1, 'and', 'to', 'or', '-', 'by', 'til', 'till')) return null;
    const { day, end } = read;
    const expression = { kind: 'calendar', day } as const;
    if (isWord(atoms, end, 'of') && isWord(atoms, end + 1, 'the', 'that') && isWord(atoms, end + 2, 'month'))
      return { start: i, end: end + 3, expression: { ...expression, from: 'text' } };
    // `on the 12th of last month`
    const months = { last: -1, this: 0, next: 1 }[atoms.text[end + 1]!];
    if (months !== undefined && isWord(atoms, end, 'of') && isWord(atoms, end + 2, 'month'))
      return { start: i, end: end + 3, expression: { ...expression, months } };
    // `on the 5th floor`, `the 12th-century church`
    if (isWord(atoms, end, 'til')) return { start: i, end, expression };
    if (isUpos(atoms, end, 'NOUN', 'ADJ', 'PROPN', 'NUM', 'SYM') || isWord(atoms, end, 'of', "'", '%'))
      return null;
    if (isWord(atoms, end, '-') && !has(atoms, end + 1, DIGITS)) return null;
    if (isOfNoun(atoms, end) || isEnd(atoms, i, end)) return null;
    return isGolf(atoms, at) ? null : { start: i, end, expression };
  },
  examples: [
    ['He left on [the morning of the 14th] by train.', null, 'TIME', 'XXXX-XX-14TMO'],
    ['On [the 12th of that month] he left.', null, 'DATE', 'XXXX-XX-12'],
    ['He will leave on [the 21st] by train.', '2023-11-08', 'DATE', '2023-11-21'],
    ['He left on [the 21st] by train.', '2023-11-08', 'DATE', '2023-10-21'],
    ['He was held on [the 25th of last month] here.', '2024-01-08', 'DATE', '2023-12-25'],
    ['He will be held on [the 12th of this month] here.', '2024-01-08', 'DATE', '2024-01-12'],
    ['He left on [the 21st] by train.', null, 'DATE', 'XXXX-XX-21'],
    ['The ship left Hull on [the 28th ult.] in fog.', '1887-11-05', 'DATE', '1887-10-28'],
    ['Your letter of [the 3rd inst.] has come to hand.', '1887-11-05', 'DATE', '1887-11-03'],
    ['A sale will be held on [4th prox.] at Hull.', '1887-11-05', 'DATE', '1887-12-04'],
  ],
  counterExamples: [
    'He lives on the 5th floor.',
    'He birdied on the 12th and on the 14th.',
    'The golfer was two under. He finished on the 18th.',
    'He left the 21st in peace.',
    'The 9th marched by.',
    'He was beaten on the 33rd.',
    'The 4th instant messaging app won.',
    'After the 3rd and 4th goals, fans left.',
  ],
};
