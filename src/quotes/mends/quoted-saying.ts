import type { Attribution } from '../attribution.ts';
import { agentAfter, isAsSaying } from '../chain/as-saying.ts';
import { type Reading, sentenceOf, spanOf, type Tokens } from '../reading.ts';
import { CHAIN_VERBS } from '../word-classes.ts';
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

export const quotedSaying: Mend = {
  id: 'quoted-saying',
  about:
    'What stands before is said by whom it is quoted from: «The dam will hold, the agency quoted a source as saying».',
  examples: [
    '[The harbour will be dredged], {the agency} <quoted> {a source} <as saying>.',
    '[Two cranes had failed that night], {the newspaper} <quoted> {a worker at the port} <as saying>.',
    '[The bridge is safe], {an engineer} <was quoted as saying> by {the daily}.',
  ],
  counterExamples: [
    '{The agency} <quoted> {a source} <as saying> [that the harbour will be dredged].',
    'At the close, {she} <said> [the staff had failed to return a draft that both sides had described as promising].',
  ],
  mend(reading, one) {
    const piece = onePiece(reading, one);
    const { source } = one;
    if (piece === null || source === null || one.reporter !== null) return one;
    const passive = asQuotedBy(reading, one, source, piece.from);
    if (passive !== null) return passive;
    const { from, to, verb } = piece;
    if (
      !CHAIN_VERBS.quotes.has(reading.lower[verb.to - 1]!) ||
      to - from < 3 ||
      from !== verb.to ||
      source.to > verb.from ||
      !isAsSaying(reading, to - 2)
    )
      return one;
    const { from: first } = sentenceOf(reading, verb.from);
    const comma = source.from - 1;
    if (comma <= first || reading.lower[comma] !== ',') return one;
    return {
      ...one,
      cue: [verb, { from: to - 2, to }],
      source: { from, to: to - 2 },
      reporter: source,
      content: [spanOf(reading, { from: first, to: comma })],
      contentEnd: -1,
    };
  },
};
