import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/tables/rows.ts';
import { asWritten, excelRecords, harmless, TABLES } from '../../src/write/index.ts';
import { csvRows, makeOutput } from './run.ts';

describe('--excel', () => {
  it('begins with a byte-order mark and ends records with CRLF', async () => {
    const output = await makeOutput({ excel: true });
    for (const { name, columns } of TABLES) {
      const text = readFileSync(join(output, `${name}.csv`), 'utf8');
      expect(text.startsWith(`\uFEFF${columns.map((column) => column.name).join(',')}\r\n`)).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    }
    expect(readFileSync(join(output, 'datapackage.json'), 'utf8')).toContain('"lineTerminator": "\\r\\n"');
  });

  it('has no cell of text that begins as a formula does, and leaves numbers alone', async () => {
    const output = await makeOutput({ excel: true });
    for (const { name, columns } of TABLES) {
      const text = readFileSync(join(output, `${name}.csv`), 'utf8');
      const rows: Record<string, string>[] = parse(text, {
        columns: true,
        bom: true,
        record_delimiter: '\r\n',
      });
      for (const row of rows) {
        for (const column of columns) {
          if (column.type === 'string') expect(row[column.name]).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }
      if (name === 'quotes') expect(rows.at(-1)).toMatchObject({ text: "'+1 to that" });
      if (name === 'entities') expect(rows[0]).toMatchObject({ latitude: '-0.25' });
    }
  });

  it('is read back as the tables were', async () => {
    const [plain, excel] = [await makeOutput(), await makeOutput({ excel: true })];
    for (const { name } of TABLES) {
      const rows = [];
      for await (const row of readRows(excel, name)) rows.push(row);
      expect(rows, name).toEqual(csvRows(plain, name));
    }
  });

  it('needs CSV among the formats', async () => {
    await expect(makeOutput({ excel: true, formats: ['json'] })).rejects.toThrow(/spreadsheets are CSV/);
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', "'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '😀'),
});

describe('a cell for spreadsheets', () => {
  it('can be told back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(asWritten(String(harmless(text)))).toBe(text);
        expect(String(harmless(text))).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('is in CSV that tells back any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constant('x')), { minLength: 1 }), (rows) => {
        const read: string[][] = parse(excelRecords(rows), { record_delimiter: '\r\n' });
        expect(read.map((row) => row.map(asWritten))).toEqual(rows);
      }),
    );
  });
});
