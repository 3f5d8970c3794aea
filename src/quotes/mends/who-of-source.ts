import { sentenceOf, spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

const RELATIVE = new Set(['who', 'which', 'whose']);
/** Longest clause, in tokens. */
const REACH = 30;

export const whoOfSource: Mend = {
  id: 'who-of-source',
  about:
    'What is told of a source behind “according to” is no part of what is said: «According to Lee, who left, it was late».',
  examples: [
    '<According to> {a person with knowledge of the matter, who declined to be named because the talks are private}, [a signing is planned for April].',
  ],
  counterExamples: ['<According to> {Zarok}, who ran the shelter, [the number of calls has doubled].'],
  mend(reading, one) {
    const said = onePiece(reading, one);
    const { source } = one;
    const { lower } = reading;
    if (said === null || source === null || lower[said.verb.from] !== 'according') return one;
    const { from, to } = said;
    if (source.from !== said.verb.to || from !== source.to + 1 || lower[source.to] !== ',') return one;
    const { to: last } = sentenceOf(reading, from);
    if (!RELATIVE.has(lower[from]!) || to < last - 1) return one;
    let comma = from + 1;
    while (comma < to && comma < from + REACH && lower[comma] !== ',') comma++;
    if (lower[comma] !== ',' || comma > to - 3) return one;
    return {
      ...one,
      source: { from: source.from, to: comma },
      content: [spanOf(reading, { from: comma + 1, to })],
    };
  },
};
