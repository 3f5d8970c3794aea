import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { type CopydeskError, readError } from '../errors.ts';
import { asWritten, BYTE_ORDER_MARK } from '../write/index.ts';

/** A row of a table: cells by the name of their column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a table of an output folder, one at a time; those written for spreadsheets as they were before that. */
export async function* readRows(folder: string, table: string): AsyncGenerator<Row> {
  const file = join(folder, `${table}.csv`);
  const excel = await hasMark(file);
  const parser = parse({
    columns: true,
    bom: true,
    ...(excel ? { record_delimiter: '\r\n', cast: (cell: string) => asWritten(cell) } : {}),
  });
  const source = createReadStream(file);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser)) yield row as Row;
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    source.destroy();
  }
}

/** Whether a file begins with the byte-order mark, by which tables for spreadsheets are told from others. */
async function hasMark(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const mark = Buffer.from(BYTE_ORDER_MARK);
    const { buffer } = await file.read(Buffer.alloc(mark.length));
    return buffer.equals(mark);
  } finally {
    await file.close();
  }
}

/** That a file of the output can't be read as what it should be. */
export function unreadable(file: string, error: unknown): CopydeskError {
  return readError(error, { file }, 'name a folder that `copydesk extract` wrote');
}

/** A cell, null where it is empty. */
export const cellOf = (row: Row, column: string): string | null => row[column] || null;
