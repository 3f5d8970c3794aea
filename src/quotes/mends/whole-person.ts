import { phraseBefore } from '../grammar/phrase-before.ts';
import { PROPN, sentenceOf } from '../reading.ts';
import type { Mend } from './mend.ts';

const OBJECTS = new Set(['me', 'him', 'us', 'them']);
const BESIDE = new Set([
  'behind',
  'beside',
  'near',
  'before',
  'around',
  'with',
  'opposite',
  'above',
  'below',
]);

export const wholePerson: Mend = {
  id: 'whole-person',
  about:
    'Who speaks is a person, not the place of work or the neighbour that is told with them: «Ann Zarok, of Leeds University, said».',
  examples: [
    '{Professor Ann Zarok, of Leeds University, who was not involved}, <urged> [caution].',
    'On press night {somebody behind me} <whispered>, [“Is it the roof?”]',
  ],
  counterExamples: ['{The University of Leeds} <urged> [caution].'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos } = reading;
    if (source === null || source.from >= cue[0]!.from) return one;
    const { from: first } = sentenceOf(reading, source.from);
    if (OBJECTS.has(lower[source.from]!)) {
      const beside = source.from - 1;
      if (!BESIDE.has(lower[beside]!)) return one;
      const phrase = phraseBefore(reading, beside, first);
      return phrase === null ? one : { ...one, source: { from: phrase.from, to: source.to } };
    }
    const comma = source.from - 2;
    if (lower[comma] !== ',' || lower[comma + 1] !== 'of') return one;
    const person = phraseBefore(reading, comma, first);
    if (person === null || upos[comma - 1] !== PROPN) return one;
    return { ...one, source: { from: person.from, to: source.to } };
  },
};
