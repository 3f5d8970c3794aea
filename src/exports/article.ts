import type { Span } from '../document.ts';
import { articleText } from '../tables/article-text.ts';
import type { TableArticle } from '../tables/read.ts';
import { cellOf } from '../tables/rows.ts';
import {
  type DateJson,
  type EntityJson,
  type MentionJson,
  type OffsetUnit,
  offsetsOf,
  type QuoteJson,
} from '../write/index.ts';

/** An article as exports see it: offsets are UTF-16 units into `text`, whatever the tables count. */
export interface ExportArticle {
  readonly id: string;
  readonly title: string | null;
  /** ISO, as in documents.csv; null where it is not known. */
  readonly published: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As its sentences tell it: white space between sentences is spaces and line feeds, as much as there was. */
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly MentionJson[];
  readonly dates: readonly DateJson[];
  readonly quotes: readonly QuoteJson[];
  /** An entity by its id; null for none. */
  readonly entity: (id: string | null) => EntityJson | null;
  /** From an offset in UTF-16 units to one in code points. */
  readonly codePoint: (utf16: number) => number;
}

/** The article of a row of documents.csv; null where it could not be processed. */
export function exportArticle(
  { row, document, sentences }: TableArticle,
  unit: OffsetUnit,
): ExportArticle | null {
  if (document === null) return null;
  const { text, sentences: places, toUtf16 } = articleText(sentences, unit);
  const moved = <T extends Span>(item: T): T => ({
    ...item,
    start: toUtf16(item.start),
    end: toUtf16(item.end),
  });
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  return {
    id: document.id,
    title: document.title,
    published: document.published.value,
    source: cellOf(row, 'source'),
    url: cellOf(row, 'url'),
    text,
    sentences: places.map(([start, end]) => ({ start, end })),
    mentions: document.mentions.map(moved),
    dates: document.dates.map(moved),
    quotes: document.quotes.map((quote) => ({
      ...quote,
      content: quote.content.map(moved),
      cue: quote.cue.map(moved),
      sources: quote.sources.map(moved),
    })),
    entity: (id) => (id === null ? null : (entities.get(id) ?? null)),
    codePoint: offsetsOf(text, 'codepoint'),
  };
}
