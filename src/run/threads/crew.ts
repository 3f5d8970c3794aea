import type { Line } from '../../read/index.ts';
import type { Answer } from '../articles/answers.ts';
import type { Keyed, Unit } from '../batches/units.ts';
import { type Rendered, type Rendering, renderEntries } from '../tables/render-entry.ts';
import { createThreads, type ThreadOptions } from './threads.ts';
import type { Work } from './work.ts';

/** Who does the work, and how. */
export interface CrewOptions extends ThreadOptions {
  /** How the work is done in this process; called once, when there is something to do. */
  readonly createWork: () => Promise<Work>;
  /** How many articles are certain to come. */
  readonly expected?: number;
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

/** A crew that begins in this process and hires threads when there is enough to do. */
export function createCrew(options: CrewOptions): Crew {
  const { jobs, settings, createWork, expected = 0 } = options;
  const threads = createThreads(options);
  let done = 0;
  let work: Promise<Work> | null = null;
  const useThreads = (more: number): boolean => {
    done += more;
    const some = jobs > 1 && (expected >= WORTH_THREADS || done >= WORTH_THREADS);
    // Nothing is done here any more, so the stages need not stay.
    if (some) work = null;
    return some;
  };
  const own = (): Promise<Work> => {
    work ??= createWork();
    return work;
  };
  return {
    async load() {
      await own();
    },
    async units(units) {
      if (units.length === 0) return [];
      if (useThreads(units.length)) return await threads.ask(units, (some) => ({ units: some }));
      return await (await own()).units(units);
    },
    async lines(lines) {
      if (useThreads(lines.length)) return await threads.ask(lines, (some) => ({ lines: some }));
      return (await own()).lines(lines);
    },
    async answers(units) {
      if (units.length === 0) return [];
      if (useThreads(units.length)) return await threads.ask(units, (some) => ({ asked: some }));
      return await (await own()).answers(units);
    },
    async render(renderings) {
      const rendered = await threads.askIfStarted<Rendered>({ renderings });
      return rendered ?? renderEntries(renderings, settings.offsets);
    },
    async close() {
      await threads.close();
    },
  };
}
