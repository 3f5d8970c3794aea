import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { TABLES, type TableDescription } from '../../src/write/index.ts';
import { contents } from '../run/corpus.ts';
import { type CsvRow, csvRows, makeOutput } from './run.ts';

/** What a cell of the CSV is in Parquet. */
function typed({ columns }: TableDescription, row: CsvRow): object {
  return Object.fromEntries(
    columns.map(({ name, type, required }) => {
      const cell = row[name]!;
      if (cell === '') return [name, required && type === 'string' ? '' : null];
      if (type === 'string') return [name, cell];
      return [name, type === 'date' ? new Date(cell) : Number(cell)];
    }),
  );
}

describe('--format parquet', () => {
  it('holds the rows of the CSV, with numbers and dates as such', async () => {
    const output = await makeOutput({ formats: ['csv', 'parquet'] });
    for (const table of TABLES) {
      const file = await asyncBufferFromFile(join(output, `${table.name}.parquet`));
      const rows = await parquetReadObjects({ file });
      expect(rows, table.name).toEqual(csvRows(output, table.name).map((row) => typed(table, row)));
    }
    expect(csvRows(output, 'dates')).not.toEqual([]);
    expect(csvRows(output, 'entities')[0]).toMatchObject({ latitude: '-0.25' });
  });

  it('tells the types, what is never empty, and the unit of offsets', async () => {
    const output = await makeOutput({ formats: ['parquet'], offsets: 'utf16' });
    const file = await asyncBufferFromFile(join(output, 'dates.parquet'));
    const { schema, key_value_metadata } = await parquetMetadataAsync(file);
    const column = (name: string) => schema.find((element) => element.name === name);
    expect(column('start')).toMatchObject({ type: 'INT32', repetition_type: 'REQUIRED' });
    expect(column('begin')).toMatchObject({ converted_type: 'DATE', repetition_type: 'OPTIONAL' });
    expect(key_value_metadata).toContainEqual({ key: 'offsets', value: 'utf16' });
  });

  it('has the same bytes each time, and leaves out what was not asked for', async () => {
    const first = contents(await makeOutput({ formats: ['parquet'], cache: 'none' }));
    const second = contents(await makeOutput({ formats: ['parquet'], cache: 'none' }));
    expect(second).toEqual(first);
    const names = [...TABLES.map(({ name }) => `${name}.parquet`), 'copydesk.sql'];
    expect(Object.keys(first)).toEqual([...names, 'README.md', 'datapackage.json', 'run.json'].sort());
    expect(JSON.parse(first['run.json']!).files).toEqual(Object.keys(first));
    expect(first['datapackage.json']).toContain('"path": "quotes.parquet"');
  });

  it('replaces an output of other formats and is replaced by one', async () => {
    const output = await makeOutput({ formats: ['json'] });
    expect(Object.keys(contents(output))).toEqual(
      ['.articles.cache', 'README.md', 'documents.jsonl', 'run.json'].sort(),
    );
    expect(readFileSync(join(output, 'run.json'), 'utf8')).toContain('"formats": [\n      "json"');
  });
});
