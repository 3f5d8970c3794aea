import { isAsSaying } from '../chain/as-saying.ts';
import { sentenceOf, spanOf } from '../reading.ts';
import { CHAIN_VERBS } from '../word-classes.ts';
import { type Mend, onePiece } from './mend.ts';

export const quotedSaying: Mend = {
  id: 'quoted-saying',
  about:
    'What stands before is said by whom it is quoted from: «The dam will hold, the agency quoted a source as saying».',
  examples: [
    '[The harbour will be dredged], {the agency} <quoted> {a source} <as saying>.',
    '[Two cranes had failed that night], {the newspaper} <quoted> {a worker at the port} <as saying>.',
  ],
  counterExamples: [
    '{The agency} <quoted> {a source} <as saying> [that the harbour will be dredged].',
    'At the close, {she} <said> [the staff had failed to return a draft that both sides had described as promising].',
  ],
  mend(reading, one) {
    const piece = onePiece(reading, one);
    const { source } = one;
    if (piece === null || source === null || one.reporter !== null) return one;
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
