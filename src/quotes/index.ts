import type { Dated, Quote, Quoted as QuotedDocument, Source, Stage } from '../document.ts';
import { indexAt } from '../text/spans.ts';
import { citedAfter, isOutlet } from './chain.ts';
import { createCueLexicon } from './cues.ts';
import { findAttributions } from './find.ts';
import { joinQuoted } from './joining.ts';
import { kindOf } from './kinds.ts';
import { nest, type Placed } from './nesting.ts';
import { type Reading, read, spanOf } from './reading.ts';

/**
 * The quotes stage: direct, mixed and indirect quotes with their cue and chain of sources, by rules over quotation
 * marks, cue verbs and parts of speech. Content and cue follow PolNeAR's guideline (Newell, Margolin and Ruths 2018):
 * content holds its quotation marks and its "that", a cue is a whole verb group. Linear in the length of the text.
 */
export function createQuotes(): Stage<Dated, QuotedDocument> {
  const lexicon = createCueLexicon();
  return (document) => {
    const reading = read(document);
    const placed = nest(joinQuoted(reading, findAttributions(reading, lexicon)));
    return { ...document, quotes: placed.map((item) => toQuote(reading, item, placed)) };
  };
}

function toQuote(reading: Reading, item: Placed, all: readonly Placed[]): Quote {
  const { attribution, content, parent } = item;
  const { sentences } = reading.document;
  const cue = attribution.cue.map((tokens) => spanOf(reading, tokens));
  const sources: Source[] = [];
  const cited =
    attribution.source === null || attribution.rule === 'according-to'
      ? null
      : citedAfter(reading, attribution.cue.at(-1)!.to);
  if (attribution.source !== null) {
    const span = spanOf(reading, attribution.source);
    if (cited !== null) {
      cue.push(spanOf(reading, cited.cue));
      sources.push({ role: 'speaker', ...spanOf(reading, cited.source) }, { role: 'reporter', ...span });
    } else sources.push({ role: 'speaker', ...span });
  }
  if (attribution.reporter !== null && cited === null)
    sources.push({ role: 'reporter', ...spanOf(reading, attribution.reporter) });
  // Who says that somebody said it passes it on.
  const above = parent === null ? null : all[parent]!.attribution;
  if (above?.source && sources.length === 1)
    sources.push({ role: 'reporter', ...spanOf(reading, above.source) });
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
void isOutlet;
