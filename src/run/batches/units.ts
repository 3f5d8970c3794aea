import type { Article } from '../../document.ts';
import {
  isFailed,
  isRaw,
  optionsFor,
  type RawArticle,
  type ReadOptions,
  readItems,
  type SourceFile,
} from '../../read/index.ts';
import type { ArticleFailure } from '../../write/index.ts';
import { toFailure } from '../articles/process.ts';
import { type Batches, batchesOf } from './batches.ts';

/** What an article's failure says where its worker died, and another one at the second try. */
export const WORKER_DIED = 'the process that worked on it died, twice';

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

/** A unit, and the key of its entry. */
export interface Keyed {
  readonly unit: Unit;
  readonly key: Uint8Array;
}

/** A unit of a file, or that the file is at its end. */
export type Step = Unit | 'end of file';

/** The articles to be of some files, one after the other. */
export async function* unitsOf(files: readonly SourceFile[], reading: ReadOptions): AsyncGenerator<Step> {
  for (const file of files) {
    for await (const item of readItems(file, reading)) {
      if (isRaw(item)) yield { kind: 'raw', file, raw: item, reading: optionsFor(file, item.id, reading) };
      else if (isFailed(item)) yield { kind: 'failed', failure: toFailure(item.id, item.path, item.error) };
      else yield { kind: 'article', article: item };
    }
    yield 'end of file';
  }
}

/** Steps to be worked on together: that a file is at its end is no work. */
export function batchesOfSteps(patient = false): Batches<Step> {
  return { ...batchesOf(weightOf, patient), counts: (step) => step !== 'end of file' };
}

/** How much memory a step takes, about. */
export function weightOf(step: Step): number {
  if (step === 'end of file' || step.kind === 'failed') return 0;
  return step.kind === 'raw' ? step.raw.bytes.length : step.article.text.length;
}

/** What becomes of a unit whose worker died. */
export function diedFailure(unit: Unit): ArticleFailure {
  if (unit.kind === 'failed') return unit.failure;
  const { id, path } = unit.kind === 'article' ? unit.article : { id: unit.raw.id, path: unit.file.path };
  return { id, path, code: 'worker-died', message: WORKER_DIED };
}
