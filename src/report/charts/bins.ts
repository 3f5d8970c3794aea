import { Temporal } from 'temporal-polyfill';

/** A stretch of days and how much falls into it. */
export interface Bin {
  /** First day, ISO. */
  readonly from: string;
  /** First day after it. */
  readonly until: string;
  readonly count: number;
}

export type Step = 'day' | 'week' | 'month' | 'year';

export interface Bins {
  readonly step: Step;
  /** In order, the empty ones left out. */
  readonly bins: readonly Bin[];
}

const DURATION: Readonly<Record<Step, Temporal.DurationLike>> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  year: { years: 1 },
};

/** The longest stretch, in days, that is shown in steps of a day, a week, a month. */
const LIMITS: readonly (readonly [step: Step, days: number])[] = [
  ['day', 62],
  ['week', 400],
  ['month', 2600],
];

/** Counts days (ISO `2023-10-06`) by day, week, month or year, whichever gives some dozens of bins. */
export function binDays(days: readonly string[]): Bins {
  const sorted = days.toSorted();
  if (sorted.length === 0) return { step: 'day', bins: [] };
  const first = Temporal.PlainDate.from(sorted[0]!);
  const span = first.until(Temporal.PlainDate.from(sorted.at(-1)!)).days;
  const step = LIMITS.find(([, limit]) => span <= limit)?.[0] ?? 'year';
  const counts = new Map<string, number>();
  for (const day of sorted) {
    const from = beginOf(Temporal.PlainDate.from(day), step);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const bins = [...counts].map(([from, count]) => {
    const until = Temporal.PlainDate.from(from).add(DURATION[step]).toString();
    return { from, until, count };
  });
  return { step, bins };
}

function beginOf(day: Temporal.PlainDate, step: Step): string {
  if (step === 'week') return day.subtract({ days: day.dayOfWeek - 1 }).toString();
  if (step === 'month') return day.with({ day: 1 }).toString();
  if (step === 'year') return day.with({ month: 1, day: 1 }).toString();
  return day.toString();
}
