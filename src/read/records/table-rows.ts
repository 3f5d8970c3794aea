import { isUtf8 } from 'node:buffer';
import { type CsvError, parse } from 'csv-parse';
import { CopydeskError } from '../../errors.ts';
import { type Delimiter, delimiterOf } from '../../text/delimiter.ts';
import { decode, windows1252 } from '../bytes/decode.ts';
import { toUtf8 } from '../bytes/lines.ts';
import { refuseMisnamed } from '../misnamed.ts';

/** A row of a table. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  /** The line of the file that it begins on, from 1: a cell in quotes may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

const MEBIBYTE = 2 ** 20;
const MAX_ROW = 64 * MEBIBYTE;
/** So much is looked at to tell what a table is: its header lies within. */
const HEAD = 2 ** 16;
/** What Excel may put on top: `sep=;`. */
const SEPARATOR = /^"?sep=([,;\t])"?\r?\n/i;

/**
 * The rows of a stream of bytes that are a table, CSV after RFC 4180 or with semicolons or tabs between the cells; blank rows too. A
 * cell that is not UTF-8 is windows-1252; a stream with the mark of UTF-16 is that. Quotation marks within a cell need not be doubled
 * where it doesn't begin with one. One piece of the stream and its rows are in memory at a time.
 *
 * @throws CopydeskError `bad-csv` for a quotation mark that is never closed and a row over 64 MiB, with the line that it begins on,
 * after all the rows before it; `bad-encoding` for what is no text, or calls itself a table and is something else.
 */
export async function* tableRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const iterator = toUtf8(chunks)[Symbol.asyncIterator]();
  try {
    yield* rowsOf(iterator);
  } finally {
    // Closes the file, also where its rows are not wanted to the end.
    await iterator.return(undefined);
  }
}

async function* rowsOf(iterator: AsyncIterator<Uint8Array>): AsyncGenerator<TableRow> {
  const head = await takeHead(iterator);
  const { text } = decode(head);
  refuseMisnamed(text, false);
  const separator = SEPARATOR.exec(text);
  let number = 1;
  let line = separator === null ? 1 : 2;
  const parser = startParser((separator?.[1] as Delimiter | undefined) ?? delimiterOf(text));
  const first = head.subarray(separator?.[0].length ?? 0);
  for (let bytes: Uint8Array | null = first; ; ) {
    const error = await parser.give(bytes);
    for (const cells of parser.take()) {
      yield { number, line, cells: cells.map(decodeCell) };
      number += 1;
      line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
    }
    if (error !== null) throw asCsvError(error, line);
    if (bytes === null) return;
    const next = await iterator.next();
    bytes = next.done === true ? null : next.value;
  }
}

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const next = await iterator.next();
    if (next.done === true) break;
    pieces.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(pieces);
}

/**
 * A parser that is given bytes, or null at their end, and gives rows. Rows are taken from it, and not read as from a stream, because a
 * stream that fails keeps those before the failure to itself.
 */
function startParser(delimiter: Delimiter) {
  let rows: string[][] = [];
  const parser = parse({
    delimiter,
    // Bytes as characters: which encoding they are in is asked of each cell.
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW,
    on_record(row: string[]) {
      rows.push(row);
      return null;
    },
  });
  let failed: Error | null = null;
  parser.on('error', (error) => {
    failed = error;
  });
  parser.resume();
  return {
    give: (bytes: Uint8Array | null): Promise<Error | null> =>
      new Promise((resolve) => {
        const done = (error?: Error | null): void => resolve(error ?? failed);
        if (bytes === null) parser.end(done);
        else parser.write(bytes, done);
      }),
    take(): readonly string[][] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function decodeCell(cell: string): string {
  if (!/[\x80-\xff]/.test(cell)) return cell;
  const bytes = Buffer.from(cell, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : windows1252(bytes);
}

const breaksIn = (cell: string): number => cell.match(/\r\n|[\r\n]/g)?.length ?? 0;

function asCsvError(error: Error, line: number): unknown {
  const { code } = error as CsvError;
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = 'a quotation mark in this row is never closed';
    return new CopydeskError(
      'bad-csv',
      message,
      { line },
      'rows from here on are not read; double it within a cell',
    );
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const message = `this row is longer than ${MAX_ROW / MEBIBYTE} MiB`;
    return new CopydeskError(
      'bad-csv',
      message,
      { line },
      'rows from here on are not read; is a quotation mark not closed?',
    );
  }
  return error;
}
