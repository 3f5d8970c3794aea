import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { WORDS } from '../reading/word-classes.ts';
import type { Length } from './read.ts';

/** Whether an age is told with `-old` at `end`: `30-year-old`, `the 8-month-old truce`. */
export function isAge(atoms: Atoms, end: number): boolean {
  return atoms.text[end] === '-' && isWord(atoms, end + 1, 'old', 'olds');
}

/** Whether the age with `-old` at `end` is that of a thing: `the 8-month-old truce`, `a years-old slump`. */
export function isAgeOfThing(atoms: Atoms, { start, at, counted, hyphen }: Length, end: number): boolean {
  const toldOfThings =
    counted === 'not' || isWord(atoms, start, 'a') || (hyphen && isWord(atoms, at, 'day', 'week', 'month'));
  return toldOfThings && isUpos(atoms, end + 2, 'NOUN') && !WORDS.child.has(atoms.text[end + 2]!);
}

/** Whether an age follows at `end` in words of its own: `30 years old`, `two years older`, `12 years of age`. */
export function isAgeInWords(atoms: Atoms, end: number): boolean {
  return (
    isWord(atoms, end, 'old', 'older', 'younger') ||
    (isWord(atoms, end, 'of') && atoms.text[end + 1] === 'age')
  );
}
