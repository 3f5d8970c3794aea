import type { Article } from '../document.ts';
import { CopydeskError, errorCode, messageOf } from '../errors.ts';
import { type Line, type ReadOptions, readLines, type SourceFile, unpacked } from '../read/index.ts';
import { articleFromLine, parseJson } from '../read/json.ts';
import {
  type DocumentJson,
  documentJson,
  type FailureJson,
  failureJson,
  type OffsetUnit,
} from '../write/index.ts';
import { makeOrFail, type Processed } from './articles/process.ts';
import { createArticleSketcher } from './articles/sketch.ts';
import { batchesOf, inBatches } from './batches/batches.ts';
import { mapOrdered } from './batches/ordered.ts';
import { batchesOfSteps, diedFailure, type Step, unitsOf, WORKER_DIED, weightOf } from './batches/units.ts';
import { type ArticleRows, articleRows, type FailureRows, failureRows, skippedRows } from './tables/rows.ts';
import { boundsFor, type Crew } from './threads/crew.ts';
import type { Answer } from './threads/work.ts';

/** What an answer is made of. */
export interface AnswerSettings {
  readonly offsets: OffsetUnit;
  /** Rows of the tables (`ArticleRows`) in the place of the document. */
  readonly tables?: boolean;
}

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

/** The answers to lines. Pure but for what `process` and `answerOf` (`createAnswer`) are. */
export function answerLines(
  lines: readonly Line[],
  process: (articles: readonly Article[]) => readonly Processed[],
  settings: AnswerSettings,
  answerOf: (processed: Processed) => Answer,
): readonly Answer[] {
  const read = lines.map((line) => readLine(line, settings));
  const processed = process(read.flatMap((one) => ('article' in one ? [one.article] : [])));
  let next = 0;
  return read.map((one, index) => {
    if (!('article' in one)) return one;
    return makeOrFail(processed[next++]!, (made) => {
      if (made.status !== 'error') return answerOf(made);
      const { code, message } = made.failure;
      return failed(one.article.id, code, lines[index]!, message, settings);
    });
  });
}

/** The article of a line, or the answer that there is none in it. */
function readLine(line: Line, settings: AnswerSettings): { readonly article: Article } | Answer {
  let id: string | null = null;
  try {
    if ('error' in line) throw line.error;
    const json = parseJson(line.text, { line: line.number });
    id = givenId(json);
    const article = articleFromLine(json, line.number);
    // In tables an article without text is a mistake of somebody's, as it is for `extract`.
    if (settings.tables && !/\S/.test(article.text)) throw new CopydeskError('no-text', 'holds no text');
    return { article };
  } catch (error) {
    return failed(id, errorCode(error), line, messageOf(error), settings);
  }
}

/** Makes the function that answers with an article, or why there is none. */
export function createAnswer({ offsets, tables = false }: AnswerSettings): (processed: Processed) => Answer {
  const sketch = createArticleSketcher();
  return (processed) => {
    if (processed.status === 'error') {
      const { failure } = processed;
      const { id, code, message } = failure;
      const json = tables ? failureRows(failure) : failureJson(id, code, message);
      return { text: JSON.stringify(json), failed: true };
    }
    if (processed.status === 'skipped') {
      const { skipped } = processed;
      const { id, code, message } = skipped;
      const json = tables ? skippedRows(skipped) : failureJson(id, code, message, 'skipped');
      return { text: JSON.stringify(json), failed: false };
    }
    const json: ArticleRows | DocumentJson = tables
      ? articleRows(processed, sketch, offsets)
      : documentJson(processed.record, { offsets });
    return { text: JSON.stringify(json), failed: false };
  };
}

function workerDied(line: Line, settings: Pick<AnswerSettings, 'tables'>): Answer {
  let id: string | null = null;
  try {
    if ('text' in line) id = givenId(JSON.parse(line.text));
  } catch {
    // No JSON: then it has no id either.
  }
  return failed(id, 'worker-died', line, WORKER_DIED, settings);
}

/** A line of a table does not tell its number: on a cluster nobody knows where its part of a file began. */
function failed(
  id: string | null,
  code: string,
  line: Line,
  message: string,
  { tables = false }: Pick<AnswerSettings, 'tables'>,
): Answer {
  const json: FailureJson | FailureRows = tables
    ? failureRows({ id, path: pathOf(line), code, message })
    : failureJson(id, code, `line ${line.number}: ${message}`);
  return { text: JSON.stringify(json), failed: true };
}

function pathOf(line: Line): string | null {
  try {
    const json: unknown = 'text' in line ? JSON.parse(line.text) : null;
    const path = typeof json === 'object' && json !== null && 'path' in json ? json.path : null;
    return typeof path === 'string' ? path : null;
  } catch {
    return null;
  }
}

/** The id of a line that may be wrong in all else. */
function givenId(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null;
  return typeof json.id === 'string' ? json.id : Number.isInteger(json.id) ? String(json.id) : null;
}
