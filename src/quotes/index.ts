import type { Dated, Quote, Quoted as QuotedDocument, Source, Stage } from '../document.ts';
import { indexAt } from '../text/spans.ts';
import type { Attribution } from './attribution.ts';
import { citedAfterContent, citedBy } from './chain.ts';
import { createCueLexicon } from './cues.ts';
import { findAttributions } from './find.ts';
import { joinQuoted } from './joining.ts';
import { kindOf } from './kinds.ts';
import { nest, type Placed } from './nesting.ts';
import { type Reading, read, spanOf, type Tokens } from './reading.ts';

/**
 * The quotes stage: direct, mixed and indirect quotes with their cue and chain of sources, by rules over quotation
 * marks, cue verbs and parts of speech. Content and cue follow PolNeAR's guideline (Newell, Margolin and Ruths 2018):
 * content holds its quotation marks and its "that", a cue is a whole verb group. Linear in the length of the text.
 */
export function createQuotes(): Stage<Dated, QuotedDocument> {
  const lexicon = createCueLexicon();
  return (document) => {
    const reading = read(document);
    const found = findAttributions(reading, lexicon);
    // What is said within a quotation is never a rival of the quotation: it can only be its child.
    const isInside = ({ cue }: Attribution) => reading.inside[cue[0]!.from]! >= 0;
    const outside = withoutCited(
      reading,
      found.filter((one) => !isInside(one)),
    );
    const joined = joinQuoted(reading, outside);
    const within = found
      .filter(isInside)
      .map((attribution) => ({ attribution, content: attribution.content }));
    const placed = nest(joined, within);
    return { ...document, quotes: placed.map((item) => toQuote(reading, item, placed)) };
  };
}

/** Who stands behind a report ("…, Kabar reported, citing an official"), with the cue; null where nobody is cited. */
const cited = (reading: Reading, { rule, source, cue, contentEnd }: Attribution) =>
  source === null || rule === 'according-to' || rule === 'noun'
    ? null
    : (citedBy(reading, source, cue.at(-1)!) ?? citedAfterContent(reading, contentEnd ?? -1));

/** Leaves out attributions whose cue is the "citing" of another: they are links of its chain. */
function withoutCited(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const links = new Set(found.map((one) => cited(reading, one)?.cue.from));
  return found.filter(({ cue }) => !links.has(cue[0]!.from));
}

/** A phrase that an apposition's closing comma ends, without the comma. */
const withoutComma = (reading: Reading, { from, to }: Tokens): Tokens =>
  to > from + 1 && reading.lower[to - 1] === ',' ? { from, to: to - 1 } : { from, to };

function toQuote(reading: Reading, item: Placed, all: readonly Placed[]): Quote {
  const { attribution, content, parent } = item;
  const { sentences } = reading.document;
  const cue = attribution.cue.map((tokens) => spanOf(reading, tokens));
  const sources: Source[] = [];
  const behind = cited(reading, attribution);
  if (attribution.source !== null) {
    const span = spanOf(reading, withoutComma(reading, attribution.source));
    if (behind !== null) {
      cue.push(spanOf(reading, behind.cue));
      sources.push({ role: 'speaker', ...spanOf(reading, behind.source) }, { role: 'reporter', ...span });
    } else sources.push({ role: 'speaker', ...span });
  }
  if (attribution.reporter !== null && behind === null)
    sources.push({ role: 'reporter', ...spanOf(reading, attribution.reporter) });
  // Who says that somebody said it passes it on.
  const above = parent === null ? null : all[parent]!.attribution;
  if (above?.source && sources.length === 1)
    sources.push({ role: 'reporter', ...spanOf(reading, withoutComma(reading, above.source)) });
  return {
    kind: kindOf(content, reading.quoted),
    content,
    cue,
    sources,
    parent,
    sentence: Math.max(0, indexAt(sentences, content[0]!.start)),
    rule: attribution.rule,
  };
}
