import { createDateExplainer, type DatesExplained } from './dates/explain.ts';
import { createDates } from './dates/index.ts';
import type { Article, Resolved } from './document.ts';
import { createEntities } from './entities/index.ts';
import { createQuotes } from './quotes/index.ts';
import { createResolve } from './resolve/index.ts';
import { createSegment } from './segment/index.ts';
import { createTag } from './tag/index.ts';

export interface PipelineOptions {
  /** CSV files of names of the user's own, with the columns name, type, id and aliases. They win over everything else. */
  readonly gazetteers?: readonly string[];
  /** Names that their finder is less sure of are left out, 0 to 1. */
  readonly minScore?: number;
  /** Whether an article's day of publication is inferred from its text where nothing tells it; true where not given. */
  readonly inferDate?: boolean;
}

/**
 * The stages in their order. Loads what they need to know once, and gives a pure function: the same article always
 * gives the same document, whatever came before it.
 *
 * @example
 * const pipeline = createPipeline();
 * const document = pipeline(article);
 */
export function createPipeline(options: PipelineOptions = {}): (article: Article) => Resolved {
  const segment = createSegment();
  const tag = createTag();
  const entities = createEntities(options);
  const dates = createDates(options);
  const quotes = createQuotes();
  const resolve = createResolve();
  return (article) => resolve(quotes(dates(entities(tag(segment(article))))));
}

export type { DateExplained, DatesExplained } from './dates/explain.ts';

/** What tells why a document's dates have their values; apart from the pipeline, which is not slowed by it. */
export function createExplainer(): (document: Resolved) => DatesExplained {
  return createDateExplainer();
}
