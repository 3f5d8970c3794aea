import { CopydeskError } from '../errors.ts';

/** A row of a CSV file with the line on which it begins, 1-based. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Rows of a CSV text (RFC 4180), empty lines left out, a leading byte-order mark too. Linear in its length.
 *
 * @throws CopydeskError `bad-gazetteer` for a quotation mark that is not closed
 */
export function readCsv(text: string, file: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const fields: string[] = [];
    let ended = false;
    while (!ended) {
      let field = '';
      if (text[at] === '"') {
        for (at++; ; ) {
          const close = text.indexOf('"', at);
          if (close < 0)
            throw new CopydeskError('bad-gazetteer', 'a quotation mark is not closed', { file, line: began });
          field += text.slice(at, close);
          at = close + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
        line += field.split('\n').length - 1;
      }
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++;
      field += text.slice(from, at).replace(/\r$/u, '');
      fields.push(field);
      ended = text[at] !== ',';
      at++;
    }
    line++;
    if (fields.length > 1 || fields[0]!.trim() !== '') rows.push({ fields, line: began });
  }
  return rows;
}
