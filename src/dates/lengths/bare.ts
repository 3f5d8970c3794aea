import type { Atoms } from '../reading/atoms.ts';
import { DIGITS, NUMBER, SEASON } from '../reading/classes.ts';
import { has, isFourDigits, isWord, takeBefore } from '../reading/patterns.ts';
import { isOfMeeting } from './minutes.ts';

/** Whether `-long` stands at `i`, behind a unit: `decades-long`, `day-long`. */
export function isLong(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'long';
}

/** Whether `-old` stands at `i`, behind a unit: `the decade-old law`. */
function isOld(atoms: Atoms, i: number): boolean {
  return atoms.text[i] === '-' && atoms.text[i + 1] === 'old';
}

/** Whether a number stands before the unit at `i`: the `year` of `53-year-old`. */
function isCountedBefore(atoms: Atoms, i: number): boolean {
  return atoms.text[i - 1] === '-' || has(atoms, i - 1, DIGITS | NUMBER);
}

/** Whether the unit at `i`, which nothing counts, may tell a length: `for years`, `day-long`, `a decade-old law`. */
function isOpenLength(atoms: Atoms, i: number): boolean {
  return (
    atoms.words[i]!.plural || isLong(atoms, i + 1) || (isOld(atoms, i + 1) && !isCountedBefore(atoms, i))
  );
}

/** `the summer months`, `the same months`: a season, or months that were named. */
function isNamedMonths(atoms: Atoms, i: number): boolean {
  return atoms.words[i]!.unit === 'M' && (has(atoms, i - 1, SEASON) || isWord(atoms, i - 1, 'same'));
}

/** `after-hours trading`: when the exchange is shut. */
function isAfterHours(atoms: Atoms, i: number): boolean {
  return atoms.words[i]!.unit === 'TH' && atoms.text[i - 1] === '-' && isWord(atoms, i - 2, 'after', 'out');
}

/** `96 light years`, `four light-years`: a distance. */
function isDistance(atoms: Atoms, i: number): boolean {
  return atoms.words[i]!.unit === 'Y' && isWord(atoms, takeBefore(atoms, i, '-') - 1, 'light');
}

/** `the years 2011 and 2012` */
function isBeforeYear(atoms: Atoms, i: number): boolean {
  return atoms.words[i]!.unit === 'Y' && isFourDigits(atoms, i + 1);
}

/** Whether the plural at `i` is `weekends` as a time that comes again: `closed on weekends`, `Fridays and weekends`. */
export function isEachWeekend(atoms: Atoms, i: number): boolean {
  const { unit, plural } = atoms.words[i]!;
  return unit === 'WE' && plural && isWord(atoms, i - 1, 'on', 'and', 'or');
}

/** Whether the unit at `i`, which nothing counts, tells a length of time: `years of war`, `day-long`. */
export function isBareLength(atoms: Atoms, i: number): boolean {
  return (
    isOpenLength(atoms, i) &&
    // `Star Weeks`: a name.
    !(atoms.capital[i] && atoms.text[i - 1] !== '') &&
    !isNamedMonths(atoms, i) &&
    !isEachWeekend(atoms, i) &&
    !isOfMeeting(atoms, i) &&
    !isAfterHours(atoms, i) &&
    !isDistance(atoms, i) &&
    !isBeforeYear(atoms, i)
  );
}
