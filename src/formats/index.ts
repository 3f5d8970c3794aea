import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CopydeskError } from '../errors.ts';
import { type OffsetUnit, TABLES } from '../write/index.ts';
import { requireDuckdb, writeDuckdb } from './duckdb.ts';
import { writeExcel } from './excel.ts';
import type { Format } from './names.ts';
import { writeParquet } from './parquet.ts';
import { duckdbScript } from './sql.ts';

export { DEFAULT_FORMATS, FORMATS, type Format } from './names.ts';

const SQL_FILE = 'copydesk.sql';
const DUCKDB_FILE = 'copydesk.duckdb';
const JSON_FILE = 'documents.jsonl';

/** What the tables of a run are written as. */
export interface Written {
  readonly formats: readonly Format[];
  /** Whether CSV is for spreadsheets. */
  readonly excel: boolean;
}

/** The names of the files that tables are written to, in these formats. */
export function filesOf({ formats }: Written): readonly string[] {
  const tables = (ending: string): readonly string[] => TABLES.map(({ name }) => `${name}.${ending}`);
  return formats.flatMap((format) => {
    if (format === 'csv') return tables('csv');
    if (format === 'json') return [JSON_FILE];
    return format === 'parquet' ? [...tables('parquet'), SQL_FILE] : [DUCKDB_FILE];
  });
}

/** @throws CopydeskError `bad-usage` where these formats can't be written. */
export async function requireFormats({ formats, excel }: Written): Promise<void> {
  if (formats.length === 0) throw new CopydeskError('bad-usage', 'no format is named to write the tables as');
  if (excel && !formats.includes('csv')) {
    throw new CopydeskError('bad-usage', 'tables for spreadsheets are CSV', {}, 'add csv to the formats');
  }
  if (formats.includes('duckdb')) await requireDuckdb();
}

export interface FormatOptions extends Written {
  readonly offsets: OffsetUnit;
  readonly version: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Turns a folder that holds all tables as CSV, and documents.jsonl, into one that holds them in the formats asked for.
 *
 * @param scratch a folder of the caller's for what is needed on the way
 * @throws the signal's reason where it stopped the work.
 */
export async function writeFormats(folder: string, scratch: string, options: FormatOptions): Promise<void> {
  const { formats, excel, signal } = options;
  const wants = (format: Format): boolean => formats.includes(format);
  if (wants('parquet') || wants('duckdb')) {
    const to = wants('parquet') ? folder : scratch;
    for (const table of TABLES) {
      signal?.throwIfAborted();
      const facts = { copydesk: options.version, offsets: options.offsets, description: table.description };
      await writeParquet(table, { from: folder, to, facts, signal });
    }
    if (wants('parquet')) {
      const script = duckdbScript(TABLES, (table) => `${table}.parquet`);
      await writeFile(join(folder, SQL_FILE), script);
    }
    signal?.throwIfAborted();
    if (wants('duckdb')) {
      const script = duckdbScript(TABLES, (table) => join(to, `${table}.parquet`));
      await writeDuckdb(join(folder, DUCKDB_FILE), script);
    }
  }
  for (const table of TABLES) {
    signal?.throwIfAborted();
    if (excel) await writeExcel(table, folder, scratch);
    if (!wants('csv')) await rm(join(folder, `${table.name}.csv`));
  }
  if (!wants('json')) await rm(join(folder, JSON_FILE));
}
