import type { Article, CorpusIdentity, EntitySummary } from '../../document.ts';
import { createBatchPipeline, type PipelineOptions } from '../../pipeline.ts';
import { articleOf, isFailed, type Line } from '../../read/index.ts';
import { createCorpusResolve } from '../../resolve/corpus/index.ts';
import { type AdmitOptions, createAdmit } from '../articles/admit.ts';
import { type Answer, type AnswerSettings, answerLines, createAnswer } from '../articles/answers.ts';
import {
  countRecord,
  makeOrFail,
  type Pipeline,
  type Processed,
  processArticles,
  toFailure,
} from '../articles/process.ts';
import { createArticleSketcher } from '../articles/sketch.ts';
import { entitySummaries } from '../articles/summaries.ts';
import type { Keyed, Unit } from '../batches/units.ts';
import { failedEntry, skippedEntry } from '../spool/entry.ts';
import { makeEntry, type Rendered, type Rendering, renderEntries } from '../tables/render-entry.ts';

/** How articles are processed: plain data, so that a worker can be told. */
export interface WorkSettings extends PipelineOptions, AdmitOptions, AnswerSettings {
  readonly maxChars: number;
}

/** What processes articles and lines, here or in a worker: some at a time, of which each gives one result. */
export interface Work {
  /** Entries of the spool (`encodeEntry`), under their keys. */
  readonly units: (units: readonly Keyed[]) => Promise<readonly Uint8Array[]>;
  readonly lines: (lines: readonly Line[]) => readonly Answer[];
  /** As `lines`, of articles of a file. */
  readonly answers: (units: readonly Unit[]) => Promise<readonly Answer[]>;
  /** As `renderEntries`. */
  readonly render: (renderings: readonly Rendering[]) => Rendered;
}

/** What a run is made of; the tests put others in their place. */
export interface Parts {
  readonly createPipeline: (options: PipelineOptions) => Pipeline;
  readonly createCorpusResolve: () => (summaries: readonly EntitySummary[]) => CorpusIdentity;
}

/** Loads the stages once. */
export function createWork(
  settings: WorkSettings,
  parts: Parts = { createPipeline: createBatchPipeline, createCorpusResolve },
): Work {
  const pipeline = parts.createPipeline(settings);
  const admit = createAdmit(settings);
  const answerOf = createAnswer(settings);
  const entryOf = createEntry(parts.createCorpusResolve(), settings);
  const processAll = (articles: readonly Article[]): readonly Processed[] =>
    processArticles(pipeline, articles, admit);
  const process = async (units: readonly Unit[]): Promise<readonly Processed[]> => {
    const read = await Promise.all(units.map((unit) => readUnit(unit)));
    const processed = processAll(read.flatMap((one) => ('text' in one ? [one] : [])));
    let next = 0;
    return read.map((one) => ('text' in one ? processed[next++]! : one));
  };
  return {
    lines: (lines) => answerLines(lines, processAll, settings, answerOf),
    render: (renderings) => renderEntries(renderings, settings.offsets),
    answers: async (units) => (await process(units)).map((one) => makeOrFail(one, answerOf)),
    async units(units) {
      const processed = await process(units.map(({ unit }) => unit));
      return processed.map((one, index) => makeOrFail(one, (made) => entryOf(made, units[index]!.key)));
    },
  };
}

/** The article of a unit, or why there is none. */
async function readUnit(unit: Unit): Promise<Article | Extract<Processed, { status: 'error' }>> {
  if (unit.kind === 'failed') return { status: 'error', failure: unit.failure };
  const article = unit.kind === 'article' ? unit.article : await articleOf(unit.file, unit.raw, unit.reading);
  if (!isFailed(article)) return article;
  return { status: 'error', failure: toFailure(article.id, article.path, article.error) };
}

/** Makes the function from an article to its entry of the spool. */
function createEntry(
  resolve: (summaries: readonly EntitySummary[]) => CorpusIdentity,
  { offsets }: AnswerSettings,
): (processed: Processed, key: Uint8Array) => Uint8Array {
  const sketchOf = createArticleSketcher();
  return (processed, key) => {
    if (processed.status === 'error') return failedEntry(processed.failure, key);
    if (processed.status === 'skipped') return skippedEntry(processed.skipped, key);
    const { record, language } = processed;
    const summaries = entitySummaries(record);
    // Mostly the tables need no more than this; where the corpus tells more of an entity, or that the article repeats another, they are made again.
    const identity = resolve(summaries);
    const ids = record.entities.map(({ named }, entity) => (named ? identity.idOf(record.id, entity) : null));
    const sketch = sketchOf(record.text, record.paragraphs);
    const counts = countRecord(record);
    const told = { status: 'ok', id: record.id, language, sketch, summaries, counts } as const;
    return makeEntry(record, key, { ...told, ids, duplicateOf: null }, offsets).bytes;
  };
}
