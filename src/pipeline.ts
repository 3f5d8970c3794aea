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
  Segmented,
  Stage,
  Tagged,
} from './document.ts';
import { createGazetteer } from './entities/gazetteer/index.ts';
import { createEntities } from './entities/index.ts';
import { readNameModels } from './entities/tagger/index.ts';
import { type Attempt, attempt } from './errors.ts';
import { LAYERS, type Layer } from './layers.ts';
import { readClusters } from './learn/features/clusters.ts';
import { tableOf } from './learn/model/layout.ts';
import { readAttributionModel } from './quotes/attribution-tagger/index.ts';
import { readCueModel } from './quotes/cue-tagger/index.ts';
import { createQuotes } from './quotes/index.ts';
import { createResolve } from './resolve/index.ts';
import { keepTypes } from './resolve/types-wanted.ts';
import { createSegment } from './segment/index.ts';
import { createTag, readTagModel } from './tag/index.ts';

/** What the stages are told; all of it may be left out. */
export interface PipelineOptions {
  /**
   * The layers that are wanted; all where not given. What is found of them is what is found among all: the stages that they need
   * run too, and what those find is left out at the end. Entities bring their names along. Names, dates and the day of publication
   * are worked out in any case; the stage of quotes, which takes half of the time, runs for quotes and entities alone.
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

/** A document with what a stage adds to it; whatever else it holds stays. */
export type Extended<Document, Added> = Omit<Document, keyof Added> & Added;

/** A stage of copydesk's: it needs what `In` has, adds what `Out` has more, and keeps what other stages added. */
export type StandardStage<In extends Article, Out extends In> = <Document extends In>(
  document: Document,
) => Extended<Document, Out>;

/** The stages of copydesk, to be put in order. Each is loaded when it is taken from here. */
export interface StandardStages {
  readonly segment: StandardStage<Article, Segmented>;
  readonly tag: StandardStage<Segmented, Tagged>;
  readonly entities: StandardStage<Tagged, Named>;
  readonly dates: StandardStage<Named, Dated>;
  readonly quotes: StandardStage<Dated, Quoted>;
  readonly resolve: StandardStage<Quoted, Resolved>;
}

const keeping =
  <In extends Article, Out extends In>(stage: Stage<In, Out>): StandardStage<In, Out> =>
  <Document extends In>(document: Document) =>
    ({ ...document, ...stage(document) }) as Extended<Document, Out>;

/**
 * Lays out what the stages with these options look up, which is kept, and may be given to threads (`wholeShelf`). Without it
 * each stage does so when it has read a few articles.
 */
export function layOutTables({ only = LAYERS }: PipelineOptions = {}): void {
  tableOf([readTagModel()]);
  readClusters();
  tableOf(readNameModels());
  createGazetteer();
  if (needsQuotes(new Set(only))) for (const read of [readCueModel, readAttributionModel]) tableOf([read()]);
}

/** Who speaks tells whom "I" and "he" stand for, so entities need quotes. */
const needsQuotes = (wanted: ReadonlySet<Layer>): boolean => wanted.has('quotes') || wanted.has('entities');

/** The stages with these options. */
export function createStages(options: PipelineOptions = {}): StandardStages {
  const wanted: ReadonlySet<Layer> = new Set(options.only ?? LAYERS);
  return {
    get segment() {
      return keeping(createSegment());
    },
    get tag() {
      return keeping(createTag());
    },
    get entities() {
      return keeping(createEntities(options));
    },
    get dates() {
      return keeping(createDates(options));
    },
    get quotes() {
      return keeping(needsQuotes(wanted) ? createQuotes(options) : withoutQuotes);
    },
    get resolve() {
      const resolved = wanted.has('entities') ? createResolve() : withoutEntities;
      const { types } = options;
      const keep = types === undefined ? null : keepTypes(new Set(types));
      return keeping((document: Quoted) => {
        const whole = resolved(document);
        return withLayers(wanted, keep === null ? whole : keep(whole));
      });
    },
  };
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
  const date = createDater(options);
  const { quotes, resolve } = createStages(options);
  return (article) => resolve(quotes(date(article)));
}

/** As `createPipeline`, up to the dates and no further: for who wants the day of publication alone. */
export function createDater(options: PipelineOptions = {}): (article: Article) => Dated {
  const { segment, tag, entities, dates } = createStages(options);
  return (article) => dates(entities(tag(segment(article))));
}

/**
 * As `createPipeline`, but over several articles at a time: each stage goes over all of them before the next one begins. The
 * weights that stages look up are more than a processor keeps near, so to fetch them anew for each article takes a sixth of
 * the time. An article that a stage throws over costs itself alone.
 */
export function createBatchPipeline(
  options: PipelineOptions = {},
): (articles: readonly Article[]) => readonly Attempt<Resolved>[] {
  const { segment, tag, entities, dates, quotes, resolve } = createStages(options);
  return (articles) => {
    const named = each(entities, each(tag, each(segment, articles.map(begun))));
    return each(resolve, each(quotes, each(dates, named)));
  };
}

const begun = <Document>(document: Document): Attempt<Document> => ({ document });

function each<In, Out>(
  stage: (document: In) => Out,
  attempts: readonly Attempt<In>[],
): readonly Attempt<Out>[] {
  return attempts.map((before) => ('error' in before ? before : attempt(stage, before.document)));
}

/** The document without what was found for the sake of the layers that are wanted. */
const withLayers = (wanted: ReadonlySet<Layer>, document: Resolved): Resolved => ({
  ...document,
  mentions: wanted.has('names') || wanted.has('entities') ? document.mentions : [],
  dates: wanted.has('dates') ? document.dates : [],
  quotes: wanted.has('quotes') ? document.quotes : [],
});

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
