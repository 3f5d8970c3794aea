import type { Attribution } from '../attribution.ts';
import { isAsSaying } from '../chain/as-saying.ts';
import { clauseBegins, phraseEnd, skipAdjuncts } from '../grammar/phrases.ts';
import { AUX, type Reading, SCONJ, sentenceOf, spanOf, type Tokens, tokenAt, VERB } from '../reading.ts';
import { CHAIN_VERBS } from '../word-classes.ts';
import type { Mend } from './mend.ts';

/** Most tokens of who is quoted, and of whom and when they told behind "as telling". */
const LONGEST_SOURCE = 14;
const LONGEST_REST = 10;

/** The "as" of «quoted [a source as saying]», no verb or clause before it; -1 for none. */
function asOf(reading: Reading, { from, to }: Tokens): number {
  const last = Math.min(to - 1, from + LONGEST_SOURCE);
  for (let as = from; as < last; as++) {
    if (isAsSaying(reading, as)) return as > from ? as : -1;
    if (reading.upos[as] === VERB || reading.upos[as] === AUX || reading.upos[as] === SCONJ) return -1;
  }
  return -1;
}

/** Where whom somebody told and when ends: «as telling [lawmakers on Friday]», «as saying [in a statement]». */
function restEnd(reading: Reading, verb: number, to: number): number {
  const from = verb + 1;
  const at = reading.lower[verb] === 'telling' ? phraseEnd(reading, from, to) : from;
  return skipAdjuncts(reading, at, to).at;
}

export const quotedSaying: Mend = {
  id: 'quoted-saying',
  about:
    'What stands before is said by whom it is quoted from: «The dam will hold, the agency quoted a source as saying», «… quoted her as telling staff».',
  examples: [
    '[The harbour will be dredged], {the agency} <quoted> {a source} <as saying>.',
    '[Two cranes had failed that night], {the newspaper} <quoted> {a worker at the port} <as saying>.',
    '[Water will be cut for six hours a day], {KBC} <quoted> {Mutua} <as telling> reporters.',
    '[The talks collapsed overnight], {Kyodo} <quoted> {an aide} <as saying> late on Sunday.',
    'On Friday, {the agency} <quoted> {Lee} <as telling> lawmakers [the dam was full].',
  ],
  counterExamples: [
    '{The agency} <quoted> {a source} <as saying> [that the harbour will be dredged].',
    'At the close, {she} <said> [the staff had failed to return a draft that both sides had described as promising].',
    'In May, {the paper} <quoted> {him} <as saying> [rents were too high].',
  ],
  mend(reading, one) {
    const { source, cue, content } = one;
    const verb = cue.at(-1)!;
    if (source === null || one.reporter !== null || !CHAIN_VERBS.quotes.has(reading.lower[verb.to - 1]!))
      return one;
    const piece = content.at(-1)!;
    const from = tokenAt(reading.document.tokens, piece.start);
    const to = tokenAt(reading.document.tokens, piece.end - 1) + 1;
    if (from !== verb.to || source.to > verb.from) return one;
    const as = asOf(reading, { from, to });
    if (as < 0) return one;
    const said = saidOf(reading, one, as, to);
    if (said === null) return one;
    return {
      ...one,
      cue: [verb, { from: as, to: as + 2 }],
      source: { from, to: as },
      reporter: source,
      ...said,
    };
  },
};

/** What is said: the clause behind, or what stands before the comma of the one who quotes; null for neither. */
function saidOf(
  reading: Reading,
  { source, content }: Attribution,
  as: number,
  to: number,
): Pick<Attribution, 'content' | 'contentEnd'> | null {
  const rest = restEnd(reading, as + 1, to);
  if (rest < to)
    return reading.lower[rest] === 'that' || clauseBegins(reading, rest, to)
      ? { content: [spanOf(reading, { from: rest, to })], contentEnd: to }
      : null;
  if (rest - as > LONGEST_REST) return null;
  if (content.length > 1) return { content: content.slice(0, -1), contentEnd: -1 };
  const { from: first } = sentenceOf(reading, as);
  const comma = source!.from - 1;
  return comma > first && reading.lower[comma] === ','
    ? { content: [spanOf(reading, { from: first, to: comma })], contentEnd: -1 }
    : null;
}
