import { stringify } from 'csv-stringify/sync';
import type { Cell } from './table.ts';

/** By this, first in a file, spreadsheets know that it is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for a formula (owasp.org/www-community/attacks/CSV_Injection), or what would undo the cure. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before `=`, `+`, `-`, `@`, a tab and a line break at
 * its start, and before apostrophes that stand there already. {@link asWritten} takes it away again. Numbers stay.
 *
 * @example
 * harmless('=1+1'); // "'=1+1"
 */
export function harmless(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text that {@link harmless} was given. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Records of a CSV file that ends them with CRLF, as spreadsheets expect. */
export function excelRecords(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  // A bare carriage return or line feed needs quotes too: readers take it for the end of a record.
  return stringify(
    rows.map((row) => row.map(harmless)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}
