import type { Resolved } from '../document.ts';

/** What is written of an article: the document without its tokens, so plain data that JSON can carry. */
export type ArticleRecord = Omit<Resolved, 'tokens' | 'tags'>;

/** An article that could not be read or processed. */
export interface ArticleFailure {
  readonly id: string;
  readonly path: string | null;
  readonly code: string;
  readonly message: string;
}

/** The record of a document. */
export function toRecord(document: Resolved): ArticleRecord {
  const { tokens: _tokens, tags: _tags, ...record } = document;
  return record;
}
