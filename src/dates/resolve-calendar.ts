import type { DateBasis } from '../document.ts';
import { type Anchors, finish, firstMonth, type Reference, type Resolved } from './anchor.ts';
import * as cal from './calendar.ts';
import type { Direction } from './direction.ts';
import type { Calendar } from './expression.ts';
import { resolveShift } from './resolve-period.ts';
import { yearFor } from './year-for.ts';

/** The nearest year in which the day has the weekday that is said with it: `Tuesday, October 12`. */
function agreeing(reference: Reference, { month, day, weekday }: Calendar): number | null {
  if (weekday === undefined || month === undefined || day === undefined) return null;
  const years = [0, -1, 1].map((by) => reference.year + by);
  const fit = years.filter((year) => cal.dayOf(year, month, day)?.dayOfWeek === weekday);
  return fit.length === 1 ? fit[0]! : null;
}

function weekdayValue(day: cal.Day, weekday: number, direction: Direction, explicit: boolean): cal.Day {
  const back = (day.dayOfWeek - weekday + 7) % 7;
  if (direction > 0) return day.add({ days: back === 0 ? (explicit ? 7 : 0) : 7 - back });
  if (direction < 0 && explicit) return day.subtract({ days: back === 0 ? 7 : back });
  return day.subtract({ days: back });
}

/** A day of the week that is meant: the day itself, or the Monday of the last week that ends in the month. */
function weekDay(year: number, month: number, day: number | null): cal.Day | null {
  if (day !== null) return cal.dayOf(year, month, day);
  const first = cal.dayOf(year, month, 1);
  if (first === null) return null;
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: (last.dayOfWeek % 7) + 6 });
}

/** The year that is said, in figures or by its distance. */
function yearOf(e: Calendar, anchors: Anchors): { year: number | null; basis: DateBasis } {
  if (typeof e.year === 'number') return { year: e.year, basis: 'text' };
  if (e.year === undefined) return { year: null, basis: 'none' };
  const resolved = resolveShift(e.year, anchors);
  const year = /^\d{4}$/.test(resolved.value ?? '') ? Number(resolved.value) : null;
  return { year, basis: resolved.basis };
}

/** A quarter, half or season: one that has begun, unless the words around say that it lies ahead. */
function resolvePart(e: Calendar, anchors: Anchors): Resolved {
  const { reference, around, ahead } = anchors;
  const part = e.part!;
  const given = yearOf(e, anchors);
  if (given.year !== null) return finish(`${cal.yearValue(given.year)}-${part}`, given.basis, e);
  if (reference === null || e.year !== undefined) return finish(`XXXX-${part}`, 'none', e);
  let year = reference.year;
  let month = reference.month ?? 6;
  const startMonth = firstMonth(part)!;
  // The winter of January, February and March began the year before.
  if (part === 'WI' && month <= 3) {
    year--;
    month += 12;
  }
  if (e.direction === -1) {
    // `last spring` in spring is that of the year before.
    if (startMonth > month || startMonth + 2 >= month) year--;
  } else if (e.direction === 1) {
    if (startMonth <= month) year++;
  } else if (startMonth > month && part[0] === 'Q') {
    if (startMonth - month > 3 && around() <= 0) year--;
  } else if (part[0] === 'Q') {
    // The last one that is over is still reported on: `expects a loss in the third quarter`, in October.
    if (e.ofYear !== true && e.fiscal !== true && month - startMonth > 5 && ahead()) year++;
  } else if (e.direction === undefined) {
    // Months to the next one, and from the end of the last; where nothing tells, the nearer of the two.
    const wait = (startMonth - month + 24) % 12;
    const nearer = wait > 0 && wait < 10 - wait;
    const direction = around();
    if (startMonth > month && (direction < 0 || (direction === 0 && !nearer && e.ofYear !== true))) year--;
    else if (startMonth < month && direction > 0 && part[0] !== 'H') {
      // `will close in the summer`, in October: not the one that has just been.
      if (nearer || (month - startMonth > 3 && ahead())) year++;
    }
  }
  return finish(`${cal.yearValue(year)}-${part}`, reference.basis, e);
}

/** A day of the week alone. */
function resolveWeekday(e: Calendar, { reference, memory, around }: Anchors): Resolved {
  const named = (e.from === 'text' || e.end === true) && memory.grain === 'D' ? memory.day : null;
  const anchor = named ?? reference?.day ?? null;
  // `from Monday to Friday`: the Friday after that Monday.
  if (e.end === true && named !== null) {
    const days = (e.weekday! - named.dayOfWeek + 7) % 7;
    return finish(cal.dayValue(named.add({ days: days === 0 ? 7 : days })), 'text', e);
  }
  if (anchor === null) return finish(`XXXX-WXX-${e.weekday}`, 'none', e);
  // `on Aug. 29, 2005, a Monday`
  if (e.beside === true && memory.grain === 'D' && memory.day?.dayOfWeek === e.weekday)
    return finish(cal.dayValue(memory.day!), 'text', e);
  const direction = e.direction ?? around();
  if (e.direction === 0) {
    const day = anchor.add({ days: e.weekday! - anchor.dayOfWeek + 7 * (e.weeks ?? 0) });
    return finish(cal.dayValue(day), reference?.basis ?? 'text', e);
  }
  const near = weekdayValue(anchor, e.weekday!, direction, e.direction !== undefined);
  const day = e.weeks === undefined ? near : near.add({ days: 7 * e.weeks });
  return finish(cal.dayValue(day), named === null ? (reference?.basis ?? 'none') : 'text', e);
}

/** A named day: the nearest on the side that the words around point to, or that of the year that is said. */
function resolveHoliday(e: Calendar, anchors: Anchors): Resolved {
  const { reference, around } = anchors;
  const { year, basis } = yearOf(e, anchors);
  const holiday = e.holiday!;
  if (year === null && reference?.day) {
    const direction = e.direction ?? around();
    const near = [-1, 0, 1]
      .map((by) => cal.holidayIn(reference.year + by, holiday))
      .filter((day) => day !== null)
      .map((day) => ({ day, days: reference.day!.until(day).days }));
    const cost = (days: number) =>
      days > 0
        ? direction > 0
          ? days * 0.25
          : days * (direction < 0 ? 6 : 1.5)
        : -days * (direction > 0 ? 2.5 : 1);
    near.sort((a, b) => cost(a.days) - cost(b.days));
    const nearest = near[0];
    return nearest === undefined
      ? finish(null, 'none', e)
      : finish(cal.dayValue(nearest.day), reference.basis, e);
  }
  const day = year === null ? null : cal.holidayIn(year, holiday);
  if (day !== null) return finish(cal.dayValue(day), basis, e);
  // A fifth Monday that the month has not.
  if (year !== null) return finish(null, 'none', e);
  const month = /^\d+(?= )/.exec(holiday)?.[0].padStart(2, '0');
  const open = /^\d\d-\d\d$/.test(holiday) ? `XXXX-${holiday}` : `XXXX-${month ?? 'XX'}-XX`;
  return finish(open, 'none', e);
}

/** A month or season counted from the date last named: `that November`, `the following spring`; null without one. */
function resolveNamed(e: Calendar, { memory }: Anchors): Resolved | null {
  const named = memory.day;
  const month = e.month ?? (e.part === undefined ? null : firstMonth(e.part));
  if (named === null || month === null || e.from !== 'text' || e.year !== undefined) return null;
  const ofYear = memory.grain === 'Y';
  let { year } = named;
  if (e.direction === 1 && (ofYear || month <= named.month)) year++;
  if (e.direction === -1 && (ofYear || month >= named.month)) year--;
  const { from: _, direction: __, ...rest } = e;
  return finish(
    e.part === undefined ? cal.monthValue(year, month) : `${cal.yearValue(year)}-${e.part}`,
    'text',
    rest,
  );
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

/** Anchors a date on the calendar that leaves parts unsaid. */
export function resolveCalendar(e: Calendar, anchors: Anchors): Resolved {
  const near = resolveNamed(e, anchors);
  if (near !== null) return near;
  const { reference, around } = anchors;
  if (e.part !== undefined) return resolvePart(e, anchors);
  if (e.weekday !== undefined && e.month === undefined && e.year === undefined)
    return resolveWeekday(e, anchors);
  const given = yearOf(e, anchors);
  let { year } = given;
  let { basis } = given;
  if (e.ambiguous === true) {
    if (anchors.style.order === 0) return finish(`${cal.yearValue(e.year as number)}-XX-XX`, 'text', e);
    const { ambiguous: _, month, day, ...rest } = e;
    const [first, second] = anchors.style.order > 0 ? [month!, day!] : [day!, month!];
    return resolveCalendar({ ...rest, month: first, day: second }, anchors);
  }
  if (e.holiday !== undefined) return resolveHoliday(e, anchors);
  const month = e.month;
  if (
    year === null &&
    month !== undefined &&
    e.year === undefined &&
    reference !== null &&
    reference.month !== null
  ) {
    const { direction } = e;
    const left = e.end === true ? anchors.memory.day : null;
    if (left !== null) {
      const before = month < left.month || (month === left.month && (e.day ?? 31) < left.day);
      year = before ? left.year + 1 : left.year;
    } else if (direction === 0) year = reference.year;
    else if (direction !== undefined) {
      const ref = reference.month;
      if (direction < 0)
        year =
          month < ref || (e.day === undefined ? false : month === ref && e.day < (reference.day?.day ?? 0))
            ? reference.year
            : reference.year - 1;
      else year = month > ref ? reference.year : reference.year + 1;
    } else {
      const told = yearTold(e, anchors);
      year = told ?? agreeing(reference, e) ?? yearFor(reference, month, e.day ?? null, around());
      // `will close in September`, in October
      const over = year === reference.year && month < reference.month;
      if (told === null && over && e.day === undefined && e.week === undefined && anchors.ahead()) year++;
      if (told !== null) return resolveCalendar({ ...e, year: told }, anchors);
    }
    basis = reference.basis;
  }
  const years = year === null ? 'XXXX' : cal.yearValue(year);
  if (month === undefined) return finish(years, year === null ? 'none' : basis, e);
  if (e.week !== undefined) {
    const day = year === null ? null : weekDay(year, month, e.day ?? null);
    const unit = e.week === 'weekend' || e.week === 'last-weekend' ? 'WE' : 'W';
    if (day === null) return finish(unit === 'W' ? 'XXXX-WXX' : 'XXXX-WXX-WE', 'none', e);
    return finish(cal.valueAt(day, unit), basis, e);
  }
  const months = `${years}-${String(month).padStart(2, '0')}`;
  if (e.day === undefined) return finish(months, year === null ? 'none' : basis, e);
  // A leap year stands in where the year is open.
  if (cal.dayOf(year ?? 2000, month, e.day) === null) return finish(null, 'none', e);
  return finish(`${months}-${String(e.day).padStart(2, '0')}`, year === null ? 'none' : basis, e);
}
