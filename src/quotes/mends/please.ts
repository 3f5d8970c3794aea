import type { Mend } from './mend.ts';

const ASKS = new Set(['please', 'kindly']);

export const please: Mend = {
  id: 'please',
  about: 'Who is asked to say something is not named by “please”: «Please note that the office is shut».',
  examples: ['Please <note> [that the office will be closed on Monday].'],
  counterExamples: ['{The mayor} <said> [that please was a word of the past].'],
  mend({ lower }, one) {
    const { source } = one;
    const isAsking = source !== null && source.to === source.from + 1 && ASKS.has(lower[source.from]!);
    return isAsking ? { ...one, source: null } : one;
  },
};
