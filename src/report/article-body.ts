import { articleText } from '../tables/article-text.ts';
import type { Row } from '../tables/rows.ts';
import type { DocumentJson, OffsetUnit } from '../write/index.ts';
import { packMentions } from './model/mentions.ts';
import type { ArticleBody, MentionMark, Range } from './model/payload.ts';

/** What the numbers of an article's body refer to. */
export interface Numbers {
  /** The number of an entity, given its id. */
  readonly entity: (id: string | null) => number | null;
  /** The number of a rule, given its name. */
  readonly rule: (name: string) => number;
}

/** An article's text and marks, and its mentions before they are packed. */
export interface MadeBody {
  readonly body: ArticleBody;
  readonly mentions: readonly MentionMark[];
}

/** The body of an article, with the offsets of its marks in UTF-16 units. Pure. */
export function articleBody(
  document: DocumentJson,
  rows: readonly Row[],
  unit: OffsetUnit,
  { entity, rule }: Numbers,
): MadeBody {
  const { text, sentences, toUtf16 } = articleText(rows, unit);
  const range = ({ start, end }: { start: number; end: number }): Range => [toUtf16(start), toUtf16(end)];
  const mentions = document.mentions.map((mention): MentionMark => {
    const [start, end] = range(mention);
    const { type, form } = mention;
    const score = Math.round(mention.score * 100);
    return { start, end, type, form, entity: entity(mention.entity), rule: rule(mention.rule), score };
  });
  const number = new Map(document.quotes.map((quote, index) => [quote.id, index]));
  const body: ArticleBody = {
    text,
    sentences,
    mentions: packMentions(mentions),
    dates: document.dates.map((date) => ({
      at: range(date),
      type: date.type,
      value: date.value,
      ...(date.mod === null ? {} : { mod: date.mod }),
      ...(date.begin === null ? {} : { begin: date.begin }),
      ...(date.until === null ? {} : { until: date.until }),
      basis: date.basis,
      rule: rule(date.rule),
    })),
    quotes: document.quotes.map((quote) => ({
      kind: quote.kind,
      content: quote.content.map(range),
      cue: quote.cue.map(range),
      sources: quote.sources.map((source) => ({
        role: source.role,
        at: range(source),
        entity: entity(source.entity),
      })),
      parent: quote.parent === null ? null : (number.get(quote.parent) ?? null),
      rule: rule(quote.rule),
      score: Math.round(quote.score * 100),
    })),
  };
  return { body, mentions };
}
