import { describe, expect, it } from 'vitest';
import { readDates } from '../read.ts';

/** The values of a text's dates in their order, published on Monday 4 May 2026. */
const values = (text: string) => readDates(text, '2026-05-04').dates.map(({ value }) => value);

describe('a day that labels a line of an outlook', () => {
  it.each([
    ['Today: Cloudy.\nTonight: Rain.\nTuesday: Dry.\nWednesday: Sunny.', ['2026-05-05', '2026-05-06']],
    [
      'Today: Cloudy. Highs near 20.\n\nTonight: Rain.\n\nTuesday: Dry by midday.',
      ['2026-05-05', '2026-05-05T12:00'],
    ],
    ['Tonight: Storms.\nTuesday: Dry.\nTuesday night: Clear.', ['2026-05-05', '2026-05-05TNI']],
    [
      'Tomorrow: Dry.\nThursday and Friday: Sunny.\nSaturday to Sunday: Rain.',
      ['2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10'],
    ],
  ])('is to come where today stands before it: %s', (text, expected) => {
    expect(values(text).slice(-expected.length)).toEqual(expected);
  });

  it.each([
    [
      'Tuesday: He left Rome.\nWednesday: He met the pope.\nToday: He is at home.',
      ['2026-04-28', '2026-04-29', '2026-05-04'],
    ],
    ['Tuesday: He left Rome.\nWednesday: He met the pope.', ['2026-04-28', '2026-04-29']],
    ['Today: Leeds play York. On Tuesday they lost to Hull.', ['2026-05-04', '2026-04-28']],
    ['Today: Leeds play York. Tuesday was hot.', ['2026-05-04', '2026-04-28']],
    ['Today Leeds play York.\nTuesday: They lost to Hull.', ['2026-05-04', '2026-04-28']],
    ['He said today: we go.\nTuesday: The police came.', ['2026-05-04', '2026-04-28']],
    ['Tonight: A play. She saw it on Tuesday: it was good.', ['2026-05-04TNI', '2026-04-28']],
    ['Last Tuesday: He left Rome.', ['2026-04-28']],
  ])('is one of those before where it does not: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
