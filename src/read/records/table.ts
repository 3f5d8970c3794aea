import type { Article } from '../../document.ts';
import { CopydeskError } from '../../errors.ts';
import { fileBytes } from '../bytes/bytes.ts';
import { asReadError } from '../failure.ts';
import { fileId, numberedId } from '../id.ts';
import { attempt, type ReadOptions } from '../make-article.ts';
import type { FailedArticle, SourceFile } from '../types.ts';
import { keysTold, placeOf } from './field-keys.ts';
import { type JsonRecord, recordOf } from './json.ts';
import { readRecord, withBody } from './records.ts';
import { withDaysInOrder } from './table-days.ts';
import { type TableRow, tableRows } from './table-rows.ts';

/** The articles of a table, one a row, read as a stream. Never throws for what the file holds. */
export async function* readTableFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const seen = new Set<string>();
  let columns: readonly string[] | null = null;
  let next = 1;
  try {
    for await (const row of withDaysInOrder(tableRows(fileBytes(file)))) {
      next = row.number + 1;
      if (row.cells.every(isBlank)) continue;
      if (columns === null) {
        const names = row.cells.map((name) => name.trim().toLowerCase());
        requireArticles(names, row.line);
        columns = names;
        continue;
      }
      const id = numberedId(file.path, row.number);
      const header = columns;
      yield await attempt(file, id, row.line, async () =>
        readRecord(file, id, await recordOfRow(header, row), seen, options),
      );
    }
    if (columns === null) throw new CopydeskError('no-text', 'holds no text');
  } catch (error) {
    const id = columns === null ? fileId(file.path) : numberedId(file.path, next);
    yield { id, path: file.path, error: asReadError(error, { file: file.path }) };
  }
}

const isBlank = (cell: string): boolean => !/\S/.test(cell);

/** So many columns of a table without a text are shown, and so far. */
const SHOWN = 12;
const LONGEST_SHOWN = 40;

/** @throws CopydeskError `bad-csv` for the header of a table that holds no articles */
function requireArticles(columns: readonly string[], line: number): void {
  if (isOurs(new Set(columns))) {
    const hint = 'it holds no articles: move it out of this folder, or put _ before its name';
    throw new CopydeskError('bad-csv', 'is a table that copydesk wrote', { line }, hint);
  }
  if (columns.some((name) => placeOf(name)?.field === 'text')) return;
  const shown = columns.slice(0, SHOWN).map((name) => JSON.stringify(name.slice(0, LONGEST_SHOWN)));
  const more = columns.length > SHOWN ? ` and ${columns.length - SHOWN} more` : '';
  const message = `none of its columns is the text of articles: it has ${shown.join(', ')}${more}`;
  const hint = `call that column text, or one of ${keysTold('text')}; put _ before the name of a file without articles`;
  throw new CopydeskError('bad-csv', message, { line }, hint);
}

/** Whether these are the columns of a table of the output: what is in an article has a place there, and an article how its day was found. */
const isOurs = (columns: ReadonlySet<string>): boolean =>
  (columns.has('doc_id') &&
    ((columns.has('start') && columns.has('end')) || columns.has('published_basis'))) ||
  (columns.has('entity_id') && (columns.has('alias') || columns.has('wikidata')));

async function recordOfRow(columns: readonly string[], { cells }: TableRow): Promise<JsonRecord> {
  if (cells.slice(columns.length).some((cell) => !isBlank(cell))) {
    const message = `this row has ${cells.length} cells and the first one ${columns.length}`;
    throw new CopydeskError('bad-csv', message, {}, 'put a cell that holds what parts the cells in quotes');
  }
  const entries = cells.slice(0, columns.length).flatMap((cell, index) => {
    const name = columns[index]!;
    if (isBlank(cell)) return [];
    return [[name, placeOf(name)?.field === 'id' ? cell.trim() : cell] as const];
  });
  if (!entries.some(([name]) => placeOf(name)?.field === 'text'))
    throw new CopydeskError('no-text', 'holds no text');
  return withBody(recordOf(entries));
}
