import { type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';

/** Tests by their names that take seconds for the size of what they read; each would be run for hundreds of mutants. */
const HEAVY =
  /bomb|million|[1-9]\d,000|however|anywhere|any (text|string|mixture)|grow with|get.? through|never fails/;

/** Leaves the heavy tests out. */
export default class extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    for (const file of files) leaveOut(file);
  }
}

function leaveOut(suite: RunnerTestSuite): void {
  for (const task of suite.tasks) {
    if (task.type === 'suite') leaveOut(task);
    else if (HEAVY.test(task.name)) task.mode = 'skip';
  }
}
