import type { ArticleFailure } from '../write/index.ts';
import type { Counts } from './articles/process.ts';

/** What a run found, to be told when it is over. */
export interface RunSummary extends Counts {
  readonly articles: number;
  readonly entities: number;
  /** Articles that repeat another one. */
  readonly duplicates: number;
  /** Articles that the last run had read already. */
  readonly cached: number;
  readonly failures: readonly ArticleFailure[];
  /** Articles that were skipped because they are not in English. */
  readonly notEnglish: readonly ArticleFailure[];
  /** Paths of the files that are not articles of a kind that can be read. */
  readonly skipped: readonly string[];
  /** What is wrong in metadata.csv, in words; the articles were read without it. */
  readonly wrongRows: readonly string[];
  /** What else there is to say, in words. */
  readonly warnings: readonly string[];
}
