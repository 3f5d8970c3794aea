import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { stryker } from './switch.ts';
import { tryMutants } from './trial.ts';
import { ownWorkFolder } from './work.ts';

/** Tests by their names that take seconds for the size of what they read. */
const HEAVY = /bomb|million|[1-9]\d,000|however|anywhere|grow with|get.? through/;

/** Runs the tests once as they are, and then, in the same process, those that come to a mutant, mutant after mutant. */
export default class extends TestRunner {
  private tests: RunnerTestCase[] = [];

  onCollected(files: RunnerTestFile[]): void {
    this.tests = files.flatMap(prepare);
  }

  override onBeforeTryTask(test: RunnerTestCase): void {
    super.onBeforeTryTask(test);
    stryker.currentTestId = test.id;
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    delete stryker.currentTestId;
    super.onAfterTryTask(test);
  }

  override async onAfterRunFiles(): Promise<void> {
    super.onAfterRunFiles();
    const ran = this.tests.filter(({ result }) => result?.state === 'pass');
    const tests = ran.map((test) => ({
      id: test.id,
      name: nameOf(test),
      run: TestRunner.getTestFn(test),
    }));
    await tryMutants(tests, ownWorkFolder());
  }
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
