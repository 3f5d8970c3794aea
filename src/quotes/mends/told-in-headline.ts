import { sentenceOf } from '../reading.ts';
import type { Mend } from './mend.ts';

export const toldInHeadline: Mend = {
  id: 'told-in-headline',
  about: 'Who «told» stands behind at the end of a headline is told: «…, jury told».',
  examples: ['[The guard left his post], jury <told>'],
  counterExamples: ['{The mayor} <told> the jury [that the guard had left].'],
  mend(reading, one) {
    const verb = one.cue.at(-1)!;
    const { source } = one;
    if (source?.to !== verb.from) return one;
    const { to } = sentenceOf(reading, verb.from);
    return reading.lower[verb.from] === 'told' && verb.to === to ? { ...one, source: null } : one;
  },
};
