import { TextDecoder } from 'node:util';
import { CopydeskError } from '../../errors.ts';
import { byteOrderMark, strictly } from './decode.ts';

/** A line of JSON Lines, or why it can't be read; `number` counts from 1, blank lines included. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly error: CopydeskError };

const NEWLINE = 0x0a;
const MEBIBYTE = 2 ** 20;
const MAX_LINE = 64 * MEBIBYTE;

/**
 * The lines of a stream of bytes that are not blank, without their ends (LF or CR LF). The bytes are UTF-8, or UTF-16
 * with a byte-order mark; a line that is not valid UTF-8, or is over `maxLine` bytes, is an error of its own.
 *
 * @throws CopydeskError `bad-encoding` for a stream that is not the UTF-16 it says it is.
 * @example
 * for await (const line of readLines(process.stdin)) …
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLine = MAX_LINE,
): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= maxLine) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): Line | null => {
    if (size === 0) {
      number += 1;
      return null;
    }
    const line = size > maxLine ? tooLong(number, maxLine) : decodeLine(number, Buffer.concat(pieces, size));
    number += 1;
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of toUtf8(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line !== null) yield line;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  const line = finish();
  if (line !== null) yield line;
}

function decodeLine(number: number, bytes: Uint8Array): Line | null {
  try {
    const text = strictly('utf-8', bytes).trim();
    return text === '' ? null : { number, text };
  } catch (error) {
    if (error instanceof CopydeskError) return { number, error };
    throw error;
  }
}

function tooLong(number: number, maxLine: number): Line {
  const error = new CopydeskError('bad-line', `this line is longer than ${maxLine / MEBIBYTE} MiB`);
  return { number, error };
}

/**
 * The same text as UTF-8 without a byte-order mark; what has no mark of UTF-16 goes through as it is.
 *
 * @throws CopydeskError `bad-encoding` for a stream that is not the UTF-16 it says it is.
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = Buffer.alloc(0);
  let decoder: TextDecoder | null = null;
  const LONGEST_MARK = 3;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head !== null) {
      head = Buffer.concat([head, chunk]);
      if (head.length < LONGEST_MARK) continue;
      ({ bytes, decoder } = openHead(head));
      head = null;
    }
    yield decoder === null ? bytes : recode(decoder, bytes);
  }
  if (head !== null) yield openHead(head).bytes;
  if (decoder !== null) yield recode(decoder, null);
}

function openHead(head: Uint8Array): { bytes: Uint8Array; decoder: TextDecoder | null } {
  const mark = byteOrderMark(head);
  const bytes = head.subarray(mark?.length ?? 0);
  const recoded = mark !== null && mark.encoding !== 'utf-8';
  return { bytes, decoder: recoded ? new TextDecoder(mark.encoding, { fatal: true }) : null };
}

function recode(decoder: TextDecoder, bytes: Uint8Array | null): Uint8Array {
  try {
    return Buffer.from(bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true }));
  } catch (error) {
    throw new CopydeskError('bad-encoding', `not valid ${decoder.encoding.toUpperCase()}`, {}, null, {
      cause: error,
    });
  }
}
