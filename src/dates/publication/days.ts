import { dayOf } from '../resolving/calendar.ts';

/**
 * Days are numbers here, counted from 1970-01-01 in the proleptic Gregorian calendar: thousands are compared with each
 * other for one article, too many for Temporal. The count is Howard Hinnant's `days_from_civil`; a test holds it to
 * Temporal's.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** A count of calendar weeks, Monday first. */
export function weekOf(number: number): number {
  return Math.floor((number + 3) / 7);
}

/** How many days a month has; February of no year in particular has 29. */
export function daysIn(year: number | null, month: number): number {
  const at = year ?? 2000;
  return dayNumber(month === 12 ? at + 1 : at, (month % 12) + 1, 1) - dayNumber(at, month, 1);
}

/** Whether the calendar has the day; without a year, whether some year has it. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return dayOf(year ?? 2000, month, day) !== null;
}
