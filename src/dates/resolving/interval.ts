import { type Day, dayOf, dayValue, firstOfWeek, shiftDay } from './calendar.ts';

/** The days that a value covers, half open; both null where the value names no calendar days. */
export interface Interval {
  readonly begin: string | null;
  readonly until: string | null;
}

const OPEN: Interval = { begin: null, until: null };
const VALUE =
  /^(\d{2}|\d{3}|\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})(?:-(WE|[1-7]))?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T.*)?$/;
/** First month of a season in the north; winter begins in December of its year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function span(first: Day | null, unit: string, count: number): Interval {
  if (first === null) return OPEN;
  const after = shiftDay(first, unit, count);
  return after === null ? OPEN : { begin: dayValue(first), until: dayValue(after) };
}

/**
 * The calendar interval of a TIMEX3 value: a day, week, weekend, month, quarter, half, season, year, decade or century,
 * and the day of a time. Anything with an X, a reference or a duration is open.
 *
 * @example
 * intervalOf('2023-10'); // { begin: '2023-10-01', until: '2023-11-01' }
 */
export function intervalOf(value: string | null): Interval {
  const match = value === null || value.length > 40 ? null : VALUE.exec(value);
  if (match === null) return OPEN;
  const [, years, month, day, week, weekday, quarter, half, season] = match as (string | undefined)[];
  const year = Number(years!.padEnd(4, '0'));
  if (years!.length === 2) return month === undefined ? span(dayOf(year, 1, 1), 'Y', 100) : OPEN;
  if (years!.length === 3) return span(dayOf(year, 1, 1), 'Y', 10);
  if (day !== undefined) return span(dayOf(year, Number(month), Number(day)), 'D', 1);
  if (month !== undefined) return span(dayOf(year, Number(month), 1), 'M', 1);
  if (week !== undefined) {
    const monday = firstOfWeek(year, Number(week));
    if (weekday === undefined || monday === null) return span(monday, 'W', 1);
    if (weekday === 'WE') return span(shiftDay(monday, 'D', 5), 'D', 2);
    return span(shiftDay(monday, 'D', Number(weekday) - 1), 'D', 1);
  }
  if (quarter !== undefined) return span(dayOf(year, Number(quarter) * 3 - 2, 1), 'M', 3);
  if (half !== undefined) return span(dayOf(year, half === '1' ? 1 : 7, 1), 'M', 6);
  if (season !== undefined) return span(dayOf(year, SEASONS[season]!, 1), 'M', 3);
  return span(dayOf(year, 1, 1), 'Y', 1);
}
