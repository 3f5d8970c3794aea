import { ADJ, DET, NOUN, type Reading, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Verbs that do so with "into". */
const INTO: ReadonlySet<string> = new Set(['inquire', 'look', 'probe']);

/** Whether a noun is the object of a verb of hearing or looking into. */
export function receives({ lemma, lower, upos }: Reading, noun: number): boolean {
  let before = noun - 1;
  while (upos[before] === ADJ || upos[before] === DET) before--;
  const verb = lower[before] === 'into' ? before - 1 : before;
  return upos[verb] === VERB && (verb < before ? INTO : WORDS.receives).has(lemma[verb]!);
}

export const reportsReceived: Mend = {
  id: 'reports-received',
  about:
    'Who hears what others say does not say it: «The guards ignored shouts that …», «will look into reports that …».',
  examples: [
    'The agency will look into <reports> [that police beat the woman].',
    'The guards ignored <shouts> [that the man could not breathe].',
  ],
  counterExamples: ['{The guards} <heard> [that the man could not breathe].'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos } = reading;
    const last = cue.at(-1)!;
    const noun = last.to - 1;
    if (source === null || source.to > last.from || cue.length > 1 || lower[last.to] !== 'that') return one;
    // «shouts» may be taken for a verb; «could be heard grousing that» is one.
    const isNoun = upos[noun] === NOUN || lower[noun]!.endsWith('s');
    if (!isNoun || !receives(reading, noun)) return one;
    return { ...one, source: null, cue: [{ from: noun, to: last.to }] };
  },
};
