import { readLexicon } from '../../text/lexicon.ts';
import type { Joined } from '../assembly/joining.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { hasFinite, type Reading, sentenceOf, spanOf, tokenAt } from '../reading.ts';
import { isOutlet } from './outlets.ts';

/** Nouns that have a "to" of their own: "confirmed the sale to the BBC". */
const WITH_TO = new Set(readLexicon(new URL('../data/nouns-with-to.txt', import.meta.url)));

/** Most tokens of what is confirmed. */
const REACH = 15;

/** «A clerk told the ZBS, the public broadcaster, that …»: whatever stands behind its name, the outlet was told. */
export function withTold(reading: Reading, joined: Joined): Joined {
  const { attribution, content } = joined;
  const cue = attribution.cue.at(-1);
  const { source, reporter } = attribution;
  const { lower, inside } = reading;
  if (cue === undefined || source === null || reporter !== null || inside[cue.from]! >= 0) return joined;
  if (lower[cue.to - 1] !== 'told' || cue.to - cue.from > 2 || source.from >= cue.to) return joined;
  const to = phraseEnd(reading, cue.to, sentenceOf(reading, cue.from).to);
  const told = { from: cue.to, to };
  if (to === cue.to || lower[to] === "'s" || lower[to] === '-' || !isOutlet(reading, told)) return joined;
  const { start, end } = spanOf(reading, told);
  const isApart = content.every((piece) => piece.start >= end || piece.end <= start);
  return isApart ? { attribution: { ...attribution, reporter: told }, content } : joined;
}

/** «A minister confirmed the arrest to AFP on Monday»: the agency was told, and passes it on. */
export function withConfirmedTo(reading: Reading, joined: Joined): Joined {
  const { attribution, content } = joined;
  const cue = attribution.cue.at(-1);
  const { lower, lemma, inside, document } = reading;
  const [piece] = content;
  if (cue === undefined || attribution.source === null || attribution.reporter !== null) return joined;
  if (content.length !== 1 || lemma[cue.to - 1] !== 'confirm' || inside[cue.from]! >= 0) return joined;
  const from = tokenAt(document.tokens, piece!.start);
  const last = tokenAt(document.tokens, piece!.end - 1) + 1;
  if (from !== cue.to) return joined;
  for (let at = from + 1; at < Math.min(last, from + REACH); at++) {
    if (inside[at]! >= 0 || WITH_TO.has(lemma[at]!)) return joined;
    if (lower[at] !== 'to') continue;
    const reporter = { from: at + 1, to: phraseEnd(reading, at + 1, last) };
    if (reporter.to === at + 1 || hasFinite(reading, { from, to: at }) || !isOutlet(reading, reporter))
      return joined;
    return { attribution: { ...attribution, reporter }, content: [spanOf(reading, { from, to: at })] };
  }
  return joined;
}
