import { Temporal } from 'temporal-polyfill';
import { feastIn } from './moving-feasts.ts';

/** A day of the proleptic Gregorian calendar. */
export type Day = Temporal.PlainDate;

/** The day of these parts, or null where the calendar has none (February 30). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (day > 28 && day > Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth) return null;
  return new Temporal.PlainDate(year, month, day);
}

/** The day of an ISO 8601 `YYYY-MM-DD`, or null. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The first day after another that is the weekday, 1 (Monday) to 7: never the day itself. */
export function weekdayAfter(day: Day, weekday: number): Day {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 || 7 });
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** `YYYY`. */
export function yearValue(year: number): string {
  return pad(year, 4);
}

/** `YYYY-MM`. */
export function monthValue(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

/** `YYYY-MM-DD`. */
export function dayValue(day: Day): string {
  return `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
}

/** The week of a day after ISO 8601: `2023-W41`. */
export function weekValue(day: Day): string {
  return `${pad(day.yearOfWeek!, 4)}-W${pad(day.weekOfYear!, 2)}`;
}

/** The period of a unit that a day lies in, as TIMEX3 writes it. */
export function valueAt(day: Day, unit: string): string {
  switch (unit) {
    case 'W':
    case 'W2':
      return weekValue(day);
    case 'WE':
      return `${weekValue(day)}-WE`;
    case 'M':
      return monthValue(day.year, day.month);
    case 'Q':
      return `${yearValue(day.year)}-Q${Math.ceil(day.month / 3)}`;
    case 'H':
      return `${yearValue(day.year)}-H${day.month <= 6 ? 1 : 2}`;
    case 'Y':
      return yearValue(day.year);
    case 'E':
      return yearValue(day.year).slice(0, 3);
    case 'C':
    case 'L':
      return yearValue(day.year).slice(0, 2);
    default:
      return dayValue(day);
  }
}

/** A day some units later, or null beyond the years 1 to 9999. */
export function shiftDay(day: Day, unit: string, by: number): Day | null {
  const days: Record<string, number> = { D: 1, N: 1, W: 7, WE: 7, W2: 14 };
  const months: Record<string, number> = { M: 1, Q: 3, H: 6, Y: 12, E: 120, C: 1200, L: 12000 };
  const inDays = days[unit];
  const inMonths = months[unit];
  if (!Number.isFinite(by) || Math.abs(by) > 4_000_000) return null;
  const whole = Math.trunc(by);
  if (inDays !== undefined) {
    const moved = Math.round(by * inDays);
    if (Math.abs(moved) > 3_000_000) return null;
    const result = day.add({ days: moved });
    return result.year < 1 || result.year > 9999 ? null : result;
  }
  const moved = inMonths === undefined ? 0 : whole === by ? by * inMonths : Math.round(by * inMonths);
  if (Math.abs(moved) > 119_000) return null;
  const target = day.year * 12 + day.month - 1 + moved;
  const year = Math.floor(target / 12);
  if (year < 1 || year > 9999) return null;
  const first = new Temporal.PlainDate(year, (target % 12) + 1, 1);
  return new Temporal.PlainDate(year, first.month, Math.min(day.day, first.daysInMonth));
}

/** Easter Sunday after Meeus, Jones and Butcher. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day of a holiday in a year; the notation is that of data/holidays.txt. */
export function holidayIn(year: number, holiday: string): Day | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(holiday);
  if (fixed !== null) return dayOf(year, Number(fixed[1]), Number(fixed[2]));
  const [head, first, second, more] = holiday.split(' ');
  if (head === 'easter') return easter(year).add({ days: Number(first) });
  if (head === 'moving') return parseDay(feastIn(first!, year) ?? '');
  const month = Number(head);
  if (first === 'election') return new Temporal.PlainDate(year, 11, 2 + ((9 - dayOfWeek(year, 11, 2)) % 7));
  const nth = Number(first);
  const weekday = Number(second);
  const opening = new Temporal.PlainDate(year, month, 1);
  const day = 1 + ((weekday - opening.dayOfWeek + 7) % 7) + (nth > 0 ? (nth - 1) * 7 : 0);
  if (more !== undefined) return dayOf(year, month, day)?.add({ days: Number(more) }) ?? null;
  if (nth > 0) return dayOf(year, month, day);
  return dayOf(year, month, day + 28) ?? dayOf(year, month, day + 21);
}

function dayOfWeek(year: number, month: number, day: number): number {
  return new Temporal.PlainDate(year, month, day).dayOfWeek;
}

/** First day of an ISO week, or null where the year has no such week. */
export function firstOfWeek(year: number, week: number): Day | null {
  if (week < 1 || week > 53) return null;
  const fourth = dayOf(year, 1, 4);
  const monday = fourth?.add({ days: (week - 1) * 7 - (fourth.dayOfWeek - 1) });
  // Most years have no week 53.
  return monday !== undefined && monday.yearOfWeek === year ? monday : null;
}
