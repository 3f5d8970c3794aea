import { Piscina } from 'piscina';
import { type Shelf, wholeShelf } from '../learn/shelf.ts';
import type { Line } from '../read/index.ts';
import type { Bounds } from './ordered.ts';
import { type Rendered, type Rendering, renderEntries } from './render-entry.ts';
import type { Request } from './serve.ts';
import type { Answer, Keyed, Unit, Work, WorkSettings } from './work.ts';

/** Who does the work, and how. */
export interface CrewOptions {
  /** Threads at most; 1 is this process alone. */
  readonly jobs: number;
  readonly settings: WorkSettings;
  /** How the work is done in this process; called once, when there is something to do. */
  readonly createWork: () => Promise<Work>;
  /** Lays out here what threads will look up, before there are any; nothing where not given. */
  readonly prepare?: () => void | Promise<void>;
  /** The module of a worker, in JavaScript; it takes a loader for any other language itself. */
  readonly worker?: {
    readonly module: URL;
    /** MiB that its objects may take; what Node gives where not said. */
    readonly heap?: number;
  };
  /** How many articles are certain to come. */
  readonly expected?: number;
}

/** What a worker is told when it starts. */
export interface WorkerData extends WorkSettings {
  /** What this thread has laid out: in memory that it shares. */
  readonly shelf: Shelf;
}

/** Those who do the work: this process for the first articles, threads when there are many. Each item gives one result. */
export interface Crew {
  /** Loads the stages here, which throws for options that can't be used. */
  load(): Promise<void>;
  /** Null in the place of one that a worker died over, and then another that had nothing else to do. */
  units(units: readonly Keyed[]): Promise<readonly (Uint8Array | null)[]>;
  /** As `units`. */
  lines(lines: readonly Line[]): Promise<readonly (Answer | null)[]>;
  /** As `units`, but for `copydesk pipe`. */
  answers(units: readonly Unit[]): Promise<readonly (Answer | null)[]>;
  /** Puts articles in the form of the tables (`renderEntries`): here, where no threads are there yet. */
  render(renderings: readonly Rendering[]): Promise<Rendered>;
  close(): Promise<void>;
}

/** Under so many articles threads cost more time to start than they save. */
const WORTH_THREADS = 50;
const MEBIBYTE = 2 ** 20;

/** A crew that begins in this process and hires threads when there is enough to do. */
export function createCrew(options: CrewOptions): Crew {
  const { jobs, settings, createWork, worker, expected = 0 } = options;
  let done = 0;
  let pool: Piscina | null = null;
  let hiring: Promise<Piscina> | null = null;
  let spare: Piscina | null = null;
  let work: Promise<Work> | null = null;
  const useThreads = (more: number): boolean => {
    done += more;
    return jobs > 1 && (expected >= WORTH_THREADS || done >= WORTH_THREADS);
  };
  const own = (): Promise<Work> => {
    work ??= createWork();
    return work;
  };
  const hire = async (): Promise<Piscina> => {
    await options.prepare?.();
    pool = createPool(jobs, jobs, settings, worker);
    // Nothing is done here any more, so the stages need not stay.
    work = null;
    return pool;
  };
  /** Each alone in a worker that has nothing else to do: it is known then which one it dies of. */
  const alone = async <Item, Result>(
    items: readonly Item[],
    request: (items: readonly Item[]) => Request,
  ): Promise<readonly (Result | null)[]> => {
    spare ??= createPool(0, 1, settings, worker);
    const results: (Result | null)[] = [];
    for (const item of items) {
      const answered: readonly Result[] | null = await spare.run(request([item])).catch(() => null);
      results.push(answered?.[0] ?? null);
    }
    return results;
  };
  const ask = async <Item, Result>(
    items: readonly Item[],
    request: (items: readonly Item[]) => Request,
  ): Promise<readonly (Result | null)[]> => {
    hiring ??= hire();
    const threads = pool ?? (await hiring);
    try {
      return await threads.run(request(items));
    } catch {
      // Its worker died, over one of them or of something else.
      return await alone(items, request);
    }
  };
  return {
    async load() {
      await own();
    },
    async units(units) {
      if (units.length === 0) return [];
      if (useThreads(units.length)) return await ask(units, (some) => ({ units: some }));
      return await (await own()).units(units);
    },
    async lines(lines) {
      if (useThreads(lines.length)) return await ask(lines, (some) => ({ lines: some }));
      return (await own()).lines(lines);
    },
    async answers(units) {
      if (units.length === 0) return [];
      if (useThreads(units.length)) return await ask(units, (some) => ({ asked: some }));
      return await (await own()).answers(units);
    },
    async render(renderings) {
      const here = (): Rendered => renderEntries(renderings, settings.offsets);
      if (pool === null) return here();
      const request: Request = { renderings };
      return await pool.run(request).catch(here);
    },
    async close() {
      await pool?.destroy();
      await spare?.destroy();
    },
  };
}

function createPool(
  least: number,
  most: number,
  settings: WorkSettings,
  worker: CrewOptions['worker'],
): Piscina {
  const own = import.meta.url.endsWith('.ts') ? './checkout-worker.mjs' : './worker.js';
  const pool = new Piscina({
    filename: (worker?.module ?? new URL(own, import.meta.url)).href,
    ...(worker?.heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: worker.heap } }),
    minThreads: least,
    maxThreads: most,
    recordTiming: false,
    workerData: { ...settings, shelf: wholeShelf() } satisfies WorkerData,
  });
  // A worker that dies over no task is replaced, and that is all there is to do.
  pool.on('error', () => undefined);
  return pool;
}

/** How many batches are under way at once: enough that no worker waits, and no more. */
export function boundsFor<Item>(jobs: number, weightOf: (item: Item) => number): Bounds<readonly Item[]> {
  return {
    items: jobs === 1 ? 1 : 3 * jobs,
    weight: 32 * MEBIBYTE,
    weightOf: (batch) => batch.reduce((sum, item) => sum + weightOf(item), 0),
  };
}
