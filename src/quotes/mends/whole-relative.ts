import { sentenceOf } from '../reading.ts';
import type { Mend } from './mend.ts';

const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
/** Most tokens of the clause. */
const REACH = 16;

export const wholeRelative: Mend = {
  id: 'whole-relative',
  about: 'A speaker does not end with the “who” of a clause: the clause goes on to the verb.',
  examples: ['{A person who requested anonymity} <said> [the plan was late].'],
  counterExamples: ['{A woman who lives next door} <said> [the plan was late].'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, inside } = reading;
    const verb = cue[0]!;
    if (source === null || source.to <= source.from + 1) return one;
    if (!RELATIVE.has(lower[source.to - 1]!)) return one;
    const near = verb.from > source.to && verb.from - source.to <= REACH;
    const { to: last } = sentenceOf(reading, source.from);
    if (!near || verb.from >= last || inside[source.to]! !== inside[source.from]!) return one;
    const to = lower[verb.from - 1] === ',' ? verb.from - 1 : verb.from;
    return { ...one, source: { from: source.from, to } };
  },
};
