import type { Joined } from '../assembly/joining.ts';
import type { Attribution } from '../attribution.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { subjectAfter } from '../grammar/subjects.ts';
import {
  ADP,
  ADV,
  AUX,
  DET,
  NUM,
  PRON,
  type Reading,
  sentenceOf,
  type Tokens,
  tokenAt,
  VERB,
} from '../reading.ts';
import { CHAIN_VERBS, WORDS } from '../word-classes.ts';
import { agentAfter } from './as-saying.ts';
import { isOutlet } from './outlets.ts';

/** A link of a chain: who says or passes on, and by what word. */
interface Link {
  readonly source: Tokens;
  readonly cue: Tokens;
}

/** Who says it and who passes it on, where a sentence names both one after the other. */
export interface HandedOn {
  readonly speaker: Tokens;
  readonly reporter: Tokens;
}

/** Farthest from a link to the next one, in tokens. */
const REACH = 24;
/** Most tokens of an adjunct between a link and the comma after it: "said late on Friday in Geneva". */
const ADJUNCT = 10;

/** Where a sentence's tokens are the article's own: a quotation never is a link. */
const isOutside = ({ inside }: Reading, { from, to }: Tokens): boolean => {
  for (let at = from; at < to; at++) if (inside[at]! >= 0) return false;
  return true;
};

/** The end of a phrase, and of a second one where both are outlets: "Le Monde and Reuters". */
function outletsEnd(reading: Reading, from: number, last: number): number {
  const to = phraseEnd(reading, from, last);
  if (to === from || reading.lower[to] !== 'and' || !isOutlet(reading, { from, to })) return to;
  const end = phraseEnd(reading, to + 1, last);
  return end > to + 1 && isOutlet(reading, { from: to + 1, to: end }) ? end : to;
}

/** The link that begins at `at`: "Reuters reported", "according to Xinhua", "as quoted by the agency". */
function linkFrom(reading: Reading, at: number, last: number): Link | null {
  const { lower, upos } = reading;
  if (lower[at] === 'according' && lower[at + 1] === 'to') {
    const to = outletsEnd(reading, at + 2, last);
    return to > at + 2 ? { source: { from: at + 2, to }, cue: { from: at, to: at + 2 } } : null;
  }
  if (lower[at] === 'as' && CHAIN_VERBS['quoted-by'].has(lower[at + 1] ?? '')) {
    const source = agentAfter(reading, at + 2, last);
    return source === null ? null : { source, cue: { from: at + 1, to: at + 3 } };
  }
  const verb = phraseEnd(reading, at, last);
  if (verb === at || verb >= last || !CHAIN_VERBS['passes-on'].has(lower[verb]!)) return null;
  const source = { from: at, to: verb };
  if (!WORDS.reports.has(lower[verb]!) && !isOutlet(reading, source)) return null;
  // "the bank reported a loss": what follows is when and where, or nothing.
  const next = verb + 1;
  if (next < last && (upos[next] === DET || upos[next] === NUM || upos[next] === PRON)) return null;
  if (next < last && lower[next] === 'that') return null;
  return { source, cue: { from: verb, to: next } };
}

/** Where the comma stands after a link that ends at `from`, with no more than when and where between; -1 for nowhere. */
function commaAfter(reading: Reading, from: number, last: number): number {
  for (let at = from; at < last && at < from + ADJUNCT; at++) {
    if (reading.inside[at]! >= 0 || reading.upos[at] === VERB || reading.upos[at] === AUX) return -1;
    if (reading.lower[at] === ',') return at;
  }
  return -1;
}

/** The speaker between what is said and the comma before its reporter: "Fidan said", "said Fidan on Friday". */
function speakerBetween(reading: Reading, from: number, comma: number): Tokens | null {
  const { lower, upos } = reading;
  if (comma - from > REACH || !isOutside(reading, { from, to: comma })) return null;
  let verb = from;
  while (verb < comma && !CHAIN_VERBS.says.has(lower[verb]!)) verb++;
  if (verb >= comma) return null;
  if (verb === from) return subjectAfter(reading, verb + 1, comma);
  if (commaAfter(reading, verb + 1, comma + 1) !== comma) return null;
  let to = verb;
  while (to > from && upos[to - 1] === ADV) to--;
  const opens = upos[from]!;
  return to === from || opens === ADP || opens === VERB || lower[from] === 'and' || lower[from] === 'but'
    ? null
    : { from, to };
}

/**
 * «“…,” Fidan said, Anadolu reported», «“…,” said Fidan, according to Anadolu», «Fidan was quoted as saying by Anadolu»: Fidan
 * says it, Anadolu passes it on. Null where a sentence names one of them alone. Whichever of the two links the attribution holds,
 * both are read.
 */
export function handedOn(reading: Reading, attribution: Attribution): HandedOn | null {
  const { source, cue: cues, content } = attribution;
  const cue = cues.at(-1)!;
  if (source === null || reading.inside[cue.from]! >= 0) return null;
  const { from: first, to: last } = sentenceOf(reading, cue.from);
  const { lower, document } = reading;
  if (lower[cue.to - 1] === 'saying' && lower[cue.to - 2] === 'as') {
    const agent = agentAfter(reading, cue.to, last);
    return agent === null ? null : { speaker: source, reporter: agent };
  }
  const head = Math.min(cue.from, source.from);
  // What is said stands before; its last token before the link.
  const before = content.filter(({ start }) => start < document.tokens.start[head]!).at(-1);
  if (before === undefined) return null;
  const end = tokenAt(document.tokens, before.end - 1) + 1;
  if (end > head) return null;
  const next = commaAfter(reading, Math.max(cue.to, source.to), last);
  if (next >= 0) {
    const reporter = linkFrom(reading, next + 1, last);
    if (reporter !== null && isOutside(reading, { from: next, to: reporter.cue.to }))
      return { speaker: source, reporter: reporter.source };
  }
  const comma = head - 1;
  if (comma <= first || lower[comma] !== ',' || comma <= end) return null;
  const from = lower[end] === ',' ? end + 1 : end;
  if (from < first) return null;
  const speaker = speakerBetween(reading, from, comma);
  return speaker === null ? null : { speaker, reporter: source };
}

/** Where a sentence goes on with no more than when and where, from `from` to its end. */
function isLast(reading: Reading, from: number, last: number): boolean {
  const { upos, inside } = reading;
  if (last - from > ADJUNCT) return false;
  for (let at = from; at < last; at++)
    if (inside[at]! >= 0 || upos[at] === VERB || upos[at] === AUX || reading.lower[at] === ',') return false;
  return true;
}

/** Whether a quotation ends before a token, with a comma before its closing mark. */
const endsWithComma = ({ lower, inside }: Reading, to: number): boolean =>
  lower[to - 2] === ',' && inside[to - 1]! >= 0 && inside[to] !== inside[to - 1];

/** «…, according to Le Monde.»; not «…, according to a CNN/ORC poll.» */
const isOutletAlone = (reading: Reading, { source, cue }: Link, last: number): boolean =>
  reading.lower[cue.from] === 'according' && source.to >= last - 1 && isOutlet(reading, source);

/** The reporter's link behind the comma that ends what is said, on either side of a closing mark; null where none ends the sentence. */
function linkBehind(reading: Reading, to: number, last: number, own: boolean): Link | null {
  const { lower } = reading;
  if (lower[to] !== ',' && !endsWithComma(reading, to)) return null;
  const from = lower[to] === ',' ? to + 1 : to;
  const link = linkFrom(reading, from, last);
  return link !== null &&
    (WORDS.reports.has(lower[link.cue.from]!) || (own && isOutletAlone(reading, link, last))) &&
    isOutside(reading, { from, to: link.cue.to }) &&
    isLast(reading, link.cue.to, last)
    ? link
    : null;
}

/**
 * «According to an official, the mine will close, the daily reported»: the last words of what follows the cue are the reporter's link.
 * Takes them off the content; gives back the same where it ends in none.
 */
export function withoutReporter(reading: Reading, joined: Joined): Joined {
  const { attribution, content } = joined;
  const piece = content.at(-1)!;
  const cue = attribution.cue.at(-1)!;
  const { tokens } = reading.document;
  if (attribution.reporter !== null || tokens.start[cue.from]! > content[0]!.start) return joined;
  const to = tokenAt(tokens, piece.end - 1) + 1;
  const from = Math.max(tokenAt(tokens, piece.start), to - REACH);
  for (let at = to - 3; at > from; at--) {
    const isMark = endsWithComma(reading, at + 1);
    if (!isMark && reading.lower[at] !== ',') continue;
    if (!isOutside(reading, { from: isMark ? at + 1 : at, to })) continue;
    const link = linkFrom(reading, at + 1, to);
    if (link === null || !WORDS.reports.has(reading.lower[link.cue.from]!)) continue;
    const shorter = { start: piece.start, end: tokens.end[isMark ? at : at - 1]! };
    return {
      attribution: { ...attribution, reporter: link.source },
      content: [...content.slice(0, -1), shorter],
    };
  }
  return joined;
}

/**
 * «The minister said that the mine “will close,” the daily reported», «…, according to Le Monde»: the reporter's link stands behind what follows the cue.
 *
 * @param own whether the words lie in no other's, which may have a reporter of their own
 */
export function withReporterBehind(reading: Reading, joined: Joined, own: boolean): Joined {
  const { attribution, content } = joined;
  const { tokens } = reading.document;
  if (attribution.reporter !== null || tokens.start[attribution.cue.at(-1)!.from]! > content[0]!.start)
    return joined;
  const to = tokenAt(tokens, content.at(-1)!.end - 1) + 1;
  const link = linkBehind(reading, to, sentenceOf(reading, to - 1).to, own);
  return link === null ? joined : { attribution: { ...attribution, reporter: link.source }, content };
}
