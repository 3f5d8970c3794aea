import type { Article } from '../../document.ts';
import { CopydeskError, errorCode, messageOf } from '../../errors.ts';
import type { Line } from '../../read/index.ts';
import { articleFromLine, parseJson } from '../../read/records/json.ts';
import {
  type DocumentJson,
  documentJson,
  type FailureJson,
  failureJson,
  type OffsetUnit,
} from '../../write/index.ts';
import { WORKER_DIED } from '../batches/units.ts';
import { type ArticleRows, articleRows, type FailureRows, failureRows, skippedRows } from '../tables/rows.ts';
import { makeOrFail, type Processed } from './process.ts';
import { createArticleSketcher } from './sketch.ts';

/** A line of `copydesk pipe`, answered. */
export interface Answer {
  /** JSON, without the line's end. */
  readonly text: string;
  readonly failed: boolean;
}

/** What an answer is made of. */
export interface AnswerSettings {
  readonly offsets: OffsetUnit;
  /** Rows of the tables (`ArticleRows`) in the place of the document. */
  readonly tables?: boolean;
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

/** The answer to a line that a worker died over. */
export function workerDied(line: Line, settings: Pick<AnswerSettings, 'tables'>): Answer {
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
