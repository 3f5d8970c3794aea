import type { Cell } from './table.ts';

/** A carriage return alone needs quotes too: readers take it for the end of a record. */
const NEEDS_QUOTES = /[",\n\r]/;

/**
 * Records of a CSV file after RFC 4180, but for the ends of records, which are LF (docs/decisions/0003-csv-line-ends.md).
 *
 * @param end what ends a record
 * @example
 * csvRecords([['a', 'say "hi"'], [null, 1]]); // 'a,"say ""hi"""\n,1\n'
 */
export function csvRecords(rows: readonly (readonly Cell[])[], end: '\n' | '\r\n' = '\n'): string {
  let text = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const cell = row[index]!;
      if (index > 0) text += ',';
      if (typeof cell === 'number') text += cell;
      else if (cell !== null) text += NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    }
    text += end;
  }
  return text;
}
