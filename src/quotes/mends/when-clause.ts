import { NOMINATIVE } from '../grammar/phrases.ts';
import { ADP, AUX, FINITE, SCONJ, sentenceOf, spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

const OPENS = new Set(['after', 'although', 'before', 'if', 'once', 'though', 'when', 'whenever', 'while']);
/** Most tokens from the word that opens a clause to its cue. */
const REACH = 8;

export const whenClause: Mend = {
  id: 'when-clause',
  about:
    'What is said in a clause that “when” opens ends before the clause that follows: «When I ask whether he knew, she is silent».',
  examples: ['When {I} <ask> [whether he has seen the film], she is silent for a while.'],
  counterExamples: [
    '{The mayor} <asked> [whether he had seen the film, she was told].',
    'When {officials} <say> [that after the flood, they will rebuild, people laugh].',
  ],
  mend(reading, one) {
    const said = onePiece(reading, one);
    if (said === null || said.from < said.verb.to) return one;
    const { lower, inside, document, upos } = reading;
    const { verb, from, to } = said;
    const { from: first, to: last } = sentenceOf(reading, verb.from);
    // The whole sentence is left with no clause of its own.
    if (!OPENS.has(lower[first]!) || verb.from - first > REACH || to < last - 1) return one;
    // «that after the flood, they will rebuild»: the comma ends what opens the clause.
    const second = upos[from + 1]!;
    if (lower[from] === 'that' && (second === ADP || second === SCONJ || OPENS.has(lower[from + 1]!)))
      return one;
    for (let t = to - 1; t > from + 1; t--) {
      if (inside[t]! >= 0) return one;
      if (lower[t] !== ',' || !NOMINATIVE.has(lower[t + 1] ?? '')) continue;
      const verbal = FINITE.has(document.tags.xpos[t + 2]!) || upos[t + 2] === AUX;
      return verbal ? { ...one, content: [spanOf(reading, { from, to: t })], contentEnd: t } : one;
    }
    return one;
  },
};
