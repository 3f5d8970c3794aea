import { clauseBefore } from '../grammar/contents.ts';
import { phraseBefore } from '../grammar/phrase-before.ts';
import { sentenceOf, tokenAt } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Fewest tokens of what is said. */
const LEAST = 4;
/** Most tokens of who says it. */
const REACH = 8;

export const teamReports: Mend = {
  id: 'team-reports',
  about:
    'Where a sentence ends with a speaker and a verb, that is who says all of it: «The grains suggest that …, the team report».',
  examples: ['[Grains of pollen suggest that the area was grassland], {the team} <report>.'],
  counterExamples: ['{The grains} <suggest> [that the area was grassland in spring].'],
  mend(reading, one) {
    const { cue, content } = one;
    const { lower, inside, document } = reading;
    const verb = cue.at(-1)!;
    if (content.length > 1) return one;
    const { from: first, to } = sentenceOf(reading, verb.from);
    const end = to - 1;
    if (!WORDS['taken-for-noun'].has(lower[end - 1]!)) return one;
    const speaker = phraseBefore(reading, end - 1, first);
    if (speaker === null || speaker.to - speaker.from > REACH || lower[speaker.from - 1] !== ',') return one;
    const comma = speaker.from - 1;
    if (comma - verb.to < LEAST || tokenAt(document.tokens, content[0]!.end - 1) + 1 < comma) return one;
    for (let t = first; t < end; t++) if (inside[t]! >= 0) return one;
    const said = clauseBefore(reading, first, comma);
    if (said === null) return one;
    return { ...one, cue: [{ from: end - 1, to: end }], source: speaker, content: [said], contentEnd: -1 };
  },
};
