import { directionAt } from '../direction/index.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { anyBefore } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Found, Join } from '../rule.ts';
import { isGiven } from './weeks-from-day.ts';

const WEEKS = /^P(\d{1,2})W$/;

/** Behind these the day is the one on which so many weeks have passed: `a fortnight today since she left`. */
const PASSED = ['since', 'that', 'when', 'after', 'ago', "'", '-'] as const;

/** How many atoms before the length may hold an auxiliary of what has lasted. */
const REACH = 10;

/**
 * Whether a length of time that begins at `start` is one that has passed, or that is given: `has been open a week today`, `it is a week
 * today since`, `will last a week today`, `will give them a week today`.
 */
function isLength(atoms: Atoms, { start }: Found, end: number): boolean {
  if (isWord(atoms, end, ...PASSED) || WORDS['takes-so-long'].has(atoms.text[start - 1]!)) return true;
  const past = anyBefore(atoms, start, REACH, (k) => isWord(atoms, k, 'has', 'have', 'had', 'ago', 'since'));
  return past || isGiven(atoms, start);
}

/** Whether the words before a length make a day of it: a verb that looks ahead, or what a day `is`. */
function isAhead(atoms: Atoms, { start }: Found, day: Found): boolean {
  const before = start - 1;
  // `The wedding is a week tomorrow`
  if (isWord(atoms, before, 'is', 's')) return !isWord(atoms, before - 1, 'it', 'she', 'he', 'today', "'");
  if (isWord(atoms, before, 'until', 'till', 'by', 'before', 'from')) return true;
  // `will be handed in a week today`
  const particle = isWord(atoms, before, 'in') && isUpos(atoms, before - 1, 'VERB');
  if (isUpos(atoms, before, 'ADP', 'NUM', 'SYM', 'DET') && !particle) return false;
  return directionAt(atoms, day.start, day.end) > 0;
}

/** How many weeks a length has: also that of `will be handed in a week today`, read as `in a week`; 0 where it is no such. */
function weeksOf({ rule, expression: e }: Found): number {
  if (e.kind === 'shift') return rule === 'in-a-while' && e.unit === 'W' && e.mod === undefined ? e.by : 0;
  return e.kind === 'fixed' && e.type === 'DURATION' ? Number(WEEKS.exec(e.value ?? '')?.[1] ?? 0) : 0;
}

/** British days so many weeks on: `a week today`, `a fortnight tomorrow`; `a week today since he left` tells how long it is. */
export const weeksFromToday: Join = {
  id: 'weeks-from-today',
  join(atoms, left, right) {
    const day = right.expression;
    if (right.start !== left.end) return null;
    if (!isWord(atoms, right.start, 'today', 'tomorrow') || right.end !== right.start + 1) return null;
    if (day.kind !== 'shift' || day.unit !== 'D' || day.time !== undefined) return null;
    const weeks = weeksOf(left);
    if (weeks === 0 || isLength(atoms, left, right.end) || !isAhead(atoms, left, right)) return null;
    return { start: left.start, end: right.end, expression: { ...day, by: day.by + 7 * weeks } };
  },
  examples: [
    ['The council meets [a fortnight today] in Rome.', '2019-01-16', 'DATE', '2019-01-30'],
    ['The wedding is [a week tomorrow] in Rome.', '2019-01-16', 'DATE', '2019-01-24'],
    ['It will be handed in [a week today] in Rome.', '2019-01-16', 'DATE', '2019-01-23'],
  ],
  counterExamples: [
    'It is a week today since he left.',
    'They have been on strike a fortnight today.',
    'He had been ill for a week today.',
    'The talks will last a week today.',
    'He will get two weeks tomorrow.',
    'The firm will give its staff a week today to reply.',
    'The hens lay six eggs a week today.',
  ],
};
