import { deflateRawSync } from 'node:zlib';
import type { Article, CorpusIdentity, EntitySummary, Resolved } from '../document.ts';
import { createPipeline, type PipelineOptions } from '../pipeline.ts';
import {
  articleOf,
  isFailed,
  type Line,
  type RawArticle,
  type ReadOptions,
  type SourceFile,
} from '../read/index.ts';
import { createCorpusResolve } from '../resolve/corpus.ts';
import type { ArticleFailure } from '../write/index.ts';
import { type AdmitOptions, createAdmit } from './admit.ts';
import { encodeEntry, failedEntry, type Head, skippedEntry } from './entry.ts';
import { type Processed, processArticle, toFailure } from './process.ts';
import { renderArticle } from './render.ts';
import { type AnswerSettings, answerOf, extractLine } from './stream.ts';

/** How articles are processed: plain data, so that a worker can be told. */
export interface WorkSettings extends PipelineOptions, AdmitOptions, AnswerSettings {
  readonly maxChars: number;
}

/** One article to be, as bytes, or as it was read from a record; or why it could not be. */
export type Unit =
  | {
      readonly kind: 'raw';
      readonly file: SourceFile;
      readonly raw: RawArticle;
      readonly reading: ReadOptions;
    }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'failed'; readonly failure: ArticleFailure };

/** A line of `copydesk pipe`, answered. */
export interface Answer {
  /** JSON, without the line's end. */
  readonly text: string;
  readonly failed: boolean;
}

/** What processes articles and lines, here or in a worker. */
export interface Work {
  /** An entry of the spool (`encodeEntry`), under `key`. */
  readonly unit: (unit: Unit, key: Uint8Array) => Promise<Uint8Array>;
  readonly line: (line: Line) => Answer;
  /** As `line`, of an article of a file. */
  readonly answer: (unit: Unit) => Promise<Answer>;
}

/** What a run is made of; the tests put others in their place. */
export interface Parts {
  readonly createPipeline: (options: PipelineOptions) => (article: Article) => Resolved;
  readonly createCorpusResolve: () => (summaries: readonly EntitySummary[]) => CorpusIdentity;
}

/** Loads the stages once. */
export function createWork(
  settings: WorkSettings,
  parts: Parts = { createPipeline, createCorpusResolve },
): Work {
  const { offsets } = settings;
  const pipeline = parts.createPipeline(settings);
  const resolve = parts.createCorpusResolve();
  const admit = createAdmit(settings);
  const processOne = (article: Article): Processed => processArticle(pipeline, article, admit);
  const process = async (unit: Unit): Promise<Processed> => {
    if (unit.kind === 'failed') return { status: 'error', failure: unit.failure };
    const article =
      unit.kind === 'article' ? unit.article : await articleOf(unit.file, unit.raw, unit.reading);
    return isFailed(article)
      ? { status: 'error', failure: toFailure(article.id, article.path, article.error) }
      : processOne(article);
  };
  return {
    line: (line) => extractLine(line, processOne, settings),
    answer: async (unit) => answerOf(await process(unit), settings),
    async unit(unit, key) {
      const processed = await process(unit);
      if (processed.status === 'error') return failedEntry(processed.failure, key);
      if (processed.status === 'skipped') return skippedEntry(processed.skipped, key);
      const { record, language, sketch, summaries, counts } = processed;
      // Mostly the tables need no more than this; where the corpus tells more of an entity, or that the article repeats another, they are made again.
      const identity = resolve(summaries);
      const ids = record.entities.map(({ named }, entity) =>
        named ? identity.idOf(record.id, entity) : null,
      );
      const pieces = [
        ...renderArticle(record, { language, duplicateOf: null }, ids, offsets),
        JSON.stringify(record),
      ].map((text) => Buffer.from(text));
      const sizes = pieces.map((piece) => piece.length);
      const head: Head = { status: 'ok', id: record.id, language, sketch, summaries, counts, ids, sizes };
      return encodeEntry(key, head, deflateRawSync(Buffer.concat(pieces), { level: 1 }));
    },
  };
}
