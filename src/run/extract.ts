import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, CorpusIdentity, EntitySummary, Resolved } from '../document.ts';
import { createPipeline, type PipelineOptions } from '../pipeline.ts';
import {
  isFailed,
  listArticleFiles,
  parsePublished,
  type ReadOptions,
  readArticles,
  readMetadata,
  type SourceFile,
} from '../read/index.ts';
import { createCorpusResolve } from '../resolve/corpus.ts';
import { type ArticleFailure, dataPackage, dictionary, type OffsetUnit } from '../write/index.ts';
import { openOutputFolder } from './output-folder.ts';
import { type Counts, type Processed, processArticle, toFailure } from './process.ts';
import { resourceHashes, version } from './provenance.ts';
import { openSpool, type Spool } from './spool.ts';
import { type Spooled, TABLE_FILES, writeTables } from './tables.ts';

export interface ExtractOptions extends PipelineOptions {
  /** The folder of articles. */
  readonly corpus: string;
  /** The folder to write; one that an earlier run wrote is replaced. */
  readonly output: string;
  /** When all the articles were published, over what their files say. */
  readonly published?: string;
  /** `codepoint` where not given. */
  readonly offsets?: OffsetUnit;
  /** Stops the run: `extractCorpus` rejects, and the last output stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly step: 'reading' | 'writing';
  readonly filesDone: number;
  readonly files: number;
  readonly articles: number;
}

export interface RunSummary extends Counts {
  readonly articles: number;
  readonly entities: number;
  readonly failures: readonly ArticleFailure[];
  /** Paths of the files that are not articles of a kind that can be read. */
  readonly skipped: readonly string[];
}

/** What a run is made of; the tests put others in their place. */
export interface Parts {
  readonly createPipeline: (options: PipelineOptions) => (article: Article) => Resolved;
  readonly createCorpusResolve: () => (summaries: readonly EntitySummary[]) => CorpusIdentity;
}

/**
 * Reads a folder of articles and writes the tables. Articles are processed one by one and spooled to disk; only the
 * summaries of their entities stay in memory, from which it is decided which are one thing; then the tables are written.
 * An article that fails is a row with its error. The output appears whole or not at all.
 *
 * @throws CopydeskError for a corpus, output folder or option that can't be used.
 * @throws the signal's reason where it stopped the run.
 */
export async function extractCorpus(
  options: ExtractOptions,
  parts: Parts = { createPipeline, createCorpusResolve },
): Promise<RunSummary> {
  const { corpus, output, published, offsets = 'codepoint', signal } = options;
  const day = published === undefined ? undefined : parsePublished(published);
  const { files, skipped } = await listArticleFiles(corpus);
  const reading: ReadOptions = { metadata: await readMetadata(corpus), published: day };
  const folder = await openOutputFolder(output);
  const spool = openSpool<Spooled>(join(folder.scratch, 'articles.jsonl'));
  try {
    const pipeline = parts.createPipeline(options);
    const first = await processFiles(files, reading, pipeline, spool, options);
    const identity = parts.createCorpusResolve()(first.summaries);
    const summary = { ...first.summary, entities: identity.entities.length, skipped };

    options.onProgress?.({ ...first.progress, step: 'writing' });
    await writeTables(folder.path, untilStopped(spool.read(), signal), identity, offsets);
    const settings = { published: day ?? null, offsets, ...pipelineSettings(options) };
    await writeDescriptions(folder.path, settings, summary);
    signal?.throwIfAborted();
    await folder.commit();
    return summary;
  } finally {
    spool.abort();
    await folder.discard();
  }
}

async function processFiles(
  files: readonly SourceFile[],
  reading: ReadOptions,
  pipeline: (article: Article) => Resolved,
  spool: Spool<Spooled>,
  { signal, onProgress }: ExtractOptions,
) {
  const summaries: EntitySummary[] = [];
  const failures: ArticleFailure[] = [];
  const total = { words: 0, sentences: 0, names: 0, mentions: 0, dates: 0, quotes: 0 };
  let articles = 0;
  let filesDone = 0;
  const progress = (): Progress => ({ step: 'reading', filesDone, files: files.length, articles });
  onProgress?.(progress());
  for (const file of files) {
    for await (const article of readArticles(file, reading)) {
      signal?.throwIfAborted();
      const processed: Processed = isFailed(article)
        ? { status: 'error', failure: toFailure(article.id, article.path, article.error) }
        : processArticle(pipeline, article);
      articles += 1;
      if (processed.status === 'ok') {
        summaries.push(...processed.summaries);
        addCounts(total, processed.counts);
        await spool.add({ status: 'ok', record: processed.record });
      } else {
        failures.push(processed.failure);
        await spool.add(processed);
      }
      await breathe();
    }
    filesDone += 1;
    onProgress?.(progress());
  }
  return { summaries, progress: progress(), summary: { ...total, articles, failures } };
}

function addCounts(total: Record<keyof Counts, number>, counts: Counts): void {
  for (const key of Object.keys(counts) as (keyof Counts)[]) total[key] += counts[key];
}

/** Lets signals and timers in: the pipeline itself never waits for anything. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function* untilStopped<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item> {
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
  }
}

function pipelineSettings({ gazetteers, minScore, inferDate }: PipelineOptions): object {
  return { gazetteers: gazetteers ?? [], minScore: minScore ?? null, inferDate: inferDate ?? true };
}

type Settings = { readonly offsets: OffsetUnit } & object;

async function writeDescriptions(folder: string, settings: Settings, summary: RunSummary): Promise<void> {
  const { failures, skipped, ...counts } = summary;
  const described: Readonly<Record<string, string>> = {
    'datapackage.json': json(dataPackage(version(), settings.offsets)),
    'README.md': dictionary(),
  };
  const run = {
    tool: 'copydesk',
    version: version(),
    options: settings,
    counts: { ...counts, failures: failures.length },
    skipped,
    files: [...TABLE_FILES, ...Object.keys(described), 'run.json'].sort(),
    resources: resourceHashes(),
  };
  for (const [name, content] of Object.entries({ ...described, 'run.json': json(run) })) {
    await writeFile(join(folder, name), content);
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
