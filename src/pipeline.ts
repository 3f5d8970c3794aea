import { createDateExplainer, type DatesExplained } from './dates/explain.ts';
import { createDates } from './dates/index.ts';
import type {
  Article,
  CueVerb,
  Dated,
  Named,
  NamedDate,
  NameType,
  Quoted,
  Resolved,
  Stage,
  Tagged,
} from './document.ts';
import { createEntities } from './entities/index.ts';
import { LAYERS, type Layer } from './layers.ts';
import { createQuotes } from './quotes/index.ts';
import { createResolve } from './resolve/index.ts';
import { keepTypes } from './resolve/types-wanted.ts';
import { createSegment } from './segment/index.ts';
import { createTag } from './tag/index.ts';

export interface PipelineOptions {
  /**
   * The layers that are wanted; all where not given. Only their stages run, and the rest of the document is empty.
   * Entities need names, so they bring them along; dates without names may stand within a name ("September 11 Museum").
   */
  readonly only?: readonly Layer[];
  /** CSV files of names of the user's own, with the columns name, type, id and aliases. They win over everything else. */
  readonly gazetteers?: readonly string[];
  /** Names that their finder is less sure of are left out, 0 to 1. */
  readonly minScore?: number;
  /** Whether an article's day of publication is inferred from its text where nothing tells it; true where not given. */
  readonly inferDate?: boolean;
  /** The types of names that are wanted; all where not given. The others are found, and left out at the end. */
  readonly types?: readonly NameType[];
  /** Days and periods with names of the user's own. */
  readonly namedDates?: readonly NamedDate[];
  /** Cue verbs of the user's own. */
  readonly cueVerbs?: readonly CueVerb[];
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
  const wanted: ReadonlySet<Layer> = new Set(options.only ?? LAYERS);
  const entities = wanted.has('names') || wanted.has('entities') ? createEntities(options) : withoutNames;
  const dates = wanted.has('dates') ? createDates(options) : withoutDates;
  const quotes = wanted.has('quotes') ? createQuotes(options) : withoutQuotes;
  const resolve = wanted.has('entities') ? createResolve() : withoutEntities;
  const keep = options.types === undefined ? asItIs : keepTypes(new Set(options.types));
  return (article) => keep(resolve(quotes(dates(entities(tag(segment(article)))))));
}

const asItIs = (document: Resolved): Resolved => document;
const withoutNames: Stage<Tagged, Named> = (document) => ({ ...document, mentions: [] });
const withoutDates: Stage<Named, Dated> = (document) => ({ ...document, dates: [] });
const withoutQuotes: Stage<Dated, Quoted> = (document) => ({ ...document, quotes: [] });
const withoutEntities: Stage<Quoted, Resolved> = (document) => ({
  ...document,
  mentions: document.mentions.map((mention) => ({ ...mention, entity: null })),
  quotes: document.quotes.map((quote) => ({
    ...quote,
    sources: quote.sources.map((source) => ({ ...source, entity: null })),
  })),
  entities: [],
  relations: [],
});

export type { DateExplained, DatesExplained } from './dates/explain.ts';

/** What tells why a document's dates have their values; apart from the pipeline, which is not slowed by it. */
export function createExplainer({
  namedDates,
}: PipelineOptions = {}): (document: Resolved) => DatesExplained {
  return createDateExplainer(namedDates);
}
