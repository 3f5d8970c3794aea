import type { Mend } from './mend.ts';

export const usedTo: Mend = {
  id: 'used-to',
  about: 'The cue is the whole of “used to say”: «As my father used to say, …».',
  examples: ['As {my grandfather} <used to say>, [it is hard to listen with your mouth full of plans].'],
  counterExamples: ['{The minister} <said> [that he used to say nothing].'],
  mend({ lower }, one) {
    const { source, cue } = one;
    const [first, ...rest] = cue;
    if (first === undefined || lower[first.from] !== 'to' || lower[first.from - 1] !== 'used') return one;
    const from = first.from - 1;
    return {
      ...one,
      cue: [{ from, to: first.to }, ...rest],
      source: source !== null && source.to === first.from ? { from: source.from, to: from } : source,
    };
  },
};
