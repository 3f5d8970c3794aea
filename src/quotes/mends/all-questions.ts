import { clauseFrom } from '../grammar/contents.ts';
import { WH } from '../grammar/phrases.ts';
import { type Reading, sentenceOf, spanOf } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

/** Whether the last of several questions stands between two tokens: "or who took part". */
function endsList({ lower, inside }: Reading, from: number, to: number): boolean {
  for (let t = from; t < to - 1; t++)
    if ((lower[t] === 'or' || lower[t] === 'and') && WH.has(lower[t + 1]!) && inside[t]! < 0) return true;
  return false;
}

export const allQuestions: Mend = {
  id: 'all-questions',
  about:
    'Several questions are one content: «declined to say whether talks were under way, where they were held or who took part».',
  examples: [
    '{Zarok} <declined to comment on> [whether talks were under way, where they had been held or who had taken part in them].',
  ],
  counterExamples: ['{Zarok} <declined to say> [whether talks were under way].'],
  mend(reading, one) {
    const said = onePiece(reading, one);
    const { lower } = reading;
    if (said === null || said.from !== said.verb.to || !WH.has(lower[said.from]!)) return one;
    const { from, to } = said;
    const { to: last } = sentenceOf(reading, from);
    if (to >= last || lower[to] !== ',' || !WH.has(lower[to + 1] ?? '')) return one;
    const end = clauseFrom(reading, from);
    if (end <= to + 1 || !endsList(reading, to + 1, end)) return one;
    return { ...one, content: [spanOf(reading, { from, to: end })], contentEnd: end };
  },
};
