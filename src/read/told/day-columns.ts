import { placeOf } from '../records/field-keys.ts';
import { type FigureDays, readFigures } from './published.ts';

/** What stands first in days that are written in figures: `dayFirst` for 25/03/2024. */
type FigureOrder = Exclude<keyof FigureDays, 'mark'>;

/** In a column of many days, fewer of them that mean one day alone are slips: as a rule it is more than half of them. */
const TELLING_SHARE = 0.1;

/** The columns of days, by their places, whose figures have a known order. */
export type DayColumns = ReadonlyMap<number, FigureOrder>;

/** The order of day and month in the columns of days of a table. The first row that is not blank names them. */
export function dayColumnsOf(rows: readonly (readonly string[])[]): DayColumns {
  const top = rows.findIndex((cells) => cells.some((cell) => /\S/.test(cell)));
  const found = new Map<number, FigureOrder>();
  for (const [place, name] of (rows[top] ?? []).entries()) {
    if (placeOf(name.trim())?.field !== 'published') continue;
    const order = figureOrderOf(rows.slice(top + 1).map((cells) => cells[place] ?? ''));
    if (order !== null) found.set(place, order);
  }
  return found;
}

/**
 * The order of day and month in a column, as those tell that mean one day alone. Null where none does, where they tell both or are
 * so few that they may be slips, and where the figures are parted in two manners: who wrote such a column can't be known.
 *
 * @example
 * figureOrderOf(['05/03/2024', '25/03/2024']) // 'dayFirst'
 */
export function figureOrderOf(values: readonly string[]): FigureOrder | null {
  let order: FigureOrder | null = null;
  let mark: string | null = null;
  const all = new Set<string>();
  const telling = new Set<string>();
  for (const value of values) {
    const days = readFigures(value);
    if (days === null) continue;
    if (mark !== null && mark !== days.mark) return null;
    mark = days.mark;
    const day = `${days.dayFirst} ${days.monthFirst}`;
    all.add(day);
    if ((days.dayFirst === null) === (days.monthFirst === null)) continue;
    const told: FigureOrder = days.dayFirst === null ? 'monthFirst' : 'dayFirst';
    if (order !== null && order !== told) return null;
    order = told;
    telling.add(day);
  }
  return telling.size < Math.floor(all.size * TELLING_SHARE) ? null : order;
}

/**
 * The cells of a row, days in figures as ISO days where the order of their column is known.
 *
 * @example
 * cellsInOrder(['a.txt', '05/03/2024'], new Map([[1, 'dayFirst']])) // ['a.txt', '2024-03-05']
 */
export function cellsInOrder(cells: readonly string[], columns: DayColumns): readonly string[] {
  if (columns.size === 0) return cells;
  return cells.map((cell, place) => {
    const order = columns.get(place);
    return order === undefined ? cell : (readFigures(cell)?.[order] ?? cell);
  });
}
