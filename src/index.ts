import type { Article, Resolved } from './document.ts';
import { checkArticle, checkOptions } from './given.ts';
import { createPipeline, createStages, type PipelineOptions, type StandardStages } from './pipeline.ts';
import { parsePublished } from './read/index.ts';
import { type DocumentJson, documentJson, type OffsetUnit, toRecord } from './write/index.ts';

export type * from './document.ts';
export { CUE_CLASSES, NAME_TYPES, PENN, RELATION_KINDS, UPOS } from './document.ts';
export { CopydeskError, describeError, type ErrorCode, errorCode, type Place } from './errors.ts';
export type { Extended, PipelineOptions, StandardStage, StandardStages } from './pipeline.ts';
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

/** What `createCopydesk` is told; all of it may be left out. */
export interface CopydeskOptions<Document extends Resolved = Resolved> extends PipelineOptions {
  /** What the offsets of `extract` count: `utf16` where not given, so that `text.slice(start, end)` is right. */
  readonly offsets?: OffsetUnit;
  /**
   * Puts the stages in order, where copydesk's own order will not do: one of your own in the place of another, or between
   * two. A stage that is run before what it needs is there does not compile. `document` then gives what they add.
   *
   * @example
   * const stages = ({ segment, tag, entities, dates, quotes, resolve }: StandardStages) => (article: Article) =>
   *   resolve(quotes(dates(entities(findAmounts(tag(segment(article)))))));
   */
  readonly stages?: (standard: StandardStages) => (article: Article) => Document;
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

/** What reads articles. It keeps nothing of one for the next. */
export interface Copydesk<Document extends Resolved = Resolved> {
  /**
   * Names, dates and quotes of an article, as plain JSON; docs/document.schema.json describes it.
   *
   * @throws CopydeskError `bad-date` where `published` is no date, `bad-usage` where the article has no text.
   */
  extract(input: ArticleInput): DocumentJson;
  /**
   * The document as the last stage leaves it: offsets in UTF-16 units, references by index, tokens included, and what
   * stages of your own add. `articleOf` makes an article.
   */
  document(article: Article): Document;
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
 *
 * @throws CopydeskError `bad-usage` for an option that there is not, or a value that it can't have; `not-found`, `unreadable`
 * and `bad-gazetteer` for lists of names.
 */
export async function createCopydesk<Document extends Resolved = Resolved>(
  options: CopydeskOptions<Document> = {},
): Promise<Copydesk<Document>> {
  checkOptions(options);
  const { offsets = 'utf16', stages, ...pipelineOptions } = options;
  const document =
    stages === undefined
      ? // Where no stages are given, the document is what its type is by default.
        (createPipeline(pipelineOptions) as (article: Article) => Document)
      : stages(createStages(pipelineOptions));
  return {
    document,
    extract: (input) => documentJson(toRecord(document(articleOf(input))), { offsets }),
  };
}

/**
 * An article from what is known of it, to be given to `document`.
 *
 * @throws CopydeskError `bad-date` where `published` is no date, `bad-usage` where the article has no text.
 */
export function articleOf(input: ArticleInput): Article {
  checkArticle(input);
  const { id = 'article', text, title = null, published = null, source = null, url = null } = input;
  const value = published === null ? null : parsePublished(published);
  const basis = value === null ? 'none' : 'given';
  return { id, path: null, text, title, published: { value, basis }, source, url };
}
