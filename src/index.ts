import type { Article, Resolved } from './document.ts';
import { createPipeline, type PipelineOptions } from './pipeline.ts';
import { parsePublished } from './read/index.ts';
import { type DocumentJson, documentJson, type OffsetUnit, toRecord } from './write/index.ts';

export type * from './document.ts';
export { CopydeskError, describeError, type ErrorCode, errorCode } from './errors.ts';
export type { PipelineOptions } from './pipeline.ts';
export {
  type DateJson,
  type DocumentJson,
  documentJson,
  type EntityJson,
  type MentionJson,
  type OffsetUnit,
  type QuoteJson,
  type RelationEndJson,
  type RelationJson,
  type SourceJson,
} from './write/index.ts';

export interface CopydeskOptions extends PipelineOptions {
  /** What the offsets of `extract` count: `utf16` where not given, so that `text.slice(start, end)` is right. */
  readonly offsets?: OffsetUnit;
}

/** An article to extract from. */
export interface ArticleInput {
  readonly text: string;
  /** `article` where not given. */
  readonly id?: string;
  readonly title?: string | null;
  /** When it was published, ISO 8601: a day `2023-10-06`, a month `2023-10` or a year `2023`. */
  readonly published?: string | null;
  readonly source?: string | null;
  readonly url?: string | null;
}

export interface Copydesk {
  /**
   * Names, dates and quotes of an article, as plain JSON; docs/document.schema.json describes it.
   *
   * @throws CopydeskError `bad-date` where `published` is no date.
   */
  extract(input: ArticleInput): DocumentJson;
  /** The document as the last stage leaves it: offsets in UTF-16 units, references by index, tokens included. */
  document(article: Article): Resolved;
}

/**
 * Loads the word lists and models once. What it gives can be used for any number of articles; they do not affect each
 * other.
 *
 * @example
 * import { createCopydesk } from 'copydesk';
 *
 * const desk = await createCopydesk();
 * const { mentions, dates, quotes } = desk.extract({
 *   text: 'Oslo will host the talks on Tuesday, Norwegian Foreign Minister Kari Nordmann said.',
 *   published: '2024-03-04',
 * });
 * console.log(mentions.map((mention) => mention.text)); // Oslo, Norwegian, Kari Nordmann
 * console.log(dates[0]?.value); // 2024-03-05
 */
export async function createCopydesk(options: CopydeskOptions = {}): Promise<Copydesk> {
  const { offsets = 'utf16', ...pipelineOptions } = options;
  const document = createPipeline(pipelineOptions);
  return {
    document,
    extract: (input) => documentJson(toRecord(document(toArticle(input))), { offsets }),
  };
}

function toArticle(input: ArticleInput): Article {
  const { id = 'article', text, title = null, published = null, source = null, url = null } = input;
  const value = published === null ? null : parsePublished(published);
  const basis = value === null ? 'none' : 'given';
  return { id, path: null, text, title, published: { value, basis }, source, url };
}
