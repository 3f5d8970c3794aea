import { subjectAfter } from '../grammar/subjects.ts';
import { PROPN, sentenceOf, spanOf, tokenAt } from '../reading.ts';
import { CHAIN_VERBS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Fewest tokens of what is said. */
const LEAST = 4;

export const saysBehind: Mend = {
  id: 'says-behind',
  about:
    'Where a sentence ends with who says all of it, that is who says it: «The finding suggests that …, says Ann Zarok».',
  examples: [
    '[The finding, reported today in a journal, suggests that parts of the mantle flow faster than models allow], <says> {geophysicist Marta Zarok}.',
  ],
  counterExamples: ['{The report} <says> [that the lake is warm].'],
  mend(reading, one) {
    const { cue, content, source } = one;
    const { lower, upos, document } = reading;
    const verb = cue.at(-1)!;
    if (source === null || content.length > 1) return one;
    const { from: first, to } = sentenceOf(reading, verb.from);
    const from = tokenAt(document.tokens, content[0]!.start);
    if (source.from !== first || CHAIN_VERBS.says.has(lower[verb.to - 1]!)) return one;
    for (let t = from + LEAST; t < to - 2; t++) {
      if (lower[t] !== ',' || !CHAIN_VERBS.says.has(lower[t + 1]!)) continue;
      const speaker = subjectAfter(reading, t + 2, to);
      // A sentence that goes on behind the speaker is no such one.
      if (speaker === null || speaker.to < to - 1) return one;
      let named = false;
      for (let k = speaker.from; k < speaker.to; k++) named ||= upos[k] === PROPN;
      if (!named) return one;
      const said = { from: t + 1, to: t + 2 };
      return {
        ...one,
        cue: [said],
        source: speaker,
        content: [spanOf(reading, { from: first, to: t })],
        contentEnd: -1,
      };
    }
    return one;
  },
};
