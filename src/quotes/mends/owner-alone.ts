import { POSSESSIVES } from '../../text/function-words.ts';
import { ADJ, NOUN, PROPN, VERB } from '../reading.ts';
import type { Mend } from './mend.ts';

export const ownerAlone: Mend = {
  id: 'owner-alone',
  about: 'Who speaks does not end with whose they are: «as my grandmother used to say».',
  examples: ['Or, as {my grandmother} <used to say>, [you don’t fatten a pig by weighing it].'],
  counterExamples: ['{My grandmother} <said> [it was late].', '{My} <hope is> [that it rains].'],
  mend({ lower, upos }, one) {
    const { source, cue } = one;
    const [first, ...rest] = cue;
    if (source === null || first === undefined || source.to !== first.from) return one;
    if (!POSSESSIVES.has(lower[source.to - 1]!)) return one;
    let from = first.from;
    while (from < first.to - 1 && [ADJ, NOUN, PROPN].includes(upos[from]!)) from++;
    // «My hope is that it rains»: a noun that tells what is said is the cue.
    return from === first.from || upos[from] !== VERB
      ? one
      : { ...one, source: { from: source.from, to: from }, cue: [{ from, to: first.to }, ...rest] };
  },
};
