import { Temporal } from 'temporal-polyfill';
import { CopydeskError } from '../../errors.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `2023-10-06`, `2023-10`, `2023`, or a time stamp that begins with a day; also without hyphens. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d.*)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4}.*)?$/;
/** `March 5, 2024`, `Tuesday, Mar. 5th 2024 10:00`; `March 2024`. */
const MONTH_FIRST = /^(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})(?!\d)/;
/** `5 March 2024`, `Tue, 05 Mar 2024 10:00:00 GMT`. */
const DAY_FIRST = /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,? (\d{4})(?!\d)/;

/** `24/10/2024`, and with hyphens; `24.10.2024`, which has its day first. A time may stand behind. */
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? \d{1,2}[:.].*)?$/;

/** The days that figures in another order than ISO's are, read either way; null where there is no such day, or that order is not. */
export interface FigureDays {
  /** What parts the figures. */
  readonly mark: string;
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
}

/** Figures in another order than ISO's, read either way; null for what is no such date. */
export function readFigures(value: string): FigureDays | null {
  const found = FIGURES.exec(value.trim());
  if (found === null) return null;
  const [, first, mark, second, year] = found;
  const day = (month: string, day: string): string | null =>
    calendar(year!, month.padStart(2, '0'), day.padStart(2, '0'));
  return {
    mark: mark!,
    dayFirst: day(second!, first!),
    monthFirst: mark === '.' ? null : day(first!, second!),
  };
}

/**
 * The days that figures in another order than ISO's may mean, as ISO days: two for `05/03/2024`, one for `24/10/2024` and for
 * `05.03.2024`, none for what is no such date.
 */
export function daysOfFigures(value: string): readonly string[] {
  const days = readFigures(value);
  if (days === null) return [];
  return [...new Set([days.dayFirst, days.monthFirst].filter((day) => day !== null))];
}

/**
 * A date of publication as people and programs write it, as an ISO day, month or year, or null where it is none. A time
 * stamp gives its calendar day as written, in whatever zone that was. Figures in another order than ISO's are read where
 * they mean one day: 3/5/2024 is one day in London and another in Washington.
 *
 * @example
 * readDate('2024-03-05T23:30:00-05:00') // '2024-03-05'
 * readDate('March 5, 2024')             // '2024-03-05'
 */
export function readDate(value: string): string | null {
  const text = value.trim().replace(/\s+/g, ' ').slice(0, 100).toLowerCase();
  const numeric = ISO.exec(text.toUpperCase()) ?? COMPACT.exec(text.toUpperCase());
  if (numeric !== null) return calendar(numeric[1]!, numeric[2], numeric[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return spelled(monthFirst[3]!, monthFirst[1]!, monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return spelled(dayFirst[3]!, dayFirst[2]!, dayFirst[1]);
  const days = daysOfFigures(text);
  return days.length === 1 ? days[0]! : null;
}

/**
 * A date of publication that somebody gave on purpose.
 *
 * @throws CopydeskError `bad-date` for what is no date, no day of the calendar (2023-02-30), or two (05/03/2024).
 */
export function parsePublished(value: string): string {
  const date = readDate(value);
  if (date !== null) return date;
  const shown = JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  const why = eitherDay(value.slice(0, 100)) ?? `${shown} is not a date of the calendar`;
  throw new CopydeskError('bad-date', why, {}, 'write it as year-month-day, such as 2023-10-06');
}

/** Of figures that may be two days, which, in words; null for anything else. */
export function eitherDay(value: string): string | null {
  const days = daysOfFigures(value);
  return days.length === 2 ? `"${value.trim()}" may be ${days.join(' or ')}` : null;
}

/** What is said of a day of publication: the day, or why it is none. */
export type SaidDay = { readonly published: string | null; readonly badDate?: CopydeskError };

/** As `parsePublished`, for who does not know yet whether the day is needed. */
export function readPublished(value: string | null): SaidDay {
  try {
    return { published: value === null ? null : parsePublished(value) };
  } catch (error) {
    if (error instanceof CopydeskError) return { published: null, badDate: error };
    throw error;
  }
}

function spelled(year: string, name: string, day: string | undefined): string | null {
  const short = name === 'sept' ? 'sep' : name;
  const month = MONTHS.findIndex((full) => full === short || (short.length === 3 && full.startsWith(short)));
  return month === -1 ? null : calendar(year, String(month + 1).padStart(2, '0'), day?.padStart(2, '0'));
}

function calendar(year: string, month?: string, day?: string): string | null {
  if (year === '0000') return null;
  try {
    Temporal.PlainDate.from(
      { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
