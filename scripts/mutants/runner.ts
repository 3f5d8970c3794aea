import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { stryker } from './switch.ts';
import type { Repeatable } from './trial.ts';

/** Tests by their names that take seconds for the size of what they read. */
const HEAVY = /bomb|million|[1-9]\d,000|however|anywhere|grow with|get.? through/;

// The file of tests and the process that runs it each have a module of their own.
const world = globalThis as { copydeskTests?: RunnerTestCase[] };

/** Leaves the heavy tests out, and counts in which tests code is come to. */
export default class extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    world.copydeskTests = files.flatMap(prepare);
  }

  override onBeforeTryTask(test: RunnerTestCase): void {
    super.onBeforeTryTask(test);
    stryker.currentTestId = test.id;
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    delete stryker.currentTestId;
    super.onAfterTryTask(test);
  }
}

/** The tests that passed until now, to be run again. */
export function repeatable(): readonly Repeatable[] {
  const passed = (world.copydeskTests ?? []).filter(({ result }) => result?.state === 'pass');
  return passed.map((test) => ({ id: test.id, name: nameOf(test), run: TestRunner.getTestFn(test) }));
}

/** Does what a test has put off until it is finished: those that run again do so within another one. */
export async function settle(): Promise<void> {
  // Not in its type, as it is the runner's own.
  const test = TestRunner.getCurrentTest() as { onFinished?: (() => unknown)[] } | undefined;
  for (const finish of test?.onFinished?.splice(0).reverse() ?? []) await finish();
}

/** The tests below a task that are to be run. What they have made for each other is kept, for they run again. */
function prepare(task: RunnerTask): readonly RunnerTestCase[] {
  if (task.type === 'suite') {
    TestRunner.getSuiteHooks(task).afterAll = [];
    return task.tasks.flatMap(prepare);
  }
  if (HEAVY.test(task.name)) task.mode = 'skip';
  return task.mode === 'run' ? [task] : [];
}

const nameOf = (task: RunnerTask): string =>
  task.suite === undefined || task.suite.name === '' ? task.name : `${nameOf(task.suite)} > ${task.name}`;
