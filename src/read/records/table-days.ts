import { cellsInOrder, type DayColumns, dayColumnsOf } from '../told/day-columns.ts';
import type { TableRow } from './table-rows.ts';

/** So many rows on top are looked at, and so many characters: a table is read as a stream. */
const MOST_ROWS = 1_000;
const MOST_LENGTH = 4 * 2 ** 20;

/**
 * The rows of a table, its days in figures put in ISO's form where the other rows on top of its column tell whether the day or the
 * month stands first in them (`dayColumnsOf`). The first row that is not blank names the columns.
 */
export async function* withDaysInOrder(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  const held: TableRow[] = [];
  let length = 0;
  let columns: DayColumns | null = null;
  const release = (): readonly TableRow[] => {
    const known = columns ?? dayColumnsOf(held.map(({ cells }) => cells));
    columns = known;
    return held.splice(0).map((row) => ({ ...row, cells: cellsInOrder(row.cells, known) }));
  };
  try {
    for await (const row of rows) {
      held.push(row);
      length += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (columns !== null || held.length >= MOST_ROWS || length >= MOST_LENGTH) yield* release();
    }
  } catch (error) {
    // What stands before the failure is read all the same.
    yield* release();
    throw error;
  }
  yield* release();
}
