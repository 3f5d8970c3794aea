import type { Article, Resolved } from '../../document.ts';
import { type Attempt, attempt, errorCode, messageOf } from '../../errors.ts';
import {
  type ArticleFailure,
  type ArticleRecord,
  countWords,
  type SkippedArticle,
  toRecord,
} from '../../write/index.ts';
import type { Admit, Admitted } from './admit.ts';

/** What the summary of a run counts. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  /** Mentions that are names. */
  readonly names: number;
  readonly mentions: number;
  readonly dates: number;
  readonly quotes: number;
  readonly relations: number;
}

/** What becomes of an article: plain data, so that a worker can send it and a cache keep it. */
export type Processed =
  | {
      readonly status: 'ok';
      readonly record: ArticleRecord;
      readonly language: string | null;
    }
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | { readonly status: 'error'; readonly failure: ArticleFailure };

/** What takes articles through the stages, several at a time; gives what became of each. */
export type Pipeline = (articles: readonly Article[]) => readonly Attempt<Resolved>[];

/** Of what takes one article at a time. */
export const oneByOne =
  (pipeline: (article: Article) => Resolved): Pipeline =>
  (articles) =>
    articles.map((article) => attempt(pipeline, article));

/**
 * Takes articles through the pipeline, if they are let in: one that is too long becomes a failure, one that is not in English
 * is skipped. An article that makes a stage throw costs itself alone: it becomes a failure.
 */
export function processArticles(
  pipeline: Pipeline,
  articles: readonly Article[],
  admit: Admit,
): readonly Processed[] {
  const admitted = articles.map((article): Admitted | Processed => {
    try {
      const { language, refused } = admit(article);
      if (refused !== null) return { status: 'skipped', skipped: skip(article, language, refused) };
      return { language, refused };
    } catch (error) {
      return failed(article, error);
    }
  });
  const attempts = pipeline(articles.filter((_, index) => !('status' in admitted[index]!)));
  let next = 0;
  return articles.map((article, index) => {
    const how = admitted[index]!;
    if ('status' in how) return how;
    const resolved = attempts[next++]!;
    const made = 'error' in resolved ? resolved : attempt(toRecord, resolved.document);
    return 'error' in made
      ? failed(article, made.error)
      : { status: 'ok', record: made.document, language: how.language };
  });
}

/**
 * What `make` makes of an article that was processed, or of its failure where it throws over the article: that, too, costs the
 * article alone, and none of those that are worked on with it.
 */
export function makeOrFail<Out>(processed: Processed, make: (processed: Processed) => Out): Out {
  if (processed.status === 'error') return make(processed);
  const made = attempt(make, processed);
  if (!('error' in made)) return made.document;
  return make(failed(processed.status === 'ok' ? processed.record : processed.skipped, made.error));
}

const failed = ({ id, path }: Pick<Article, 'id' | 'path'>, error: unknown): Processed => ({
  status: 'error',
  failure: toFailure(id, path, error),
});

function skip(
  { text, headings: _, ...article }: Article,
  language: string | null,
  reason: string,
): SkippedArticle {
  return { ...article, language, words: countWords(text), code: 'not-english', message: reason };
}

/** An error as an article's failure; it names the line of the file where that is known, and what to do. */
export function toFailure(id: string, path: string | null, error: unknown): ArticleFailure {
  const line =
    error instanceof Error && 'place' in error ? (error.place as { line?: number }).line : undefined;
  const message = messageOf(error);
  return {
    id,
    path,
    code: errorCode(error),
    message: line === undefined ? message : `line ${line}: ${message}`,
  };
}

/** What the summary of a run counts of an article. */
export function countRecord(record: ArticleRecord): Counts {
  return {
    words: countWords(record.text),
    sentences: record.sentences.length,
    names: record.mentions.filter((mention) => mention.form === 'name').length,
    mentions: record.mentions.length,
    dates: record.dates.length,
    quotes: record.quotes.length,
    relations: record.relations.length,
  };
}
