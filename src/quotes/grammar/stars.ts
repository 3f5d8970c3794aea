import type { Reading } from '../reading.ts';

/** Marks of bold or slanted type in plain text: the stars of «**Ann Lee** said». */
const STARS = /^\*+$/u;

/** Whether a word is such a mark. */
export const isStars = (word: string | undefined): boolean => word !== undefined && STARS.test(word);

/** The first token from one on that is no such mark. */
export function behindStars({ lower }: Reading, from: number): number {
  let at = from;
  while (isStars(lower[at])) at++;
  return at;
}
