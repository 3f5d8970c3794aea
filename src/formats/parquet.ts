import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { readRows } from '../tables/rows.ts';
import type { Column, TableDescription } from '../write/index.ts';
import { type TypedCell, typedCells } from './cells.ts';

/** How many rows are held in memory and make a row group. */
const GROUP = 50_000;

/** How Parquet (parquet.apache.org/docs/file-format) has the types of columns. */
const PARQUET_TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** Facts that stand in each file as key and value. */
export type FileFacts = Readonly<Record<string, string>>;

/**
 * Writes a table as Parquet from its CSV, row group by row group: typed columns, those that are never empty as required.
 * The same CSV gives the same bytes.
 *
 * @param from the folder of the CSV
 * @param to the folder to write `<table>.parquet` into
 * @throws the signal's reason where it stopped the work.
 */
export async function writeParquet(
  table: TableDescription,
  {
    from,
    to,
    facts,
    signal,
  }: { from: string; to: string; facts: FileFacts; signal?: AbortSignal | undefined },
): Promise<void> {
  const writer = new ParquetWriter({
    writer: fileWriter(join(to, `${table.name}.parquet`)),
    schema: [
      { name: 'schema', num_children: table.columns.length },
      ...table.columns.map((column) => ({
        name: column.name,
        ...PARQUET_TYPES[column.type],
        repetition_type: column.required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
      })),
    ],
    createdBy: 'copydesk',
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
  });
  let group = emptyGroup(table.columns);
  for await (const row of readRows(from, table.name)) {
    for (const { name, typed, cells } of group) cells.push(typed(row[name]!));
    if (group[0]!.cells.length === GROUP) {
      signal?.throwIfAborted();
      await writeGroup(writer, group);
      group = emptyGroup(table.columns);
    }
  }
  if (group[0]!.cells.length > 0) await writeGroup(writer, group);
  await writer.finish();
}

interface GroupColumn {
  readonly name: string;
  readonly typed: (cell: string) => TypedCell;
  readonly cells: TypedCell[];
}

const emptyGroup = (columns: readonly Column[]): readonly GroupColumn[] =>
  columns.map((column) => ({ name: column.name, typed: typedCells(column), cells: [] }));

async function writeGroup(writer: ParquetWriter, group: readonly GroupColumn[]): Promise<void> {
  const columnData = group.map(({ name, cells }) => ({ name, data: cells }));
  await writer.write({ columnData, rowGroupSize: GROUP });
}
