import type { Article } from '../document.ts';
import { CopydeskError, errorCode } from '../errors.ts';
import { articleFromLine, type Line, parseJson, readLines, unpacked } from '../read/index.ts';
import { documentJson, failureJson, type OffsetUnit } from '../write/index.ts';
import { boundsFor, type Crew } from './crew.ts';
import { mapOrdered } from './ordered.ts';
import type { Processed } from './process.ts';
import type { Answer } from './work.ts';

/**
 * The documents of a stream of JSON Lines, plain or gzipped, as JSON, one for each line that is not blank, in order, as they come. A line
 * that can't be read or processed gives a failure with its number, and the stream goes on.
 */
export function extractLines(
  input: AsyncIterable<Uint8Array>,
  crew: Crew,
  jobs: number,
): AsyncGenerator<Answer> {
  const weightOf = (line: Line): number => ('text' in line ? line.text.length : 0);
  const answer = (line: Line): Answer | Promise<Answer> => {
    const given = crew.line(line);
    if (!(given instanceof Promise)) return given;
    return given.then((it) => it ?? workerDied(line));
  };
  return mapOrdered(readLines(unpacked(input)), answer, boundsFor(jobs, weightOf));
}

/** The answer to a line. Pure but for what `process` is. */
export function extractLine(
  line: Line,
  process: (article: Article) => Processed,
  offsets: OffsetUnit,
): Answer {
  let id: string | null = null;
  try {
    if ('error' in line) throw line.error;
    const json = parseJson(line.text, { line: line.number });
    id = givenId(json);
    const processed = process(articleFromLine(json, line.number));
    if (processed.status === 'ok')
      return { text: JSON.stringify(documentJson(processed.record, { offsets })), failed: false };
    if (processed.status === 'skipped') {
      const { code, message } = processed.skipped;
      return { text: JSON.stringify(failureJson(id, code, message, 'skipped')), failed: false };
    }
    return failed(id, processed.failure.code, line, processed.failure.message);
  } catch (error) {
    return failed(id, errorCode(error), line, messageOf(error));
  }
}

function workerDied(line: Line): Answer {
  let id: string | null = null;
  try {
    if ('text' in line) id = givenId(JSON.parse(line.text));
  } catch {
    // No JSON: then it has no id either.
  }
  return failed(id, 'worker-died', line, WORKER_DIED);
}

/** What an article's failure says where its worker died, and another one at the second try. */
export const WORKER_DIED = 'the process that worked on it died, twice';

function failed(id: string | null, code: string, line: Line, message: string): Answer {
  return { text: JSON.stringify(failureJson(id, code, `line ${line.number}: ${message}`)), failed: true };
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
