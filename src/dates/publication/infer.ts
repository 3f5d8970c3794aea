import type { Published } from '../../document.ts';
import type { Clue } from './clue.ts';
import {
  type Cell,
  cellsOf,
  type DayCandidate,
  dayProbabilities,
  daysOf,
  likeliest,
  monthProbabilities,
  type Weights,
} from './score.ts';

/** How probable a year, month or day must be to be written; a wrong one costs more than none. */
const SURE = { year: 0.9, month: 0.85, day: 0.9 };
/** How probable it must be that the day lies in the range. */
const WITHIN = 0.8;
/** A day that is less probable than this part of its month is not within the range. */
const CUT = 0.002;
/** A longer range says too little to be written. */
const MOST_YEARS = 3;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function dayText({ cell, day }: DayCandidate): string {
  return `${pad(cell.year!, 4)}-${pad(cell.month)}-${pad(day)}`;
}

/** The key, a whole number below `size`, with the greatest sum, the first of equals, and its sum. */
function best(
  size: number,
  count: number,
  keyOf: (index: number) => number,
  masses: Float64Array,
): readonly [key: number, mass: number] {
  const sums = new Float64Array(size);
  for (let i = 0; i < count; i++) {
    const key = keyOf(i);
    sums[key] = sums[key]! + masses[i]!;
  }
  let found = 0;
  for (let key = 1; key < size; key++) if (sums[key]! > sums[found]!) found = key;
  return [found, sums[found]!];
}

/** What is sure of the day of publication; null for each part that is not. */
interface Known {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const fits = ({ year, month, day }: Known, { cell, day: own }: DayCandidate): boolean =>
  (year === null || cell.year === year) &&
  (month === null || cell.month === month) &&
  (day === null || own === day);

function written({ year, month, day }: Known): string | null {
  if (month === null) return year === null ? null : pad(year, 4);
  const years = year === null ? 'XXXX' : pad(year, 4);
  return `${years}-${pad(month)}${day === null ? '' : `-${pad(day)}`}`;
}

/** The fewest of some days, by month and then within the months, in which the right one is as probable as the goal. */
function rangeOf(days: readonly DayCandidate[], masses: ArrayLike<number>, goal: number) {
  const ofCell = new Map<Cell, number>();
  for (let i = 0; i < days.length; i++) {
    const { cell } = days[i]!;
    ofCell.set(cell, (ofCell.get(cell) ?? 0) + masses[i]!);
  }
  let sum = 0;
  const kept = new Set<Cell>();
  for (const [cell, mass] of [...ofCell].sort((a, b) => b[1] - a[1])) {
    if (sum >= goal) break;
    kept.add(cell);
    sum += mass;
  }
  if (sum < goal * 0.999) return null;
  // Within the months, days that are next to impossible are cut off at both ends.
  let from: DayCandidate | null = null;
  let to: DayCandidate | null = null;
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!;
    if (!kept.has(day.cell) || masses[i]! < ofCell.get(day.cell)! * CUT) continue;
    if (from === null || day.number < from.number) from = day;
    if (to === null || day.number > to.number) to = day;
  }
  return from === null || to === null ? null : { from, to };
}

/**
 * When an article was published, as far as its clues tell: the value as finely as they are sure of it, and the range of
 * days in which it lies. Null where they tell nothing that is worth writing.
 */
export function inferPublished(clues: readonly Clue[], weights: Weights): Published | null {
  if (!clues.some(({ row }) => weights.has(row))) return null;
  const cells = cellsOf(clues);
  const months = monthProbabilities(clues, cells, weights);
  const prior = likeliest(cells, months);
  const days = daysOf([...prior.keys()]);
  const kept = [...prior.values()].reduce((sum, mass) => sum + mass, 0);
  const masses = dayProbabilities(clues, days, prior, weights).map((mass) => mass * kept);
  const dated = cells[0]!.year !== null;
  const first = cells[0]!.year ?? 0;
  const span = (cells.at(-1)!.year ?? 0) - first + 1;
  const [yearIndex, ofYear] = best(span, cells.length, (i) => (cells[i]!.year ?? 0) - first, months);
  const year = dated && ofYear >= SURE.year ? first + yearIndex : null;
  const own = year === null ? masses : masses.map((mass, i) => (days[i]!.cell.year === year ? mass : 0));
  const [month, ofMonth] = best(13, days.length, (i) => days[i]!.cell.month, own);
  const inMonth = own.map((mass, i) => (days[i]!.cell.month === month ? mass : 0));
  const [day, ofDay] = best(32, days.length, (i) => days[i]!.day, inMonth);
  const known: Known = {
    year,
    month: ofMonth >= SURE.month ? month : null,
    day: ofMonth >= SURE.month && ofDay >= SURE.day ? day : null,
  };
  const value = written(known);
  const range = dated ? rangeWithin(days, masses, known) : null;
  if (value === null && range === null) return null;
  return { value, basis: 'inferred', ...(range ?? {}) };
}

/** The range of the days that fit what is known; null where it is too wide or too little is sure of it. */
function rangeWithin(days: readonly DayCandidate[], masses: Float64Array, known: Known) {
  const fit: DayCandidate[] = [];
  const own: number[] = [];
  let sum = 0;
  for (let i = 0; i < days.length; i++) {
    if (!fits(known, days[i]!)) continue;
    fit.push(days[i]!);
    own.push(masses[i]!);
    sum += masses[i]!;
  }
  const found = rangeOf(fit, own, (known.year === null ? 1 : sum) * WITHIN);
  if (found === null || found.to.number - found.from.number > MOST_YEARS * 366) return null;
  return { from: dayText(found.from), to: dayText(found.to) };
}
