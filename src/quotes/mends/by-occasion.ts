import { readLexicon } from '../../text/lexicon.ts';
import { ADP, DET, PRON, sentenceOf, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Where and in what something is said. */
const OCCASIONS = new Set(readLexicon(new URL('../data/occasions.txt', import.meta.url)));
const IN = new Set(['in', 'at', 'during']);
/** Most tokens of the phrase up to its noun. */
const REACH = 6;

export const byOccasion: Mend = {
  id: 'by-occasion',
  about:
    'Where something was said is no part of who said it: «said Ann Zarok in a briefing aired on state radio».',
  examples: [
    '[“It will rain,”] <said> {Ann Lee} to applause.',
    '[“It will be dark,”] <said> {Ann Zarok} in a briefing aired over state radio.',
  ],
  counterExamples: ['[“It will be dark,”] <said> {a person in the room}.'],
  mend(reading, one) {
    const { source, cue } = one;
    const { lower, upos, inside } = reading;
    if (source === null || source.from < cue.at(-1)!.to) return one;
    if (upos[source.from] === VERB) return one;
    const { to: last } = sentenceOf(reading, source.from);
    for (let t = source.from + 1; t < source.to - 1; t++) {
      if (inside[t]! >= 0 || lower[t] === 'who') return one;
      if (lower[t] === 'to' && WORDS.audience.has(lower[t + 1]!))
        return { ...one, source: { from: source.from, to: t } };
      if (!IN.has(lower[t]!)) continue;
      if (upos[t + 1] !== DET && upos[t + 1] !== PRON) continue;
      let noun = t + 2;
      while (noun < last && noun < t + REACH && upos[noun] !== ADP && !OCCASIONS.has(lower[noun]!)) noun++;
      if (OCCASIONS.has(lower[noun] ?? '')) return { ...one, source: { from: source.from, to: t } };
    }
    return one;
  },
};
