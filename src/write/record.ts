import type { Article, Resolved } from '../document.ts';

/** What is written of an article: the document without its tokens, so plain data that JSON can carry. */
export type ArticleRecord = Omit<Resolved, 'tokens' | 'tags' | 'headings'>;

/** An article that could not be read or processed. */
export interface ArticleFailure {
  readonly id: string;
  readonly path: string | null;
  readonly code: string;
  readonly message: string;
}

/** An article that was read and then left alone, with the reason. */
export interface SkippedArticle extends Omit<Article, 'text' | 'headings'>, ArticleFailure {
  /** As of `ArticleFacts`. */
  readonly language: string | null;
  readonly words: number;
}

/** What is told of an article besides what the pipeline finds in it. */
export interface ArticleFacts {
  /** The language of its text, ISO 639-1, `und` for one that is not known; null where the text is too short to tell. */
  readonly language: string | null;
  /** The id of the article that it repeats, the first of them by id; null for one that repeats none. */
  readonly duplicateOf: string | null;
}

/** The record of a document. */
export function toRecord(document: Resolved): ArticleRecord {
  const { tokens: _tokens, tags: _tags, headings: _headings, ...record } = document;
  return record;
}
