import type { Article, EntitySummary, Resolved } from '../document.ts';
import type { Sketch } from '../duplicates/index.ts';
import { errorCode } from '../errors.ts';
import {
  type ArticleFailure,
  type ArticleRecord,
  countWords,
  type SkippedArticle,
  toRecord,
} from '../write/index.ts';
import type { Admit } from './admit.ts';
import { createArticleSketcher } from './sketch.ts';
import { entitySummaries } from './summaries.ts';

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
      /** What tells it from others, or that it repeats one; null where it has no words of its own. */
      readonly sketch: Sketch | null;
      readonly summaries: readonly EntitySummary[];
      readonly counts: Counts;
    }
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | { readonly status: 'error'; readonly failure: ArticleFailure };

const sketch = createArticleSketcher();

/**
 * Takes an article through the pipeline, if it is let in: one that is too long becomes a failure, one that is not in English
 * is skipped. An article that makes a stage throw costs itself alone: it becomes a failure.
 */
export function processArticle(
  pipeline: (article: Article) => Resolved,
  article: Article,
  admit: Admit,
): Processed {
  try {
    const { language, refused } = admit(article);
    if (refused !== null) return { status: 'skipped', skipped: skip(article, language, refused) };
    const record = toRecord(pipeline(article));
    return {
      status: 'ok',
      record,
      language,
      sketch: sketch(record.text, record.paragraphs),
      summaries: entitySummaries(record),
      counts: countRecord(record),
    };
  } catch (error) {
    return { status: 'error', failure: toFailure(article.id, article.path, error) };
  }
}

function skip(
  { text, headings: _, ...article }: Article,
  language: string | null,
  reason: string,
): SkippedArticle {
  return { ...article, language, words: countWords(text), code: 'not-english', message: reason };
}

/** An error as an article's failure; it names the line of the file where that is known. */
export function toFailure(id: string, path: string | null, error: unknown): ArticleFailure {
  const line =
    error instanceof Error && 'place' in error ? (error.place as { line?: number }).line : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return {
    id,
    path,
    code: errorCode(error),
    message: line === undefined ? message : `line ${line}: ${message}`,
  };
}

function countRecord(record: ArticleRecord): Counts {
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
