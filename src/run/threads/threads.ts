import { Piscina } from 'piscina';
import { type Shelf, wholeShelf } from '../../learn/model/shelf.ts';
import type { Request } from './serve.ts';
import type { WorkSettings } from './work.ts';

/** Which threads, and what they are told. */
export interface ThreadOptions {
  /** Threads at most; 1 is this process alone. */
  readonly jobs: number;
  readonly settings: WorkSettings;
  /** Lays out here what threads will look up, before there are any; nothing where not given. */
  readonly prepare?: () => void | Promise<void>;
  /** The module of a worker, in JavaScript; it takes a loader for any other language itself. */
  readonly worker?: {
    readonly module: URL;
    /** MiB that its objects may take; what Node gives where not said. */
    readonly heap?: number;
  };
}

/** What a worker is told when it starts. */
export interface WorkerData extends WorkSettings {
  /** What this thread has laid out: in memory that it shares. */
  readonly shelf: Shelf;
}

/** Threads that are started when they are first asked, and none after `close`, which rejects what is still asked of them. */
export interface Threads {
  /** A result for each item; null in the place of one that a worker died over, and then another that had nothing else to do. */
  ask<Item, Result>(
    items: readonly Item[],
    request: (items: readonly Item[]) => Request,
  ): Promise<readonly (Result | null)[]>;
  /** Asks those that are there already; null where there are none, or where the worker dies. */
  askIfStarted<Result>(request: Request): Promise<Result | null>;
  close(): Promise<void>;
}

/** Threads of this process, none of them started yet. */
export function createThreads(options: ThreadOptions): Threads {
  let pool: Piscina | null = null;
  let hiring: Promise<Piscina> | null = null;
  let spare: Piscina | null = null;
  let closed = false;
  const refuseIfClosed = (): void => {
    if (closed) throw new Error('the threads were stopped');
  };
  const hire = async (): Promise<Piscina> => {
    await options.prepare?.();
    refuseIfClosed();
    pool = createPool(options.jobs, options.jobs, options);
    return pool;
  };
  /** Each alone in a worker that has nothing else to do: it is known then which one it dies of. */
  const alone = async <Item, Result>(
    items: readonly Item[],
    request: (items: readonly Item[]) => Request,
  ): Promise<readonly (Result | null)[]> => {
    const results: (Result | null)[] = [];
    for (const item of items) {
      refuseIfClosed();
      spare ??= createPool(0, 1, options);
      const answered: readonly Result[] | null = await spare.run(request([item])).catch(() => null);
      results.push(answered?.[0] ?? null);
    }
    return results;
  };
  return {
    async ask(items, request) {
      refuseIfClosed();
      hiring ??= hire();
      const threads = pool ?? (await hiring);
      try {
        return await threads.run(request(items));
      } catch {
        // Its worker died, over one of them or of something else.
        return await alone(items, request);
      }
    },
    async askIfStarted(request) {
      return pool === null ? null : await pool.run(request).catch(() => null);
    },
    async close() {
      closed = true;
      // Whoever asked is told why they could not be started.
      await hiring?.catch(() => undefined);
      await pool?.destroy();
      await spare?.destroy();
    },
  };
}

function createPool(least: number, most: number, { settings, worker }: ThreadOptions): Piscina {
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
