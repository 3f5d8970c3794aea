import type { Article, Resolved } from '../document.ts';
import { CopydeskError, errorCode } from '../errors.ts';
import { articleFromLine, type Line, parseJson, readLines } from '../read/index.ts';
import {
  type DocumentJson,
  documentJson,
  type FailureJson,
  failureJson,
  type OffsetUnit,
} from '../write/index.ts';
import { processArticle } from './process.ts';

/**
 * The documents of a stream of JSON Lines, one for each line that is not blank, in order, as they come. A line that
 * can't be read or processed gives a failure with its number, and the stream goes on.
 */
export async function* extractLines(
  input: AsyncIterable<Uint8Array>,
  pipeline: (article: Article) => Resolved,
  offsets: OffsetUnit,
): AsyncGenerator<DocumentJson | FailureJson> {
  for await (const line of readLines(input)) yield extractLine(line, pipeline, offsets);
}

function extractLine(
  line: Line,
  pipeline: (article: Article) => Resolved,
  offsets: OffsetUnit,
): DocumentJson | FailureJson {
  let id: string | null = null;
  try {
    if ('error' in line) throw line.error;
    const json = parseJson(line.text, { line: line.number });
    id = givenId(json);
    const processed = processArticle(pipeline, articleFromLine(json, line.number));
    if (processed.status === 'ok') return documentJson(processed.record, { offsets });
    return failureJson(id, processed.failure.code, atLine(line.number, processed.failure.message));
  } catch (error) {
    return failureJson(id, errorCode(error), atLine(line.number, messageOf(error)));
  }
}

/** The id of a line that may be wrong in all else. */
function givenId(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null;
  return typeof json.id === 'string' ? json.id : null;
}

const atLine = (number: number, message: string): string => `line ${number}: ${message}`;

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = error instanceof CopydeskError ? error.hint : null;
  return hint === null ? error.message : `${error.message} (${hint})`;
}
