import type { Mutant } from '@stryker-mutator/api/core';
import { type Hits, stryker } from './switch.ts';
import type { WorkFolder } from './work.ts';

/** A test that can be run again and again; it throws or rejects where it fails. */
export interface Repeatable {
  readonly id: string;
  readonly name: string;
  readonly run: () => unknown;
}

/** A test that passed, and the mutants that it comes to. */
interface Measured extends Repeatable {
  readonly cpu: number;
  readonly hits: Hits;
}

/** How often a mutant may be come to, of what is usual, before it is taken to run for ever. */
const PATIENCE = 100;
/** Turns of the event loop, and the milliseconds between, after which a test that only waits never ends. */
const TURNS = { count: 200, pause: 50 };

/**
 * Tries the mutants of a folder that were not tried yet, in their order: each test that comes to it is run with it,
 * quick ones first, until one fails. It counts as noticed, too, where it makes a test come to it a hundred times as often.
 *
 * @param settle does what tests put off until they are finished
 */
export async function tryMutants(
  given: readonly Repeatable[],
  settle: () => Promise<void>,
  folder: WorkFolder,
): Promise<void> {
  const tests = given.map((test) => ({ ...test, run: () => withEnd(test, settle) }));
  // It is not the test itself that counts from here on.
  delete stryker.currentTestId;
  const tried = new Set(folder.rows().flatMap((row) => (row.kind === 'tried' ? [row.id] : [])));
  const before = coverage();
  // Once more: what is made only the first time, and kept, is as good as made at load.
  const measured = await measure(tests);
  folder.add({ kind: 'begin', pid: process.pid, tests: measured.length });
  for (const mutant of folder.mutants()) {
    if (tried.has(mutant.id)) continue;
    const covering = measured.filter(({ hits }) => hits[mutant.id] !== undefined);
    if (covering.length === 0) {
      const outcome = before.has(mutant.id) ? 'at load' : 'uncovered';
      folder.add({ kind: 'tried', id: mutant.id, outcome, by: null });
      continue;
    }
    folder.add({ kind: 'at', id: mutant.id });
    const by = await firstThatFails(mutant, covering);
    const outcome = by === null ? 'unnoticed' : 'noticed';
    folder.add({ kind: 'tried', id: mutant.id, outcome, by: by?.name ?? null });
    // What a mutant leaves behind must not count against the next one: a new process begins there.
    if (by !== null && (await isFailing(by))) process.kill(process.pid, 'SIGKILL');
  }
  folder.add({ kind: 'end' });
}

/** The mutants that were come to until now. */
function coverage(): ReadonlySet<string> {
  const { static: atLoad = {}, perTest = {} } = stryker.mutantCoverage ?? {};
  return new Set([atLoad, ...Object.values(perTest)].flatMap(Object.keys));
}

/** Runs each test once more and gives those that pass, the quick ones first. */
async function measure(tests: readonly Repeatable[]): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const test of tests) {
    // The code holds on to the object.
    if (stryker.mutantCoverage !== undefined) stryker.mutantCoverage.perTest = {};
    stryker.currentTestId = test.id;
    const begun = process.cpuUsage();
    const isPassing = !(await isFailing(test));
    const { user, system } = process.cpuUsage(begun);
    delete stryker.currentTestId;
    const hits = stryker.mutantCoverage?.perTest[test.id] ?? {};
    if (isPassing) measured.push({ ...test, cpu: user + system, hits });
  }
  return measured.sort((a, b) => a.cpu - b.cpu);
}

async function firstThatFails({ id }: Mutant, tests: readonly Measured[]): Promise<Repeatable | null> {
  stryker.activeMutant = id;
  try {
    for (const test of tests) {
      stryker.hitCount = 0;
      stryker.hitLimit = PATIENCE * test.hits[id]! + 10_000;
      if ((await isFailing(test)) || stryker.hitCount > stryker.hitLimit) return test;
    }
    return null;
  } finally {
    delete stryker.activeMutant;
    delete stryker.hitCount;
  }
}

async function withEnd(test: Repeatable, settle: () => Promise<void>): Promise<void> {
  try {
    await test.run();
  } finally {
    await settle();
  }
}

async function isFailing(test: Repeatable): Promise<boolean> {
  try {
    const result = test.run();
    if (result instanceof Promise) await inTime(result);
    return false;
  } catch {
    return true;
  }
}

/** Rejects when the event loop has turned for long: by the clock alone a busy machine would look like a test that hangs. */
async function inTime(result: Promise<unknown>): Promise<void> {
  let turns = 0;
  let clock: NodeJS.Timeout | undefined;
  const waited = new Promise<never>((_, reject) => {
    clock = setInterval(() => {
      turns += 1;
      if (turns > TURNS.count) reject(new Error('waits for ever'));
    }, TURNS.pause);
  });
  try {
    await Promise.race([result, waited]);
  } finally {
    clearInterval(clock);
  }
}
