import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { rank } from './draw.ts';

/** Properties that hold what tests, documents and people read, not what the code does. */
const TELLING = ['examples', 'counterExamples'];
const telling = {
  shouldIgnore({ node }: { node?: { type: string; key?: { name?: string } } }) {
    return node?.type === 'ObjectProperty' && TELLING.includes(node.key?.name ?? '')
      ? 'examples, which are tests'
      : undefined;
  },
};

/** The code of some files with mutants in it, each asleep until it is named. */
export interface Instrumented {
  /** By absolute path. */
  readonly code: Readonly<Record<string, string>>;
  /** Those drawn, in random order; file names are relative to the root, lines and columns count from 0. */
  readonly mutants: readonly Mutant[];
  /** How many there are to draw from; those in examples are not among them. */
  readonly all: number;
}

/**
 * Draws mutants of files, which are named from the root, and puts them into the code: all others would cost it time.
 *
 * @throws Error where there is nothing to draw, or `count` is no number of mutants
 */
export async function instrument(
  root: string,
  names: readonly string[],
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Instrumented> {
  if (!Number.isInteger(count) || count < 1) throw new Error('--count is a whole number of 1 or more');
  if (!Number.isInteger(seed)) throw new Error('--seed is a whole number');
  const files = names.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }));
  const options = { ignorers: [telling], excludedMutations: [], plugins: null } as never;
  const make = async (last: number) => {
    const { files: made, mutants } = await instrumenter((mutant) => rank(mutant, seed) <= last).instrument(
      files,
      options,
    );
    const drawn = mutants.filter(({ status }) => status !== 'Ignored');
    return { made, drawn: drawn.toSorted((a, b) => rank(a, seed) - rank(b, seed)) };
  };
  const all = (await make(1)).drawn;
  if (all.length === 0) throw new Error(`there is nothing to change in ${names.join(', ') || 'no files'}`);
  const { made, drawn } = await make(rank(all[Math.min(count, all.length) - 1]!, seed));
  return {
    code: Object.fromEntries(made.map(({ name, content }) => [join(root, name), content])),
    mutants: drawn,
    all: all.length,
  };
}

interface Collected {
  ignoreReason: string | undefined;
  readonly toApiMutant: () => Mutant;
}
interface Collector {
  collect(...about: readonly unknown[]): Collected;
}
type Transform = (tree: unknown, collector: Collector, options: unknown) => void;

/** Stryker's, which can leave out kinds and places, but no single mutants: so what it collects is looked at here. */
function instrumenter(isDrawn: (mutant: Mutant) => boolean): Instrumenter {
  const plain = new Instrumenter(SILENT) as unknown as { readonly _transform: Transform };
  const transform: Transform = (tree, collector, options) => {
    const collect = collector.collect.bind(collector);
    collector.collect = (...about) => {
      const collected = collect(...about);
      if (!isDrawn(collected.toApiMutant())) collected.ignoreReason ??= 'not drawn';
      return collected;
    };
    plain._transform(tree, collector, options);
    collector.collect = collect;
  };
  return new Instrumenter(SILENT, undefined, undefined, transform as never);
}

const silent = () => undefined;
const no = () => false;
const SILENT = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no },
  ...{ isErrorEnabled: no, isFatalEnabled: no },
};
