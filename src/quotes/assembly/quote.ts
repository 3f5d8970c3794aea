import type { Quote, Source, Span } from '../../document.ts';
import { contains, indexAt } from '../../text/spans.ts';
import { cited } from '../chain/citing.ts';
import { handedOn } from '../chain/handed-on.ts';
import { isStars } from '../grammar/stars.ts';
import { type Reading, spanOf, type Tokens } from '../reading.ts';
import { withAntecedent } from './antecedents.ts';
import { kindOf } from './kinds.ts';
import type { Placed } from './nesting.ts';

/** Rules that find words which are their speaker's own, in quotation marks or not: an answer's, a transcript's, a post's, a letter's. */
const OWN_WORDS: ReadonlySet<string> = new Set(['interview', 'turn', 'post', 'mail', 'written']);

/** A phrase without an apposition's closing comma, stars around it, and the mark of quoted mail before it: «> Ann Lee said». */
function bare({ lower }: Reading, { from, to }: Tokens): Tokens {
  let [first, end] = [from, to];
  while (end > first + 1 && (isStars(lower[end - 1]) || lower[end - 1] === ',')) end--;
  while (first < end - 1 && (isStars(lower[first]) || lower[first] === '>')) first++;
  return { from: first, to: end };
}

/** Who is cited behind a report; behind what is said within another quote, only where the quote holds the "citing" as well. */
function citedWithin(reading: Reading, { attribution, parent }: Placed, all: readonly Placed[]) {
  const behind = cited(reading, attribution);
  if (behind === null || parent === null) return behind;
  const cue = spanOf(reading, behind.cue);
  return all[parent]!.content.some((piece) => contains(piece, cue)) ? behind : null;
}

/** What is said, without "…, quoting an official" at its end: who is cited is no part of it. */
function withoutCiting(reading: Reading, content: readonly Span[], { from }: Tokens): readonly Span[] {
  const piece = content.at(-1)!;
  const citing = spanOf(reading, { from, to: from + 1 });
  if (piece.start >= citing.start || piece.end <= citing.start) return content;
  const last = reading.lower[from - 1] === ',' ? from - 2 : from - 1;
  const { end } = spanOf(reading, { from: last, to: last + 1 });
  return end > piece.start ? [...content.slice(0, -1), { start: piece.start, end }] : content;
}

/** The quote as the document holds it: characters for tokens, the kind, and the chain of sources with speaker and reporter told apart. */
export function toQuote(reading: Reading, item: Placed, all: readonly Placed[]): Quote {
  const { attribution, parent } = item;
  const { sentences } = reading.document;
  const cue = attribution.cue.map((tokens) => spanOf(reading, tokens));
  const sources: Source[] = [];
  const add = (role: Source['role'], tokens: Tokens) =>
    sources.push({ role, ...spanOf(reading, bare(reading, withAntecedent(reading, tokens))) });
  // What goes on without a cue has its chain from what it goes on with.
  const cued = cue.length > 0;
  const handed =
    cued && attribution.reporter === null && parent === null ? handedOn(reading, attribution) : null;
  const behind = cued && handed === null ? citedWithin(reading, item, all) : null;
  const content = behind === null ? item.content : withoutCiting(reading, item.content, behind.cue);
  if (handed !== null) {
    add('speaker', handed.speaker);
    add('reporter', handed.reporter);
  } else if (attribution.source !== null && behind !== null) {
    cue.push(spanOf(reading, behind.cue));
    add('speaker', behind.source);
    add('reporter', behind.by ?? attribution.source);
  } else {
    if (attribution.source !== null) add('speaker', attribution.source);
    if (attribution.reporter !== null) add('reporter', attribution.reporter);
  }
  // Who says that somebody said it passes it on.
  const above = parent === null ? null : all[parent]!.attribution;
  if (above?.source && sources.length === 1)
    sources.push({ role: 'reporter', ...spanOf(reading, bare(reading, above.source)) });
  return {
    kind: OWN_WORDS.has(attribution.rule) ? 'direct' : kindOf(content, reading.quoted),
    content,
    cue,
    sources,
    parent,
    sentence: Math.max(0, indexAt(sentences, content[0]!.start)),
    rule: attribution.rule,
    score: attribution.score,
  };
}
