import type { DateBasis } from '../document.ts';
import { type Anchors, finish, type Reference, type Resolved } from './anchor.ts';
import * as cal from './calendar.ts';
import type { Calendar } from './expression.ts';
import { yearFor } from './year-for.ts';

/** The year that is said with a date, and what it was found by; null where none is said. */
export interface YearSaid {
  readonly year: number | null;
  readonly basis: DateBasis;
}

/** The nearest year in which the day has the weekday that is said with it: `Tuesday, October 12`. */
function agreeing(reference: Reference, { month, day, weekday }: Calendar): number | null {
  if (weekday === undefined || month === undefined || day === undefined) return null;
  const years = [0, -1, 1].map((by) => reference.year + by);
  const fit = years.filter((year) => cal.dayOf(year, month, day)?.dayOfWeek === weekday);
  return fit.length === 1 ? fit[0]! : null;
}

/** A day of the week that is meant: the day itself, or the Monday of the last week that ends in the month. */
function weekDay(year: number, month: number, day: number | null): cal.Day | null {
  if (day !== null) return cal.dayOf(year, month, day);
  const first = cal.dayOf(year, month, 1);
  if (first === null) return null;
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: (last.dayOfWeek % 7) + 6 });
}

/** Years before that of publication from which on a story is one of the past. */
const LONG_PAST = 2;

/**
 * The year of a month in a story of long ago, which goes on from the date last named: `troops fired in April 1861; in May
 * the militia was called up`. Null where the article is a report of its own day, or the story was left.
 */
function yearTold(e: Calendar, { reference, memory, style, sentence, around }: Anchors): number | null {
  const { day, grain } = memory;
  if (!style.chronicle) return null;
  if (day === null || reference === null || e.weekday !== undefined) return null;
  const apart = sentence - memory.daySentence;
  if (reference.year - day.year < LONG_PAST || apart > (grain === 'Y' ? 0 : 3) || around() > 0) return null;
  // `the siege of 1683 began in mid-July`
  if (grain === 'Y') return day.year;
  if (!/^[DMSFWQ]$/.test(grain)) return null;
  const before = e.month! < day.month || (e.month === day.month && (e.day ?? 31) < day.day && grain === 'D');
  return before ? day.year + 1 : day.year;
}

/** Whether the month, or its day, of a year comes before a day of that year. */
function isBefore(e: Calendar, month: number, day: cal.Day): boolean {
  return month < day.month || (month === day.month && (e.day ?? 31) < day.day);
}

/** The year of `last May`, `next Dec. 5`, from the day of publication. */
function explicitYear(e: Calendar, month: number, reference: Reference, direction: -1 | 1): number {
  const { year, day } = reference;
  const now = reference.month!;
  if (direction > 0) return month > now ? year : year + 1;
  const begun = month < now || (e.day !== undefined && month === now && e.day < (day?.day ?? 0));
  return begun ? year : year - 1;
}

/** The year of a month or day on the side that the words around point to. */
function yearAround(e: Calendar, month: number, reference: Reference, anchors: Anchors): number {
  const year = agreeing(reference, e) ?? yearFor(reference, month, e.day ?? null, anchors.around());
  // `will close in September`, in October
  const over = year === reference.year && month < reference.month!;
  return over && e.day === undefined && e.week === undefined && anchors.ahead() ? year + 1 : year;
}

/** The year of a month or day that none is said with. */
function unsaidYear(e: Calendar, month: number, reference: Reference, anchors: Anchors): YearSaid {
  const { basis } = reference;
  const left = e.end === true ? anchors.memory.day : null;
  if (left !== null) return { year: isBefore(e, month, left) ? left.year + 1 : left.year, basis };
  if (e.direction === 0) return { year: reference.year, basis };
  if (e.direction !== undefined) return { year: explicitYear(e, month, reference, e.direction), basis };
  const told = yearTold(e, anchors);
  if (told !== null) return { year: told, basis: 'text' };
  return { year: yearAround(e, month, reference, anchors), basis };
}

/** The week or weekend of a day, or the last of a month. */
function resolveWeek(e: Calendar, month: number, { year, basis }: YearSaid): Resolved {
  const day = year === null ? null : weekDay(year, month, e.day ?? null);
  const weekend = e.week === 'weekend' || e.week === 'last-weekend';
  if (day === null) return finish(weekend ? 'XXXX-WXX-WE' : 'XXXX-WXX', 'none', e);
  return finish(cal.valueAt(day, weekend ? 'WE' : 'W'), basis, e);
}

/** Anchors a month, a day or week of it, of the year that is `given` or of the one that fits. */
export function resolveMonth(e: Calendar, month: number, given: YearSaid, anchors: Anchors): Resolved {
  const { reference } = anchors;
  const open = given.year === null && e.year === undefined && reference !== null && reference.month !== null;
  const said = open ? unsaidYear(e, month, reference, anchors) : given;
  if (e.week !== undefined) return resolveWeek(e, month, said);
  const { year } = said;
  const basis = year === null ? 'none' : said.basis;
  const months = `${year === null ? 'XXXX' : cal.yearValue(year)}-${String(month).padStart(2, '0')}`;
  if (e.day === undefined) return finish(months, basis, e);
  // A leap year stands in where the year is open.
  if (cal.dayOf(year ?? 2000, month, e.day) === null) return finish(null, 'none', e);
  return finish(`${months}-${String(e.day).padStart(2, '0')}`, basis, e);
}
