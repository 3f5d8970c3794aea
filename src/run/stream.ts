import { type Line, type ReadOptions, readLines, type SourceFile, unpacked } from '../read/index.ts';
import { type Answer, type AnswerSettings, createAnswer, workerDied } from './articles/answers.ts';
import { batchesOf, inBatches } from './batches/batches.ts';
import { boundsFor, mapOrdered } from './batches/ordered.ts';
import { batchesOfSteps, diedFailure, type Step, unitsOf, weightOf } from './batches/units.ts';
import type { Crew } from './threads/crew.ts';

/**
 * The documents of a stream of JSON Lines, plain or gzipped, as JSON, one for each line that is not blank, in order, as they come. A line
 * that can't be read or processed gives a failure with its number, and the stream goes on.
 */
export async function* extractLines(
  input: AsyncIterable<Uint8Array>,
  crew: Crew,
  jobs: number,
  settings: Pick<AnswerSettings, 'tables'> = {},
): AsyncGenerator<Answer> {
  const lengthOf = (line: Line): number => ('text' in line ? line.text.length : 0);
  const answer = async (lines: readonly Line[]): Promise<readonly Answer[]> =>
    (await crew.lines(lines)).map((given, index) => given ?? workerDied(lines[index]!, settings));
  const batches = inBatches(readLines(unpacked(input)), batchesOf(lengthOf));
  for await (const answers of mapOrdered(batches, answer, boundsFor(jobs, lengthOf))) yield* answers;
}

/** The answers to the articles of a file, in order, as they come. */
export async function* extractFile(
  file: SourceFile,
  reading: ReadOptions,
  crew: Crew,
  jobs: number,
  settings: AnswerSettings,
): AsyncGenerator<Answer> {
  const answerOf = createAnswer(settings);
  const answer = async (steps: readonly Step[]): Promise<readonly Answer[]> => {
    const units = steps.filter((step) => step !== 'end of file');
    const given = await crew.answers(units);
    return given.map(
      (one, index) => one ?? answerOf({ status: 'error', failure: diedFailure(units[index]!) }),
    );
  };
  const batches = inBatches(unitsOf([file], reading), batchesOfSteps());
  for await (const answers of mapOrdered(batches, answer, boundsFor(jobs, weightOf))) yield* answers;
}
