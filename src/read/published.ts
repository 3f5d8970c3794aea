import { Temporal } from 'temporal-polyfill';
import { CopydeskError } from '../errors.ts';

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

/**
 * A date of publication as people and programs write it, as an ISO day, month or year, or null where it is none. A time
 * stamp gives its calendar day as written, in whatever zone that was. Dates in figures alone are read only in ISO's
 * order: 3/5/2024 is one day in London and another in Washington.
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
  return dayFirst === null ? null : spelled(dayFirst[3]!, dayFirst[2]!, dayFirst[1]);
}

/**
 * A date of publication that somebody gave on purpose.
 *
 * @throws CopydeskError `bad-date` for what is no date, or no day of the calendar (2023-02-30).
 */
export function parsePublished(value: string): string {
  const date = readDate(value);
  if (date !== null) return date;
  const shown = JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  throw new CopydeskError('bad-date', `${shown} is not a date of the calendar`, {}, 'write it as 2023-10-06');
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
