import { readLexicon } from '../../text/lexicon.ts';
import type { Joined } from '../assembly/joining.ts';
import { type Reading, spanOf, type Tokens } from '../reading.ts';
import { agentAfter } from './as-saying.ts';
import { isOutlet } from './outlets.ts';

/** Nouns of what somebody says to an outlet. */
const SPOKEN = new Set(readLexicon(new URL('../data/spoken-nouns.txt', import.meta.url)));
/** Participles by which an outlet passes words on. */
const CARRIED = new Set(readLexicon(new URL('../data/carried-by.txt', import.meta.url)));

/** Farthest from whom is named to the participle behind. */
const REACH = 12;

/** Where "in remarks carried" or ", quoted" begins, before its "by". */
function participleFrom({ lower }: Reading, verb: number, least: number): number {
  if (!SPOKEN.has(lower[verb - 1] ?? '')) return verb;
  let at = verb - 1;
  while (at > least && at > verb - 5 && lower[at] !== 'in') at--;
  return lower[at] === 'in' ? at : verb;
}

/** The outlet of the participle between who says it and the verb, with where its phrase begins; null where there is none. */
function carrier(reading: Reading, source: Tokens, last: number) {
  const { lower, inside } = reading;
  for (let verb = source.from + 1; verb < Math.min(last, source.to + REACH); verb++) {
    if (inside[verb]! >= 0) return null;
    if (!CARRIED.has(lower[verb]!) || lower[verb + 1] !== 'by') continue;
    const agent = agentAfter(reading, verb + 1, last);
    const from = participleFrom(reading, verb, source.from + 1);
    // «the coffin carried by soldiers», «a rule cited by the judge»: no outlet; «a survey published by the Herald»: it is the survey that says so.
    if (agent === null || (from === verb && (lower[verb] === 'published' || !isOutlet(reading, agent))))
      continue;
    return { agent, from };
  }
  return null;
}

/**
 * «The ministry, quoted by Tass, said», «Orem, in remarks carried by a paper, said», «according to the ministry quoted by Tass»:
 * the outlet passes on what the ministry says. It is no part of who says it, nor of the words.
 */
export function withCarrier(reading: Reading, joined: Joined): Joined {
  const { attribution, content } = joined;
  const { source, cue, reporter } = attribution;
  const verb = cue[0];
  if (source === null || reporter !== null || verb === undefined || reading.inside[verb.from]! >= 0)
    return joined;
  const last = source.from < verb.from ? verb.from : source.to;
  const found = carrier(reading, source, last);
  if (found === null) return joined;
  const { agent, from } = found;
  let to = Math.min(source.to, from);
  while (to > source.from + 1 && reading.lower[to - 1] === ',') to--;
  const phrase = spanOf(reading, { from, to: agent.to });
  const said = content.filter(({ start, end }) => start > phrase.end || end < phrase.start);
  return {
    attribution: { ...attribution, source: { from: source.from, to }, reporter: agent },
    content: said.length > 0 ? said : content,
  };
}
