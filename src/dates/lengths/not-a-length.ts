import { type Atoms, isUpos } from '../reading/atoms.ts';
import { DIGITS, NUMBER } from '../reading/classes.ts';
import { has, isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Length } from './read.ts';

/** `a week-old truce`, `a day-long meeting`: what the article counts is the truce. */
function isOfCompound(atoms: Atoms, { at, counted, hyphen }: Length): boolean {
  return counted === 'article' && !hyphen && atoms.text[at + 1] === '-';
}

/** `a second chance`, `the twenty-second country`: a place in an order. */
function isOrdinal(atoms: Atoms, { start, unit, amount, hyphen }: Length): boolean {
  if (unit.unit !== 'TS' || unit.plural) return false;
  const tens = atoms.classes[start] !== DIGITS && amount >= 20 && amount % 10 === 0;
  return isWord(atoms, start, 'a') || (amount !== 1 && (!hyphen || tens));
}

/** `a 3-0 weekend`: a score. */
function isScore({ unit, amount, hyphen }: Length): boolean {
  return unit.unit === 'WE' && !unit.plural && !hyphen && amount !== 1;
}

/** `three quarters of the voters`, `a quarter of it`: a share; only whole quarters are told in numbers. */
function isShare(atoms: Atoms, { start, at, unit, counted, hyphen }: Length): boolean {
  if (unit.unit !== 'Q') return false;
  if (!unit.plural || hyphen || counted === 'not' || isWord(atoms, start, 'a', 'one')) return true;
  return atoms.text[at + 1] === 'of' && (counted === 'article' || isUpos(atoms, at + 2, 'DET', 'PRON'));
}

/** `an unbeaten half-century`, `a 55-ball half-century`: fifty runs. */
function isCricketScore(atoms: Atoms, { start, unit, amount, hyphen }: Length): boolean {
  return (
    unit.unit === 'C' &&
    amount < 1 &&
    hyphen &&
    isWord(atoms, start - 1, 'ball', 'unbeaten', 'his', 'her', 'maiden')
  );
}

/** `six second-half minutes`: minutes of a game's half. */
function isOfHalf(atoms: Atoms, { start }: Length): boolean {
  const half = isWord(atoms, start, 'half') ? start : start - 1;
  return (
    isWord(atoms, half, 'half') && isWord(atoms, half - 1, '-') && isWord(atoms, half - 2, 'first', 'second')
  );
}

/** `Read 50 Years of Rock`: a title. */
function isTitle(atoms: Atoms, { start, at, hyphen }: Length): boolean {
  return atoms.capital[at]! && atoms.classes[start] === DIGITS && !hyphen && atoms.text[start - 1] !== '';
}

/** `a fiscal year`, `a calendar month`: a kind of year. */
function isKindOfYear(atoms: Atoms, { start, at }: Length): boolean {
  return isWord(atoms, start, 'a') && isWord(atoms, at - 1, 'fiscal', 'calendar');
}

/** `the 1988 quarter`: the number is a year. */
function isBehindYear(atoms: Atoms, { start, unit, amount, hyphen }: Length): boolean {
  return !unit.plural && !hyphen && atoms.classes[start] === DIGITS && amount >= 1000;
}

/** `no one day` */
function isNoDay(atoms: Atoms, { start, unit }: Length): boolean {
  return unit.unit === 'D' && !unit.plural && isWord(atoms, start, 'one') && isWord(atoms, start - 1, 'no');
}

/** Whether what is counted, up to atom `end`, is no length of time, nor an age. */
export function isNoLength(atoms: Atoms, length: Length, end: number): boolean {
  return (
    isOfCompound(atoms, length) ||
    isOrdinal(atoms, length) ||
    isScore(length) ||
    isShare(atoms, length) ||
    isCricketScore(atoms, length) ||
    isOfHalf(atoms, length) ||
    // A semester has no length that is told in months.
    length.unit.unit === 'H' ||
    isTitle(atoms, length) ||
    isKindOfYear(atoms, length) ||
    isBehindYear(atoms, length) ||
    isNoDay(atoms, length) ||
    // `two days apart`: how far, not how long.
    isWord(atoms, end, 'apart')
  );
}

/** `$1.76 a year`, `700 seats a week`: a price or a rate. */
function isRate(atoms: Atoms, { start, at }: Length): boolean {
  // `closed in 2015, a year later than planned`
  if (isWord(atoms, start - 1, ',') && isWord(atoms, at + 1, 'after', 'before', 'earlier', 'later'))
    return false;
  const amount = has(atoms, start - 1, DIGITS | NUMBER) || has(atoms, start - 2, DIGITS | NUMBER);
  return isWord(atoms, start, 'a', 'an') && (amount || atoms.text[start - 1] === '%');
}

/** `a matter of days`: no length is told. */
function isMatterOf(atoms: Atoms, { start }: Length): boolean {
  return atoms.text[start - 1] === 'of' && atoms.text[start - 2] === 'matter';
}

/** `he hopes one day to win`: some day, whose words end before atom `end`. */
function isSomeDay(atoms: Atoms, { start, unit }: Length, end: number): boolean {
  return unit.unit === 'D' && atoms.text[start] === 'one' && isUpos(atoms, end, 'VERB', 'AUX', 'PRON');
}

/** `these years`, `other days`: they were named, or come in a list. */
function isPointedAt(atoms: Atoms, { start, counted }: Length): boolean {
  return counted === 'not' && isWord(atoms, start - 1, 'these', 'those', 'other');
}

/** `visiting hours`, `the early hours of Thursday`: when, not for how long. */
function isWhen(atoms: Atoms, { start, unit, counted }: Length, end: number): boolean {
  if (counted !== 'not' || unit.unit !== 'TH') return false;
  if (WORDS.hours.has(atoms.text[start - 1]!)) return true;
  return isWord(atoms, start - 1, 'early', 'small', 'wee') && isWord(atoms, end, 'of');
}

/** Whether the words up to atom `end`, which may be a length of time, tell something else where they stand. */
export function isNoLengthHere(atoms: Atoms, length: Length, end: number): boolean {
  return (
    isRate(atoms, length) ||
    isMatterOf(atoms, length) ||
    isSomeDay(atoms, length, end) ||
    isPointedAt(atoms, length) ||
    isWhen(atoms, length, end)
  );
}
