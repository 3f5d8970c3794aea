import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { NAME_TYPES } from '../document.ts';
import {
  DEFAULT_FORMATS,
  FORMATS,
  type Format,
  filesOf,
  requireFormats,
  type Written,
  writeFormats,
} from '../formats/index.ts';
import { LAYERS } from '../layers.ts';
import type { PipelineOptions } from '../pipeline.ts';
import {
  listArticleFiles,
  parsePublished,
  type ReadOptions,
  readMetadata,
  rowsOfNothing,
} from '../read/index.ts';
import { REPORT_FILE, writeReport } from '../report/index.ts';
import { createCorpusResolve } from '../resolve/corpus/index.ts';
import type { OffsetUnit } from '../write/index.ts';
import type { AdmitOptions } from './articles/admit.ts';
import { MAX_CHARS } from './articles/limits.ts';
import { type Progress, processFiles } from './first-pass.ts';
import { type Described, writeDescriptions } from './output/descriptions.ts';
import { asWriteError, type OutputFolder, openOutputFolder } from './output/output-folder.ts';
import { version } from './output/provenance.ts';
import { writeDecided } from './second-pass.ts';
import { CACHE_FILE, type Cache, openCache } from './spool/cache.ts';
import { createSpool } from './spool/spool.ts';
import type { RunSummary } from './summary.ts';
import { type Crew, type CrewOptions, createCrew } from './threads/crew.ts';
import type { Parts, WorkSettings } from './threads/work.ts';
import {
  aboveWarnings,
  belowWarnings,
  columnWarnings,
  emptyWarnings,
  inUseWarnings,
  rowWarnings,
  wrongRowsTold,
} from './warnings.ts';

/** What a run is told. */
export interface ExtractOptions extends PipelineOptions, AdmitOptions {
  /** The folder of articles. */
  readonly corpus: string;
  /** The folder to write; one that an earlier run wrote is replaced. */
  readonly output: string;
  /** When all the articles were published, over what their files say. */
  readonly published?: string;
  /** `codepoint` where not given. */
  readonly offsets?: OffsetUnit;
  /** Threads; the number of cores where not given. The output is the same for any number. */
  readonly jobs?: number;
  /** `use` where not given: what hasn't changed is taken from the last run. `renew` begins anew, `none` keeps nothing. */
  readonly cache?: 'use' | 'renew' | 'none';
  /** What the tables are written as; csv and json where not given. */
  readonly formats?: readonly Format[];
  /** Whether the CSV is for spreadsheets: a byte-order mark, CRLF, and no cell that is taken for a formula. */
  readonly excel?: boolean;
  /** Whether to write report.html too. */
  readonly report?: boolean;
  /** Stops the run: `extractCorpus` rejects, and the last output stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Whose work a run is; the tests put others in their place. */
export interface RunParts {
  readonly parts?: Parts;
  readonly worker?: CrewOptions['worker'];
}

/**
 * Reads a folder of articles and writes the tables. Articles are processed one by one, or several at once, and spooled to
 * disk in their order; only the summaries of their entities stay in memory, from which it is decided which are one thing;
 * then the tables are written. An article that fails is a row with its error. The output appears whole or not at all.
 *
 * @throws CopydeskError for a corpus, output folder or option that can't be used, and `unwritable` where the disk is full.
 * @throws the signal's reason where it stopped the run.
 */
export async function extractCorpus(options: ExtractOptions, run: RunParts = {}): Promise<RunSummary> {
  const { corpus, output, published, signal, cache: caching = 'use' } = options;
  const written = writtenAs(options);
  await requireFormats(written);
  const day = published === undefined ? undefined : parsePublished(published);
  const { files, skipped, sidecars } = await listArticleFiles(corpus);
  const { metadata, wrong, unread } = await readMetadata(corpus);
  const reading: ReadOptions = { metadata, published: day };
  const settings = settingsOf(options);
  const folder = await openOutputFolder(output);
  const spoolFile = join(folder.scratch, CACHE_FILE);
  const spool = createSpool(spoolFile);
  const jobs = options.jobs ?? availableParallelism();
  const crew = crewFor(settings, jobs, files.length, run);
  let cache: Cache | null = null;
  try {
    if (settings.gazetteers?.length !== 0) await crew.load();
    cache = await openCache(caching === 'use' ? join(folder.place, CACHE_FILE) : null, settings);
    const first = await processFiles(files, reading, { cache, crew, spool, jobs }, options);
    options.onProgress?.({ ...first.progress, step: 'writing' });
    await spool.finish();
    const decided = await writeDecided(first.known, {
      spoolFile,
      folder: folder.path,
      isKept: caching !== 'none',
      resolve: (run.parts?.createCorpusResolve ?? createCorpusResolve)(),
      renderer: { render: crew.render, jobs },
      signal,
    });
    const summary = { ...summaryOf(first, decided), skipped };
    const described = {
      published: day ?? null,
      ...settings,
      minScore: settings.minScore ?? null,
      ...written,
    };
    await writeAround(folder, described, summary, options);
    signal?.throwIfAborted();
    await folder.commit();
    const unused = rowsOfNothing([...metadata.keys()], files);
    const warnings = [
      ...emptyWarnings(options.corpus, summary.articles),
      ...(await aboveWarnings(corpus, metadata, files)),
      ...belowWarnings(sidecars),
      ...columnWarnings(unread),
      ...rowWarnings(unused),
      ...inUseWarnings(folder.inUse),
    ];
    return { ...summary, wrongRows: wrongRowsTold(wrong, published), warnings };
  } catch (error) {
    throw asWriteError(error, output);
  } finally {
    spool.abort();
    await crew.close();
    await cache?.close();
    await folder.discard();
  }
}

/** Who does the work of a run over so many files. */
function crewFor(settings: WorkSettings, jobs: number, expected: number, { parts, worker }: RunParts): Crew {
  return createCrew({
    jobs,
    settings,
    createWork: async () => (await import('./threads/work.ts')).createWork(settings, parts),
    ...(worker === undefined
      ? { prepare: async () => (await import('../pipeline.ts')).layOutTables(settings) }
      : { worker }),
    expected,
  });
}

/** What both passes found. */
function summaryOf(
  { progress, cached }: Awaited<ReturnType<typeof processFiles>>,
  { known, identity, copies }: Awaited<ReturnType<typeof writeDecided>>,
): Omit<RunSummary, 'skipped' | 'wrongRows' | 'warnings'> {
  return {
    ...known.counts,
    articles: progress.articles,
    cached,
    failures: known.failures,
    notEnglish: known.notEnglish,
    entities: identity.entities.length,
    duplicates: copies.size,
  };
}

/** Writes what stands around the tables: what describes them, the report, and what is made from them. */
async function writeAround(
  { path, scratch }: OutputFolder,
  described: Described,
  summary: Omit<RunSummary, 'wrongRows' | 'warnings'>,
  { cache, report, signal }: ExtractOptions,
): Promise<void> {
  const { formats, excel, offsets } = described;
  const others = [
    ...filesOf({ formats, excel }),
    ...(cache === 'none' ? [] : [CACHE_FILE]),
    ...(report ? [REPORT_FILE] : []),
  ];
  await writeDescriptions(path, described, summary, others);
  if (report) await writeReport(path, signal);
  await writeFormats(path, scratch, { formats, excel, offsets, version: version(), signal });
}

/** In one order, and each once. */
function writtenAs({ formats = DEFAULT_FORMATS, excel = false }: ExtractOptions): Written {
  return { formats: FORMATS.filter((format) => formats.includes(format)), excel };
}

function settingsOf(options: ExtractOptions): WorkSettings {
  return {
    ...pipelineSettings(options),
    offsets: options.offsets ?? 'codepoint',
    maxChars: options.maxChars ?? MAX_CHARS,
    anyLanguage: options.anyLanguage ?? false,
  };
}

function pipelineSettings({
  only,
  gazetteers = [],
  minScore,
  inferDate = true,
  types,
  namedDates,
  cueVerbs,
}: PipelineOptions): PipelineOptions {
  return {
    ...(only === undefined ? {} : { only: LAYERS.filter((layer) => only.includes(layer)) }),
    gazetteers,
    ...(minScore === undefined ? {} : { minScore }),
    inferDate,
    ...(types === undefined ? {} : { types: NAME_TYPES.filter((type) => types.includes(type)) }),
    ...(namedDates === undefined ? {} : { namedDates }),
    ...(cueVerbs === undefined ? {} : { cueVerbs }),
  };
}
