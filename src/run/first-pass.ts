import type { ReadOptions, SourceFile } from '../read/index.ts';
import { inBatches } from './batches/batches.ts';
import { boundsFor, mapOrdered } from './batches/ordered.ts';
import { batchesOfSteps, diedFailure, type Keyed, type Step, unitsOf, weightOf } from './batches/units.ts';
import type { Cache } from './spool/cache.ts';
import { decodeEntry, type Entry, failedEntry, NO_KEY } from './spool/entry.ts';
import type { Spool } from './spool/spool.ts';
import { createTally } from './spool/tally.ts';
import type { Crew } from './threads/crew.ts';

/** How far a run is. */
export interface Progress {
  readonly step: 'reading' | 'writing';
  readonly filesDone: number;
  readonly files: number;
  readonly articles: number;
}

/** Who follows a run, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Whose work it is, and where it goes. */
export interface Means {
  readonly cache: Cache;
  readonly crew: Crew;
  readonly spool: Spool;
  readonly jobs: number;
}

/** An article's entry, from now or from an earlier run. */
type Taken =
  | { readonly bytes: Uint8Array; readonly entry: Entry; readonly fromCache: boolean }
  | 'end of file';

/**
 * Makes an entry of each article of the files, in their order, several at once, and adds it to the spool; an article that an
 * earlier run made is taken from its cache. Gives what is known of all of them at the end.
 */
export async function processFiles(
  files: readonly SourceFile[],
  reading: ReadOptions,
  { cache, crew, spool, jobs }: Means,
  { signal, onProgress }: Watch,
) {
  const tally = createTally();
  let articles = 0;
  let cached = 0;
  let filesDone = 0;
  const progress = (): Progress => ({ step: 'reading', filesDone, files: files.length, articles });
  const take = async (steps: readonly Step[]): Promise<readonly Taken[]> => {
    // Null in the place of what is still to be made.
    const taken: (Taken | null)[] = [];
    const asked: Keyed[] = [];
    for (const step of steps) {
      if (step === 'end of file') {
        taken.push(step);
        continue;
      }
      const key = cache.keyOf(step);
      const found = key === NO_KEY ? null : await cache.find(key);
      if (found === null) asked.push({ unit: step, key });
      taken.push(found === null ? null : { ...found, fromCache: true });
    }
    const given = await crew.units(asked);
    if (given.length !== asked.length) throw new Error('not each article was answered');
    const made = given.map((bytes, index) =>
      madeOf(bytes ?? failedEntry(diedFailure(asked[index]!.unit), NO_KEY)),
    );
    let next = 0;
    return taken.map((one) => one ?? made[next++]!);
  };
  onProgress?.(progress());
  const batches = inBatches(unitsOf(files, reading), batchesOfSteps(true));
  for await (const made of flat(mapOrdered(batches, take, boundsFor(jobs, weightOf)))) {
    signal?.throwIfAborted();
    if (made === 'end of file') {
      filesDone += 1;
      onProgress?.(progress());
      continue;
    }
    articles += 1;
    if (made.fromCache) cached += 1;
    tally.add(made.entry.head);
    await spool.add(made.bytes);
    await breathe();
  }
  return { known: tally.known, progress: progress(), cached };
}

function madeOf(bytes: Uint8Array): Taken {
  const entry = decodeEntry(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))!;
  return { bytes, entry, fromCache: false };
}

async function* flat<Item>(batches: AsyncIterable<readonly Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}

/** Lets signals and timers in: the pipeline itself never waits for anything. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
