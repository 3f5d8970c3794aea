import type { Atoms } from './atoms.ts';
import { DIGITS, NUMBER } from './classes.ts';
import { has } from './patterns.ts';

/** Words between a number and its unit that change nothing: `three more years`, `two full days`. */
export const FILLERS = [
  'more',
  'full',
  'straight',
  'consecutive',
  'additional',
  'extra',
  'other',
  'whole',
  'long',
  'business',
  'calendar',
  'working',
  'solid',
  'fiscal',
  'entire',
  'successive',
  'further',
] as const;
/** Whose age may be told in months: no length of time. */
export const CHILDREN = [
  'baby',
  'boy',
  'child',
  'daughter',
  'girl',
  'infant',
  'kid',
  'son',
  'toddler',
  'twins',
] as const;
/** Words before a count that belong to it: `the past two months`. */
export const BEFORE = [
  'first',
  'last',
  'next',
  'past',
  'latest',
  'previous',
  'following',
  'coming',
  'preceding',
  'prior',
  'final',
  'recent',
  'opening',
  'other',
] as const;

/** Kinds of hours that tell when something is done. */
export const KINDS_OF_HOURS = [
  'business',
  'closing',
  'daylight',
  'office',
  'opening',
  'operating',
  'peak',
  'rush',
  'school',
  'trading',
  'visiting',
  'working',
] as const;

/** Whether an amount stands before the article at `i`: `$2 million a year`, `700 seats a week`. */
export function isRate(atoms: Atoms, i: number): boolean {
  return (
    has(atoms, i - 1, DIGITS | NUMBER) || atoms.text[i - 1] === '%' || has(atoms, i - 2, DIGITS | NUMBER)
  );
}

/** Whether `-long` stands at `i`, behind a unit: `decades-long`, `day-long`. */
export function isLong(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'long';
}

/** Whether `-old` stands at `i`, behind a unit: `the decade-old law`. */
export function isOld(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'old';
}

/** Whether a number stands before the unit at `i`: the `year` of `53-year-old`. */
export function isCountedBefore(atoms: Atoms, i: number): boolean {
  return atoms.text[i - 1] === '-' || has(atoms, i - 1, DIGITS | NUMBER);
}
