import type { CueVerb, Dated, Quote, Quoted as QuotedDocument, Source, Span, Stage } from '../document.ts';
import { contains, indexAt } from '../text/spans.ts';
import { withAntecedent } from './antecedents.ts';
import { withoutAside } from './asides.ts';
import type { Attribution } from './attribution.ts';
import { createAttributionTagger, readAttributionModel } from './attribution-tagger/index.ts';
import { behindSources } from './behind-sources.ts';
import { choose } from './choose.ts';
import { createCueTagger, readCueModel } from './cue-tagger/index.ts';
import { createCueLexicon } from './cues.ts';
import { handedOn, withoutReporter, withReporterBehind } from './handed-on.ts';
import { joinQuoted } from './joining.ts';
import { kindOf } from './kinds.ts';
import { withoutLeftover } from './leftovers.ts';
import { mended } from './mends/index.ts';
import { nest, type Placed } from './nesting.ts';
import { isDoer, isNotSaid } from './not-said.ts';
import { overSources } from './over-sources.ts';
import { cited, type Findings, type Found, findByPatterns, withoutCited } from './patterns.ts';
import { createRanking, isWorthwhile, type Ranked, readRanking } from './ranking/index.ts';
import { type Reading, read, spanOf, type Tokens } from './reading.ts';
import { findSigned, withoutSigned } from './signed.ts';
import { findTurns } from './turns.ts';
import { createView, type View } from './view.ts';
import { wholeClauses } from './whole-clauses.ts';
import { wholeSources } from './whole-sources.ts';

/** What the quotes stage is told. */
export interface QuotesOptions {
  /** Cue verbs of the user's own, over those of data/cue-verbs.txt. */
  readonly cueVerbs?: readonly CueVerb[];
}

/**
 * The quotes stage: direct, mixed and indirect quotes with their cue and chain of sources. Patterns over quotation marks,
 * verbs and parts of speech propose; two taggers trained on PolNeAR (Newell, Margolin and Ruths 2018) find the cues and,
 * around each, content and source; the patterns find the links of the chain and what is said within a quote. Content and
 * cue follow PolNeAR's guideline: content holds its quotation marks and its "that", a cue is a whole verb group. Linear
 * in the length of the text.
 */
export function createQuotes({ cueVerbs }: QuotesOptions = {}): Stage<Dated, QuotedDocument> {
  const lexicon = createCueLexicon(cueVerbs);
  const findCues = createCueTagger(readCueModel());
  const tagAround = createAttributionTagger(readAttributionModel(), isWorthwhile);
  const rank = createRanking(readRanking());
  return (document) => {
    const reading = read(document);
    const findings = findByPatterns(reading, lexicon);
    const view = createView(reading, lexicon, findings);
    const labelling = findCues(view);
    const ranked = rank(view, tagAround(view, findings.outside, labelling), findings.outside, labelling);
    return { ...document, quotes: quotesOf(view, findings, ranked) };
  };
}

/** What makes the attributions of the taggers good, in this order. */
const REFINERS: readonly ((
  reading: Reading,
  attributions: readonly Attribution[],
) => readonly Attribution[])[] = [
  mended,
  wholeClauses,
  behindSources,
  overSources,
  wholeSources,
  withoutCited,
];

/** The quotes of a document from the attributions that the taggers propose. */
export function quotesOf(
  view: View,
  { outside, within }: Findings,
  ranked: readonly Ranked[],
  least?: number,
): readonly Quote[] {
  const { reading } = view;
  const turns = findTurns(reading);
  const signed = turns.length > 0 ? [] : findSigned(reading);
  const opened = new Set(turns.map(({ cue }) => cue[0]!.from));
  const found = choose(view, ranked, outside, least)
    .map((one) => withoutLeftover(reading, one))
    .filter((one) => !isNotSaid(reading, one));
  const refined = REFINERS.reduce<readonly Attribution[]>((all, refine) => refine(reading, all), found);
  const attributions = withoutSigned(reading, refined, signed);
  const chosen = [
    ...turns,
    ...signed,
    ...attributions.filter(({ cue }) => cue.every(({ from, to }) => !covers(opened, from, to))),
  ];
  const claimed = new Set(chosen.flatMap(({ cue }) => cue.map(({ from }) => from)));
  const others = outside
    .filter(
      ({ attribution }) =>
        attribution.cue.every(({ from, to }) => !covers(claimed, from, to)) && !isDoer(reading, attribution),
    )
    .map((one) =>
      wholeFound(reading, { ...one, attribution: withoutAside(reading, one.attribution, claimed) }),
    );
  const placed = nest(
    joinQuoted(reading, chosen).map((one) => withReporterBehind(reading, withoutReporter(reading, one))),
    [...others.map((one) => withReporterBehind(reading, withoutReporter(reading, one))), ...within],
  );
  return placed.map((item) => toQuote(reading, item, placed));
}

/** What a pattern found, with its clause whole. */
function wholeFound(reading: Reading, found: Found): Found {
  if (found.content.length > 1) return found;
  const [attribution] = wholeClauses(reading, [found.attribution]);
  return attribution === found.attribution
    ? found
    : { attribution: attribution!, content: attribution!.content };
}

function covers(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (starts.has(t)) return true;
  return false;
}

/** A phrase that an apposition's closing comma ends, without the comma. */
const withoutComma = (reading: Reading, { from, to }: Tokens): Tokens =>
  to > from + 1 && reading.lower[to - 1] === ',' ? { from, to: to - 1 } : { from, to };

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

function toQuote(reading: Reading, item: Placed, all: readonly Placed[]): Quote {
  const { attribution, parent } = item;
  const { sentences } = reading.document;
  const cue = attribution.cue.map((tokens) => spanOf(reading, tokens));
  const sources: Source[] = [];
  const add = (role: Source['role'], tokens: Tokens) =>
    sources.push({ role, ...spanOf(reading, withoutComma(reading, withAntecedent(reading, tokens))) });
  const handed = attribution.reporter === null && parent === null ? handedOn(reading, attribution) : null;
  const behind = handed === null ? citedWithin(reading, item, all) : null;
  const content = behind === null ? item.content : withoutCiting(reading, item.content, behind.cue);
  if (handed !== null) {
    add('speaker', handed.speaker);
    add('reporter', handed.reporter);
  } else if (attribution.source !== null && behind !== null) {
    cue.push(spanOf(reading, behind.cue));
    add('speaker', behind.source);
    add('reporter', attribution.source);
  } else {
    if (attribution.source !== null) add('speaker', attribution.source);
    if (attribution.reporter !== null) add('reporter', attribution.reporter);
  }
  // Who says that somebody said it passes it on.
  const above = parent === null ? null : all[parent]!.attribution;
  if (above?.source && sources.length === 1)
    sources.push({ role: 'reporter', ...spanOf(reading, withoutComma(reading, above.source)) });
  return {
    // The words of a transcript are a speaker's own, marks or not.
    kind: attribution.rule === 'turn' ? 'direct' : kindOf(content, reading.quoted),
    content,
    cue,
    sources,
    parent,
    sentence: Math.max(0, indexAt(sentences, content[0]!.start)),
    rule: attribution.rule,
    score: attribution.score,
  };
}
