import type { Attribution } from '../attribution.ts';
import { agentAfter, isAsSaying } from '../chain/as-saying.ts';
import { type Reading, sentenceOf, spanOf, type Tokens } from '../reading.ts';
import { type Mend, onePiece } from './mend.ts';

/** «“…,” an official was quoted as saying by the paper»: what was found behind the verb is the verb itself and the paper. */
function asQuotedBy(reading: Reading, one: Attribution, source: Tokens, content: number): Attribution | null {
  const { lower, inside, quoted } = reading;
  const cue = one.cue.at(-1)!;
  const saying = isAsSaying(reading, cue.to - 1) ? cue.to : cue.to - 1;
  if (!isAsSaying(reading, saying - 1) || content < saying || content > saying + 1) return null;
  const { from: first, to: last } = sentenceOf(reading, cue.from);
  const agent = agentAfter(reading, saying + 1, last);
  if (agent === null || source.to > cue.from || source.from < first + 3) return null;
  const before = source.from - 1;
  if (lower[before] !== ',' && lower[before - 1] !== ',') return null;
  const isMark = inside[before]! >= 0;
  if (lower[before] !== ',' && !isMark) return null;
  // A quotation may have begun sentences before.
  const from = isMark ? Math.min(first, quoted[inside[before]!]!.firstToken) : first;
  return {
    ...one,
    cue: [{ from: cue.from, to: saying + 1 }],
    reporter: agent,
    content: [spanOf(reading, { from, to: isMark ? before + 1 : before })],
    contentEnd: -1,
  };
}

export const saidByPaper: Mend = {
  id: 'said-by-paper',
  about:
    'What an official was quoted as saying by a paper stands before the official, where "saying by the paper" was taken for what is said.',
  examples: [
    '[The bridge is safe], {an engineer} <was quoted as saying> by {the daily}.',
    '["No such plan exists,"] {a home ministry official} <was quoted as saying> by {the paper}.',
    '["There is no such order,"] {a senior police officer} <was quoted as saying> by {the daily}.',
    '[The road would open in May], {the contractor} <was quoted as saying> by {the newspaper}.',
    '[Nobody had been paid since June], {a nurse at the hospital} <was quoted as saying> by {the Tribune}.',
  ],
  counterExamples: ['{An engineer} <was quoted as saying> [the bridge is safe].'],
  mend(reading, one) {
    const piece = onePiece(reading, one);
    if (piece === null || one.source === null || one.reporter !== null) return one;
    return asQuotedBy(reading, one, one.source, piece.from) ?? one;
  },
};
