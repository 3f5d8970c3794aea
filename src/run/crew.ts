import { Piscina } from 'piscina';
import type { Line } from '../read/index.ts';
import type { Bounds } from './ordered.ts';
import type { Request } from './serve.ts';
import type { Answer, Unit, Work, WorkSettings } from './work.ts';

/** Who does the work, and how. */
export interface CrewOptions {
  /** Threads at most; 1 is this process alone. */
  readonly jobs: number;
  readonly settings: WorkSettings;
  /** How the work is done in this process; called once, when there is something to do. */
  readonly createWork: () => Promise<Work>;
  /** The module of a worker, in JavaScript; it takes a loader for any other language itself. */
  readonly worker?: {
    readonly module: URL;
    /** MiB that its objects may take; what Node gives where not said. */
    readonly heap?: number;
  };
  /** How many articles are certain to come. */
  readonly expected?: number;
}

/** Those who do the work: this process for the first articles, threads when there are many. */
export interface Crew {
  /** Loads the stages here, which throws for options that can't be used. */
  load(): Promise<void>;
  /** Null where a worker died over it, and then one that had nothing else to do. */
  unit(unit: Unit, key: Uint8Array): Promise<Uint8Array | null>;
  /** As `unit`. */
  line(line: Line): Promise<Answer | null> | Answer;
  /** As `unit`, but for `copydesk pipe`. */
  answer(unit: Unit): Promise<Answer | null>;
  close(): Promise<void>;
}

/** Under so many articles threads cost more time to start than they save. */
const WORTH_THREADS = 50;
const MEBIBYTE = 2 ** 20;

/** A crew that begins in this process and hires threads when there is enough to do. */
export function createCrew({ jobs, settings, createWork, worker, expected = 0 }: CrewOptions): Crew {
  let done = 0;
  let pool: Piscina | null = null;
  let spare: Piscina | null = null;
  let work: Promise<Work> | null = null;
  let loaded: Work | null = null;
  const useThreads = (): boolean => {
    done += 1;
    return jobs > 1 && (expected >= WORTH_THREADS || done >= WORTH_THREADS);
  };
  const own = async (): Promise<Work> => {
    work ??= createWork();
    loaded = await work;
    return loaded;
  };
  const ask = async (request: Request): Promise<Uint8Array | Answer | null> => {
    if (pool === null) {
      pool = createPool(jobs, jobs, settings, worker);
      // Nothing is done here any more, so the models need not stay.
      work = null;
      loaded = null;
    }
    try {
      return await pool.run(request);
    } catch {
      // Its worker died, over it or of something else: once more in another, which does these one by one.
      spare ??= createPool(0, 1, settings, worker);
      return await spare.run(request).catch(() => null);
    }
  };
  return {
    async load() {
      await own();
    },
    async unit(unit, key) {
      if (useThreads()) return (await ask({ unit, key })) as Uint8Array | null;
      return await (await own()).unit(unit, key);
    },
    line(line) {
      if (useThreads()) return ask({ line }) as Promise<Answer | null>;
      return loaded === null ? own().then((it) => it.line(line)) : loaded.line(line);
    },
    async answer(unit) {
      if (useThreads()) return (await ask({ asked: unit })) as Answer | null;
      return await (await own()).answer(unit);
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
    workerData: settings,
  });
  // A worker that dies over no task is replaced, and that is all there is to do.
  pool.on('error', () => undefined);
  return pool;
}

/** How much is under way at once: enough that no worker waits, and no more. */
export function boundsFor<In>(jobs: number, weightOf: (item: In) => number): Bounds<In> {
  return { items: jobs === 1 ? 1 : 4 * jobs, weight: 32 * MEBIBYTE, weightOf };
}
