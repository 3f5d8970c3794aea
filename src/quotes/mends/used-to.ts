import type { Mend } from './mend.ts';

export const usedTo: Mend = {
  id: 'used-to',
  about: 'The cue is the whole of “used to say”: «As my father used to say, …».',
  examples: [
    'Or, as {my grandmother} <used to say>, [you don’t fatten a pig by weighing it].',
    'As {my grandfather} <used to say>, [it is hard to listen with your mouth full of plans].',
  ],
  counterExamples: ['{The minister} <said> [that he used to say nothing].'],
  mend({ lower }, one) {
    const { source, cue } = one;
    const [first, ...rest] = cue;
    // «my [grandmother used to say]»: the noun stands with its owner.
    const used = first === undefined ? -1 : lower.slice(first.from, first.to).indexOf('used') + first.from;
    if (first !== undefined && source?.to === first.from && used > first.from && lower[used + 1] === 'to')
      return {
        ...one,
        source: { from: source.from, to: used },
        cue: [{ from: used, to: first.to }, ...rest],
      };
    if (first === undefined || lower[first.from] !== 'to' || lower[first.from - 1] !== 'used') return one;
    const from = first.from - 1;
    return {
      ...one,
      cue: [{ from, to: first.to }, ...rest],
      source: source !== null && source.to === first.from ? { from: source.from, to: from } : source,
    };
  },
};
