import { sourceAfter } from '../grammar/subjects.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

const SAYS = new Set(['said', 'says', 'reported', 'reports']);
/** Most tokens of who is named at the head of the sentence. */
const REACH = 16;

export const accordingSaid: Mend = {
  id: 'according-said',
  about:
    'Who says what somebody else says passes it on: «According to witnesses, the ferry sank, the coast guard said».',
  examples: [
    '<According to> {witnesses}, [the ferry had been listing since it left the harbour], {the coast guard} said on Wednesday.',
  ],
  counterExamples: ['[The ferry had been listing], {the coast guard} <said>.'],
  mend(reading, one) {
    const { cue, source } = one;
    const { lower } = reading;
    const said = onePiece(reading, one);
    if (said === null || source === null || cue.length > 1) return one;
    const { verb, from, to } = said;
    const { from: first } = sentenceOf(reading, verb.from);
    if (lower[first] !== 'according' || lower[first + 1] !== 'to' || !SAYS.has(lower[verb.to - 1]!))
      return one;
    const comma = from === first ? (sourceAfter(reading, first + 2, verb.from)?.to ?? first) : from - 1;
    if (lower[comma] !== ',' || comma <= first + 2 || comma > first + REACH) return one;
    if (to <= comma + 1 || source.from < to) return one;
    return {
      ...one,
      cue: [{ from: first, to: first + 2 }],
      source: { from: first + 2, to: comma },
      reporter: source,
      content: [spanOf(reading, { from: comma + 1, to })],
      contentEnd: to,
    };
  },
};
