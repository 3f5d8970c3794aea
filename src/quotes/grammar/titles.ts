import { ADP, CCONJ, DET, isCapital, PART, PUNCT, type Reading } from '../reading.ts';

/** Tags of the words that stay small in a title. */
const SMALL = new Set([ADP, CCONJ, DET, PART]);

/** Whether words are written as a title is: all capitals but for articles and the like, «The Wind in the Willows». */
export function isTitle(reading: Reading, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const tag = reading.upos[t]!;
    if (tag !== PUNCT && !SMALL.has(tag) && !isCapital(reading, t)) return false;
  }
  return true;
}
