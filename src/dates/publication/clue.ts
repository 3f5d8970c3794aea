/**
 * Something in the text that speaks for some times of publication and against others. Its `row` names a row of
 * data/weights.txt; how far a candidate lies from what the clue names chooses the column.
 */
export interface Clue {
  readonly row: string;
  readonly year: number | null;
  /** 1 to 12; 0 where the clue names none. */
  readonly month: number;
  /** 1 to 31; 0 where the clue names none. */
  readonly day: number;
  /** 1 (Monday) to 7; 0 where the clue names none. */
  readonly weekday: number;
  /** The words in the text, UTF-16. */
  readonly start: number;
  readonly end: number;
}

/**
 * The scales on which a candidate is compared with a clue: each column ends before its bound, the last has no end.
 * Distances go from what the clue names to the candidate, so above 0 the clue lies behind it.
 */
const SCALES = {
  /** Years. */
  year: [-10, -5, -2, -1, 0, 1, 2, 3, 6, 11, 21],
  /** Months. */
  month: [-11, -3, -1, 0, 1, 2, 3, 6, 12],
  /** Months forward from a month without a year, to the same month of the next. */
  round: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  /** Whether a day and month have the weekday that is said with them: no, yes. */
  agrees: [1],
  /** Days. */
  day: [-30, -14, -7, -1, 0, 1, 2, 4, 8, 15, 32],
  /** Calendar weeks, Monday first. */
  week: [-2, -1, 0, 1],
  /** Days forward from a weekday to the same weekday of the next week. */
  weekday: [1, 2, 3, 4, 5, 6],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type ScaleName = keyof typeof SCALES;
export const SCALE_NAMES = Object.keys(SCALES) as readonly ScaleName[];

/** The scale of a row, the first part of its name: `year` of `year.past.day`; null for what is no row. */
export function scaleOf(row: string): ScaleName | null {
  const dot = row.indexOf('.');
  const name = dot < 0 ? row : row.slice(0, dot);
  return SCALE_NAMES.find((scale) => scale === name) ?? null;
}

/** How many columns the rows of a scale have. */
export function widthOf(scale: ScaleName): number {
  return SCALES[scale].length + 1;
}

/** The column of a distance. */
export function columnOf(scale: ScaleName, distance: number): number {
  const bounds = SCALES[scale];
  let column = 0;
  while (column < bounds.length && distance >= bounds[column]!) column++;
  return column;
}

/** What the columns of a scale are, for the head of the table of weights. */
export function columnNames(scale: ScaleName): readonly string[] {
  const bounds = SCALES[scale];
  return [`<${bounds[0]}`, ...bounds.map((bound) => `≥${bound}`)];
}
