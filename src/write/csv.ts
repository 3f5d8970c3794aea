import { stringify } from 'csv-stringify/sync';
import type { Cell } from './table.ts';

/**
 * Records of a CSV file after RFC 4180, but for the ends of records, which are LF (docs/decisions/0003-csv-line-ends.md).
 *
 * @example
 * csvRecords([['a', 'say "hi"'], [null, 1]]); // 'a,"say ""hi"""\n,1\n'
 */
export function csvRecords(rows: readonly (readonly Cell[])[]): string {
  // A carriage return alone needs quotes too: readers take it for the end of a record.
  return rows.length === 0 ? '' : stringify(rows as Cell[][], { record_delimiter: '\n', quoted_match: /\r/ });
}
