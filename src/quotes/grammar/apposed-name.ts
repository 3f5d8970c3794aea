import { indexAt } from '../../text/spans.ts';
import { type Reading, sentenceOf, type Tokens, tokenAt } from '../reading.ts';
import { clauseBegins } from './phrases.ts';

/**
 * A phrase for somebody with the name that stands behind it in apposition: "the mayor of Riverton, Ana Diaz". Only where the
 * sentence ends there or a clause begins behind the name's comma, for else the name may be a clause's subject.
 */
export function withApposedName(reading: Reading, phrase: Tokens): Tokens {
  const { lower, document } = reading;
  const { tokens, mentions } = document;
  const first = phrase.to + 1;
  if (lower[phrase.to] !== ',' || first >= reading.length) return phrase;
  const { to: last } = sentenceOf(reading, phrase.from);
  const name = mentions[indexAt(mentions, tokens.start[first]!)];
  if (name?.type !== 'PERSON' || name.start !== tokens.start[first]) return phrase;
  const before = mentions[indexAt(mentions, tokens.start[phrase.to - 1]!)];
  if (before?.type === 'PERSON' && before.end === tokens.end[phrase.to - 1]) return phrase;
  const end = tokenAt(tokens, name.end - 1) + 1;
  const ends = end >= last - 1 || (lower[end] === ',' && clauseBegins(reading, end + 1, last));
  return ends ? { from: phrase.from, to: end } : phrase;
}
