import { describe, expect, it } from 'vitest';
import { durationValue, timexNumber } from '../../../src/dates/reading/numerals.ts';
import { fullYear, lastMonth } from '../../../src/dates/reading/patterns.ts';
import * as cal from '../../../src/dates/resolving/calendar.ts';
import { yearFor } from '../../../src/dates/resolving/year-for.ts';

const day = (text: string) => cal.parseDay(text)!;
const text = (one: cal.Day | null) => (one === null ? null : cal.dayValue(one));

describe('a day of the calendar', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 28, '2023-02-28'],
    [2023, 2, 29, null],
    [2023, 4, 30, '2023-04-30'],
    [2023, 4, 31, null],
    [2023, 1, 31, '2023-01-31'],
    [2023, 1, 32, null],
    [2023, 1, 0, null],
    [2023, 1, 1, '2023-01-01'],
    [2023, 0, 1, null],
    [2023, 12, 1, '2023-12-01'],
    [2023, 13, 1, null],
    [0, 1, 1, null],
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [10000, 1, 1, null],
  ])('of %i, %i, %i is %s', (year, month, of, expected) => {
    expect(text(cal.dayOf(year, month, of))).toBe(expected);
  });

  it.each([
    ['2023-10-06', '2023-10-06'],
    ['2023-10-06T16:30Z', '2023-10-06'],
    ['2023-1-06', null],
    ['12023-10-06', null],
    ['2023-02-30', null],
    ['2023', null],
  ])('is read from %s as %s', (iso, expected) => {
    expect(text(cal.parseDay(iso))).toBe(expected);
  });
});

describe('the period that a day lies in', () => {
  it.each([
    ['2024-05-15', 'D', '2024-05-15'],
    ['2024-05-15', 'N', '2024-05-15'],
    ['2024-05-15', 'W', '2024-W20'],
    ['2024-05-15', 'W2', '2024-W20'],
    ['2024-05-15', 'WE', '2024-W20-WE'],
    ['2024-12-30', 'W', '2025-W01'],
    ['2024-02-05', 'W', '2024-W06'],
    ['2024-05-15', 'M', '2024-05'],
    ['2024-03-31', 'Q', '2024-Q1'],
    ['2024-04-01', 'Q', '2024-Q2'],
    ['2024-12-01', 'Q', '2024-Q4'],
    ['2024-06-30', 'H', '2024-H1'],
    ['2024-07-01', 'H', '2024-H2'],
    ['2024-05-15', 'Y', '2024'],
    ['0024-05-15', 'Y', '0024'],
    ['2024-05-15', 'E', '202'],
    ['2024-05-15', 'C', '20'],
    ['2024-05-15', 'L', '20'],
  ])('of %s with the unit %s is %s', (from, unit, expected) => {
    expect(cal.valueAt(day(from), unit)).toBe(expected);
  });
});

describe('a day some units later', () => {
  it.each([
    ['2024-05-15', 'D', 1, '2024-05-16'],
    ['2024-05-15', 'N', -1, '2024-05-14'],
    ['2024-05-15', 'W', 2, '2024-05-29'],
    ['2024-05-15', 'W', 0.5, '2024-05-19'],
    ['2024-05-15', 'WE', -1, '2024-05-08'],
    ['2024-05-15', 'W2', 1, '2024-05-29'],
    ['2024-05-31', 'M', 1, '2024-06-30'],
    ['2024-05-31', 'M', -3, '2024-02-29'],
    ['2024-12-15', 'M', 1, '2025-01-15'],
    ['2024-01-15', 'M', -1, '2023-12-15'],
    ['2024-05-15', 'M', 1.5, '2024-07-15'],
    ['2024-05-15', 'Q', 1, '2024-08-15'],
    ['2024-05-15', 'H', 1, '2024-11-15'],
    ['2024-05-15', 'Y', -1, '2023-05-15'],
    ['2024-02-29', 'Y', 1, '2025-02-28'],
    ['2024-05-15', 'Y', 0.5, '2024-11-15'],
    ['2024-05-15', 'E', 1, '2034-05-15'],
    ['2024-05-15', 'C', -1, '1924-05-15'],
    ['2024-05-15', 'L', 1, '3024-05-15'],
    ['2024-05-15', '?', 3, '2024-05-15'],
    ['9999-12-31', 'D', 1, null],
    ['0001-01-01', 'D', -1, null],
    ['9999-12-31', 'M', 1, null],
    ['0001-01-01', 'M', -1, null],
    ['9999-01-31', 'M', 11, '9999-12-31'],
    ['0001-12-01', 'M', -11, '0001-01-01'],
    ['2024-05-15', 'D', Number.NaN, null],
    ['2024-05-15', 'D', Number.POSITIVE_INFINITY, null],
    ['2024-05-15', 'D', 4_000_001, null],
    ['2024-05-15', 'D', 3_000_001, null],
    ['2024-05-15', 'D', -700_000, '0107-11-02'],
    ['2024-05-15', 'Y', 9_999, null],
    ['2024-05-15', '?', 4_000_001, null],
  ])('from %s with the unit %s by %d is %s', (from, unit, by, expected) => {
    expect(text(cal.shiftDay(day(from), unit, by))).toBe(expected);
  });
});

describe('the day of a feast', () => {
  it.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
  ])('is that of Easter in %i: %s', (year, expected) => {
    expect(text(cal.easter(year))).toBe(expected);
  });

  it.each([
    [2024, '12-25', '2024-12-25'],
    [2023, '02-29', null],
    [2024, 'easter 0', '2024-03-31'],
    [2024, 'easter -46', '2024-02-14'],
    [2024, '11 4 4', '2024-11-28'],
    [2024, '11 4 4 1', '2024-11-29'],
    [2024, '5 -1 1', '2024-05-27'],
    [2021, '5 -1 1', '2021-05-31'],
    [2024, '9 1 1', '2024-09-02'],
    [2025, '9 1 1', '2025-09-01'],
    [2024, '2 5 4', '2024-02-29'],
    [2024, '2 5 5', null],
    [2024, '2 5 5 1', null],
    [2024, '11 election', '2024-11-05'],
    [2022, '11 election', '2022-11-08'],
    [2010, '11 election', '2010-11-02'],
    [2021, '11 election', '2021-11-02'],
  ])('in %i, written %s, is %s', (year, holiday, expected) => {
    expect(text(cal.holidayIn(year, holiday))).toBe(expected);
  });

  it.each([
    [2024, 1, '2024-01-01'],
    [2021, 1, '2021-01-04'],
    [2020, 53, '2020-12-28'],
    [2021, 53, null],
    [2021, 54, null],
    [2021, 0, null],
    [0, 1, null],
  ])('that opens a week of %i, the %i., is %s', (year, week, expected) => {
    expect(text(cal.firstOfWeek(year, week))).toBe(expected);
  });
});

describe('a length of time', () => {
  it.each([
    [1, 'TS', 'PT1S'],
    [8.5, 'TS', 'PT8.5S'],
    [5, 'TM', 'PT5M'],
    [1.5, 'TM', 'PT1M30S'],
    [0.5, 'TM', 'PT30S'],
    [1.25, 'TM', 'PT1.25M'],
    [5, 'TH', 'PT5H'],
    [5.5, 'TH', 'PT5H30M'],
    [0.5, 'TH', 'PT30M'],
    [2, 'W2', 'P4W'],
    [2, 'N', 'P2D'],
    [2, 'WE', 'P2WE'],
    [2, 'E', 'P20Y'],
    [Number.NaN, 'E', 'PXE'],
    [2, 'C', 'P200Y'],
    [Number.NaN, 'C', 'PXC'],
    [2, 'L', 'P2L'],
    [Number.NaN, 'L', 'PXL'],
    [2, 'H', 'P12M'],
    [2, 'Y', 'P2Y'],
    [2.5, 'Y', 'P2Y6M'],
    [0.5, 'Y', 'P6M'],
    [2.25, 'Y', 'P2.25Y'],
    [3, 'D', 'P3D'],
    [Number.NaN, 'W', 'PXW'],
    [1.005, 'D', 'P1D'],
    [1.234, 'D', 'P1.23D'],
  ])('of %d with the unit %s is %s', (amount, unit, expected) => {
    expect(durationValue(amount, unit)).toBe(expected);
  });

  it('writes X for a number that is not told', () => {
    expect([timexNumber(Number.NaN), timexNumber(2.5), timexNumber(3)]).toEqual(['X', '2.5', '3']);
  });
});

describe('a year that is said in short or not at all', () => {
  it('is of this century below forty', () => {
    expect([0, 39, 40, 99].map(fullYear)).toEqual([2000, 2039, 1940, 1999]);
  });

  it.each([
    [{ month: 7, day: 2 }, 6],
    [{ month: 7, day: 7 }, 6],
    [{ month: 7, day: 8 }, 7],
    [{ month: 1, day: 3 }, 12],
    [{ month: 6 }, 6],
  ])('ends with the month %j: %i', (end, expected) => {
    expect(lastMonth(end)).toBe(expected);
  });

  const reference = { year: 2024, month: 5, day: day('2024-05-15'), basis: 'published' } as const;
  it.each([
    [5, null, 0, 2024],
    [5, null, 1, 2024],
    [6, null, 0, 2024],
    [6, null, 1, 2024],
    [6, null, -1, 2024],
    [7, null, -1, 2023],
    [8, null, -1, 2023],
    [8, null, 0, 2024],
    [9, null, 0, 2024],
    [9, null, 1, 2024],
    [10, null, 0, 2023],
    [12, null, 1, 2024],
    [12, null, 0, 2023],
    [1, null, 0, 2024],
    [1, null, -1, 2024],
    [1, null, 1, 2025],
    [3, null, 1, 2025],
    [4, null, 1, 2024],
    [5, 14, 1, 2024],
    [5, 16, -1, 2024],
    [5, 16, 1, 2024],
    [11, 5, 1, 2024],
    [11, 5, -1, 2023],
  ] as const)('is for the month %i and the day %s, pointing %i, the year %i', (month, of, way, expected) => {
    expect(yearFor(reference, month, of, way)).toBe(expected);
  });

  it('counts from the middle of the month where the day of publication is not known', () => {
    const open = { ...reference, day: null };
    expect([yearFor(open, 5, 1, 1), yearFor(open, 11, 20, 0), yearFor(open, 8, null, -1)]).toEqual([
      2024, 2023, 2023,
    ]);
  });
});
