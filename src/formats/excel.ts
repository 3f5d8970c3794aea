import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readRows } from '../tables/rows.ts';
import { BYTE_ORDER_MARK, excelRecords, type TableDescription } from '../write/index.ts';

/** Writes a table's CSV anew, for spreadsheets. */
export async function writeExcel(table: TableDescription, folder: string, scratch: string): Promise<void> {
  const file = `${table.name}.csv`;
  await pipeline(Readable.from(recordsOf(table, folder)), createWriteStream(join(scratch, file)));
  await rename(join(scratch, file), join(folder, file));
}

async function* recordsOf(table: TableDescription, folder: string): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + excelRecords([table.columns.map(({ name }) => name)]);
  for await (const row of readRows(folder, table.name)) {
    yield excelRecords([
      table.columns.map(({ name, type }) => {
        const cell = row[name]!;
        // A number is no formula, also below zero.
        return cell === '' || type === 'string' || type === 'date' ? cell : Number(cell);
      }),
    ]);
  }
}
