import { WORDS } from '../word-classes.ts';
import type { Name } from './names.ts';

/** Words after a surname that part a father from a son. */
export const GENERATIONS: ReadonlySet<string> = WORDS.generation;

/** The words of a person's name without "Jr." and its like. */
export function personWords(name: Name): readonly string[] {
  return name.words.some((word) => GENERATIONS.has(word))
    ? name.words.filter((word) => !GENERATIONS.has(word))
    : name.words;
}
