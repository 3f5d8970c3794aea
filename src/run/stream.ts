import type { Article } from '../document.ts';
import { CopydeskError, errorCode } from '../errors.ts';
import { type Line, type ReadOptions, readLines, type SourceFile, unpacked } from '../read/index.ts';
import { articleFromLine, parseJson } from '../read/json.ts';
import {
  type DocumentJson,
  documentJson,
  type FailureJson,
  failureJson,
  type OffsetUnit,
} from '../write/index.ts';
import { boundsFor, type Crew } from './crew.ts';
import { mapOrdered } from './ordered.ts';
import type { Processed } from './process.ts';
import { type ArticleRows, articleRows, type FailureRows, failureRows, skippedRows } from './rows.ts';
import { diedFailure, type Step, unitsOf, WORKER_DIED, weightOf } from './units.ts';
import type { Answer } from './work.ts';

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
export function extractLines(
  input: AsyncIterable<Uint8Array>,
  crew: Crew,
  jobs: number,
  settings: Pick<AnswerSettings, 'tables'> = {},
): AsyncGenerator<Answer> {
  const lengthOf = (line: Line): number => ('text' in line ? line.text.length : 0);
  const answer = (line: Line): Answer | Promise<Answer> => {
    const given = crew.line(line);
    if (!(given instanceof Promise)) return given;
    return given.then((it) => it ?? workerDied(line, settings));
  };
  return mapOrdered(readLines(unpacked(input)), answer, boundsFor(jobs, lengthOf));
}

/** The answers to the articles of a file, in order, as they come. */
export async function* extractFile(
  file: SourceFile,
  reading: ReadOptions,
  crew: Crew,
  jobs: number,
  settings: AnswerSettings,
): AsyncGenerator<Answer> {
  const answer = async (step: Step): Promise<Answer | null> => {
    if (step === 'end of file') return null;
    return (await crew.answer(step)) ?? answerOf({ status: 'error', failure: diedFailure(step) }, settings);
  };
  for await (const given of mapOrdered(unitsOf([file], reading), answer, boundsFor(jobs, weightOf)))
    if (given !== null) yield given;
}

/** The answer to a line. Pure but for what `process` is. */
export function extractLine(
  line: Line,
  process: (article: Article) => Processed,
  settings: AnswerSettings,
): Answer {
  let id: string | null = null;
  try {
    if ('error' in line) throw line.error;
    const json = parseJson(line.text, { line: line.number });
    id = givenId(json);
    const article = articleFromLine(json, line.number);
    // In tables an article without text is a mistake of somebody's, as it is for `extract`.
    if (settings.tables && !/\S/.test(article.text)) throw new CopydeskError('no-text', 'holds no text');
    const processed = process(article);
    if (processed.status !== 'error') return answerOf(processed, settings);
    return failed(id, processed.failure.code, line, processed.failure.message, settings);
  } catch (error) {
    const message = settings.tables && error instanceof Error ? error.message : messageOf(error);
    return failed(id, errorCode(error), line, message, settings);
  }
}

/** The answer to an article of a file. */
export function answerOf(processed: Processed, { offsets, tables = false }: AnswerSettings): Answer {
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
    ? articleRows(processed, offsets)
    : documentJson(processed.record, { offsets });
  return { text: JSON.stringify(json), failed: false };
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
  return typeof json.id === 'string' ? json.id : null;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = error instanceof CopydeskError ? error.hint : null;
  return hint === null ? error.message : `${error.message} (${hint})`;
}
