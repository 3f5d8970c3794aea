import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/write/index.ts';
import { query } from './query.ts';
import { csvRows, makeOutput } from './run.ts';

describe('--format duckdb', () => {
  it('holds the rows of the CSV in tables with types', async () => {
    const output = await makeOutput({ formats: ['csv', 'duckdb'] });
    for (const { name, columns } of TABLES) {
      const cells = columns.map(
        (column) => `coalesce(CAST("${column.name}" AS VARCHAR), '') AS "${column.name}"`,
      );
      const rows = await query(output, `SELECT ${cells.join(', ')} FROM ${name}`);
      const numbers = columns.filter(({ type }) => type === 'number').map((column) => column.name);
      const wanted = csvRows(output, name).map((row) => ({
        ...row,
        ...Object.fromEntries(numbers.map((column) => [column, row[column]!.replace(/^-?\d+$/, '$&.0')])),
      }));
      expect(rows, name).toEqual(wanted);
    }
    expect(
      await query(output, 'SELECT typeof("begin") AS t, typeof("start") AS s FROM dates LIMIT 1'),
    ).toEqual([{ t: 'DATE', s: 'INTEGER' }]);
  });

  it('knows the keys and foreign keys', async () => {
    const output = await makeOutput({ formats: ['duckdb'] });
    const keys = await query(
      output,
      'SELECT table_name AS name, constraint_type AS kind, count(*)::INTEGER AS n FROM duckdb_constraints() ' +
        "WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') GROUP BY ALL ORDER BY ALL",
    );
    for (const { name, foreignKeys } of TABLES) {
      // A quote's parent is a quote, which DuckDB can't check while the quotes are filled in.
      const others = foreignKeys.filter((key) => key.table !== name).length;
      expect(keys).toContainEqual({ name, kind: 'PRIMARY KEY', n: 1 });
      if (others > 0) expect(keys).toContainEqual({ name, kind: 'FOREIGN KEY', n: others });
    }
    await expect(
      query(output, "INSERT INTO aliases VALUES ('person:nobody', 'Nobody', 1)", { write: true }),
    ).rejects.toThrow(/foreign key/);
  });

  it('has views of who said what, of when, and of who is named with whom', async () => {
    const output = await makeOutput({ formats: ['duckdb'] });
    expect(
      await query(
        output,
        'SELECT speaker_name, "text" FROM quotes_with_speakers WHERE doc_id = \'b.txt\' AND score >= 0',
      ),
    ).toEqual([
      { speaker_name: 'Ana', text: 'We will, 😀 win' },
      { speaker_name: 'Ana', text: '+1 to that' },
    ]);
    expect(await query(output, 'SELECT "value", sentence FROM timeline LIMIT 1')).toMatchObject([
      { value: '1999', sentence: expect.stringContaining('it was 1999.') },
    ]);
    expect(
      await query(output, 'SELECT name, other_name, sentences::INTEGER AS n FROM co_mentions LIMIT 1'),
    ).toEqual([{ name: 'Ana', other_name: 'Boris', n: 2 }]);
  });

  it('holds the same each time', async () => {
    const dump = async (output: string): Promise<readonly unknown[]> => {
      const tables = await query(output, 'SELECT * EXCLUDE (database_oid, table_oid) FROM duckdb_tables()');
      const rows = TABLES.map(({ name }) => query(output, `SELECT * FROM ${name}`));
      return [tables, ...(await Promise.all(rows))];
    };
    const first = await dump(await makeOutput({ formats: ['duckdb'] }));
    expect(await dump(await makeOutput({ formats: ['duckdb', 'parquet'] }))).toEqual(first);
  });

  it('is what copydesk.sql makes of the Parquet files', async () => {
    const output = await makeOutput({ formats: ['parquet'] });
    const script = readFileSync(join(output, 'copydesk.sql'), 'utf8').replaceAll(
      /read_parquet\('/g,
      `read_parquet('${output}/`,
    );
    const rows = await query(null, `${script}; SELECT count(*)::INTEGER AS n FROM quotes`);
    expect(rows).toEqual([{ n: 3 }]);
  });
});
