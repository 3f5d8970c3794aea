import { type Clue, columnOf, type ScaleName, scaleOf, widthOf } from './clue.ts';
import { dayNumber, daysIn, weekdayOf, weekOf } from './days.ts';

/** A month in which the article may have been published; the year is null where the text names none at all. */
export interface Cell {
  readonly year: number | null;
  readonly month: number;
}

/** What a clue adds to the score of a candidate, by row and column; rows that are not known add nothing. */
export type Weights = ReadonlyMap<string, Float64Array>;

/** Scales on which months are compared, and those on which days are. */
export const MONTH_SCALES: readonly ScaleName[] = ['year', 'month', 'round', 'agrees'];
export const DAY_SCALES: readonly ScaleName[] = ['day', 'week', 'weekday'];

/** Years before the third newest that is named, and after the newest, that come into question. */
const YEARS_BEFORE = 20;
const YEARS_AFTER = 40;
const MOST_YEARS = 120;

/** The months that come into question: of the years around the newest that the text names, or of any. */
export function cellsOf(clues: readonly Clue[]): readonly Cell[] {
  const years = [...new Set(clues.map(({ year }) => year).filter((year) => year !== null))].sort(
    (a, b) => b - a,
  );
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const newest = years[0];
  if (newest === undefined) return months.map((month) => ({ year: null, month }));
  const first = Math.max(years[Math.min(2, years.length - 1)]! - YEARS_BEFORE, newest - MOST_YEARS, 1);
  const last = Math.min(newest + YEARS_AFTER, 9999);
  const cells: Cell[] = [];
  for (let year = first; year <= last; year++) for (const month of months) cells.push({ year, month });
  return cells;
}

/** The year that a date without one has when it is nearest to a candidate. */
function nearestYear(cell: Cell, month: number): number {
  const year = cell.year ?? 2000;
  const apart = cell.month - month;
  return apart > 6 ? year + 1 : apart < -6 ? year - 1 : year;
}

/** The column of a clue for a month, or -1 where the two can't be compared. */
export function monthColumn(clue: Clue, scale: ScaleName, cell: Cell): number {
  switch (scale) {
    case 'year':
      return cell.year === null ? -1 : columnOf(scale, cell.year - clue.year!);
    case 'month':
      return cell.year === null
        ? -1
        : columnOf(scale, (cell.year - clue.year!) * 12 + cell.month - clue.month);
    case 'round':
      return columnOf(scale, (cell.month - clue.month + 12) % 12);
    case 'agrees': {
      if (cell.year === null) return -1;
      const year = nearestYear(cell, clue.month);
      if (clue.day > daysIn(year, clue.month)) return 0;
      return weekdayOf(dayNumber(year, clue.month, clue.day)) === clue.weekday ? 1 : 0;
    }
    default:
      return -1;
  }
}

/** The day that a clue of the scales of days names, when it is nearest to a month; 0 where its scale needs none. */
function namedDay(clue: Clue, scale: ScaleName, cell: Cell): number {
  return scale === 'weekday'
    ? 0
    : dayNumber(clue.year ?? nearestYear(cell, clue.month), clue.month, clue.day);
}

/** The column of a clue for a day of a month, or -1; `named` is what `namedDay` gives for both. */
function columnOfDay(clue: Clue, scale: ScaleName, cell: Cell, number: number, named: number): number {
  if (scale === 'day') return columnOf(scale, number - named);
  if (cell.year === null) return -1;
  if (scale === 'week') return columnOf(scale, weekOf(number) - weekOf(named));
  return (weekdayOf(number) - clue.weekday + 7) % 7;
}

/** The column of a clue for a day of a month, or -1. */
export function dayColumn(clue: Clue, scale: ScaleName, cell: Cell, number: number): number {
  return columnOfDay(clue, scale, cell, number, namedDay(clue, scale, cell));
}

interface Weighed {
  readonly clue: Clue;
  readonly scale: ScaleName;
  readonly row: Float64Array;
}

function weigh(clues: readonly Clue[], weights: Weights, scales: readonly ScaleName[]): readonly Weighed[] {
  const weighed: Weighed[] = [];
  for (const clue of clues) {
    const scale = scaleOf(clue.row);
    const row = weights.get(clue.row);
    if (scale !== null && row !== undefined && scales.includes(scale)) weighed.push({ clue, scale, row });
  }
  return weighed;
}

/** Scores to probabilities, in place. */
export function normalize(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - most);
    sum += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / sum;
  return scores;
}

/** How many years each column of the scale of years holds, about. */
const COLUMN_YEARS = [10, 5, 3, 1, 1, 1, 1, 1, 3, 5, 10, 20];

/**
 * Where the scores of months begin: before anything is weighed, each column of distances from the newest year behind is
 * as likely as another, not each year, or the many far years would outweigh the few near ones.
 */
export function monthBase(clues: readonly Clue[], cells: readonly Cell[]): Float64Array {
  const years = clues.map(({ year }) => year).filter((year) => year !== null);
  const newest = clues.find(({ row }) => row.startsWith('year.newest'))?.year ?? Math.max(...years);
  return Float64Array.from(cells, ({ year }) =>
    year === null ? 0 : -Math.log(COLUMN_YEARS[columnOf('year', year - newest)]!),
  );
}

/** How probable each month is: a log-linear model over all of them. */
export function monthProbabilities(
  clues: readonly Clue[],
  cells: readonly Cell[],
  weights: Weights,
): Float64Array {
  const scores = monthBase(clues, cells);
  // A year's months stand together: what compares years alone is the same for the twelve.
  for (const { clue, scale, row } of weigh(clues, weights, MONTH_SCALES))
    for (let i = 0; i < cells.length; i += 12) {
      let column = monthColumn(clue, scale, cells[i]!);
      for (let j = i; j < i + 12; j++) {
        if (scale !== 'year') column = monthColumn(clue, scale, cells[j]!);
        if (column >= 0) scores[j] = scores[j]! + row[column]!;
      }
    }
  return normalize(scores);
}

/** Months beyond these are too unlikely for their days to be compared. */
const MONTHS_KEPT = 60;
const LEAST = 0.001;

/** The likeliest months, with their probability. */
export function likeliest(cells: readonly Cell[], probable: Float64Array): ReadonlyMap<Cell, number> {
  const order = [...cells.keys()]
    .filter((index) => probable[index]! >= LEAST)
    .sort((a, b) => probable[b]! - probable[a]! || a - b)
    .slice(0, MONTHS_KEPT);
  return new Map(order.map((index) => [cells[index]!, probable[index]!]));
}

/** A day that comes into question. */
export interface DayCandidate {
  readonly cell: Cell;
  readonly day: number;
  readonly number: number;
}

/** The days of some months. */
export function daysOf(cells: readonly Cell[]): readonly DayCandidate[] {
  const days: DayCandidate[] = [];
  for (const cell of cells) {
    const first = dayNumber(cell.year ?? 2000, cell.month, 1);
    const count = daysIn(cell.year, cell.month);
    for (let day = 1; day <= count; day++) days.push({ cell, day, number: first + day - 1 });
  }
  return days;
}

/**
 * How probable each day of some months is, given how probable the months are: what speaks of days moves months too.
 */
export function dayProbabilities(
  clues: readonly Clue[],
  days: readonly DayCandidate[],
  prior: ReadonlyMap<Cell, number>,
  weights: Weights,
): Float64Array {
  const scores = new Float64Array(days.length);
  const weighed = weigh(clues, weights, DAY_SCALES);
  for (let from = 0; from < days.length; ) {
    const { cell } = days[from]!;
    const base = Math.log((prior.get(cell) ?? 0) / daysIn(cell.year, cell.month));
    let to = from;
    while (to < days.length && days[to]!.cell === cell) scores[to++] = base;
    for (const { clue, scale, row } of weighed) {
      const named = namedDay(clue, scale, cell);
      for (let i = from; i < to; i++) {
        const column = columnOfDay(clue, scale, cell, days[i]!.number, named);
        if (column >= 0) scores[i] = scores[i]! + row[column]!;
      }
    }
    from = to;
  }
  return normalize(scores);
}

/** A row of zeros for a row's name, or null for a name of no scale. */
export function blankRow(row: string): Float64Array | null {
  const scale = scaleOf(row);
  return scale === null ? null : new Float64Array(widthOf(scale));
}
