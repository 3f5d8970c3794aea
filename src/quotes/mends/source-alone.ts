import { AUX, FINITE, PUNCT, type Reading } from '../reading.ts';
import type { Mend } from './mend.ts';

/** Words that open a clause of its own behind a comma: when, and why. */
const OPENS_CLAUSE = new Set(['after', 'as', 'because', 'before', 'though', 'until', 'when', 'while']);

export const sourceAlone: Mend = {
  id: 'source-alone',
  about: 'Who speaks ends where it is told when: «“No,” said Ann Zarok, as she shut the door».',
  examples: [
    '[“I will never forgive Mr. Orom,”] <said> {Elizabeth}, as the carriage turned out of Longbourn towards Meryton.',
    '[“We will not pay,”] <said> {the mayor of Orom}, while the crowd was shouting.',
  ],
  counterExamples: [
    '[“We will not pay,”] <said> {Ann Zarok, who was there when the dam broke}.',
    '[“We will not pay,”] <said> {Ann Zarok, mayor of Orom}.',
  ],
  mend(reading, one) {
    const { source, cue } = one;
    if (source === null || source.from < cue[0]!.to) return one;
    const { lower } = reading;
    for (let t = source.from + 1; t + 1 < source.to; t++) {
      if (lower[t] !== ',') continue;
      // What is told of the speaker goes on: "who was there when …".
      if (!OPENS_CLAUSE.has(lower[t + 1]!)) return one;
      return isClause(reading, t + 2, source.to) ? { ...one, source: { from: source.from, to: t } } : one;
    }
    return one;
  },
};

/** Whether tokens hold a verb in a tense before any punctuation. */
function isClause({ document, upos }: Reading, from: number, to: number): boolean {
  for (let t = from; t < to && upos[t] !== PUNCT; t++)
    if (FINITE.has(document.tags.xpos[t]!) || upos[t] === AUX) return true;
  return false;
}
