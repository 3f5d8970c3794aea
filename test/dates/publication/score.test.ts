import { describe, expect, it } from 'vitest';
import { type Clue, columnNames, columnOf, scaleOf, widthOf } from '../../../src/dates/publication/clue.ts';
import { dayNumber, daysIn, isDay, weekdayOf, weekOf } from '../../../src/dates/publication/days.ts';
import { inferPublished } from '../../../src/dates/publication/infer.ts';
import { copyrightYear, createLineReader } from '../../../src/dates/publication/lines.ts';
import {
  blankRow,
  cellsOf,
  dayColumn,
  dayProbabilities,
  daysOf,
  likeliest,
  monthBase,
  monthColumn,
  monthProbabilities,
  normalize,
} from '../../../src/dates/publication/score.ts';

const clue = (more: Partial<Clue>): Clue => ({
  row: 'year.past.day',
  year: null,
  month: 0,
  day: 0,
  weekday: 0,
  start: 0,
  end: 1,
  ...more,
});
const round = (numbers: Iterable<number>) => [...numbers].map((n) => Math.round(n * 1000) / 1000 + 0);

describe('the scales of clues', () => {
  it('are named by the first part of a row', () => {
    expect(['year.past.day', 'agrees', 'weekday.first', 'yearly.past', '', '.year'].map(scaleOf)).toEqual([
      'year',
      'agrees',
      'weekday',
      null,
      null,
      null,
    ]);
    expect([widthOf('agrees'), widthOf('year'), blankRow('week.linked')?.length, blankRow('no')]).toEqual([
      2,
      12,
      5,
      null,
    ]);
  });

  it('have columns that end before their bounds', () => {
    expect([-99, -10, -9, -1, 0, 1, 20, 21, 99].map((n) => columnOf('year', n))).toEqual([
      0, 1, 1, 4, 5, 6, 10, 11, 11,
    ]);
    expect([0, 1, 2].map((n) => columnOf('agrees', n))).toEqual([0, 1, 1]);
    expect(columnNames('week')).toEqual(['<-2', '≥-2', '≥-1', '≥0', '≥1']);
  });
});

describe('days as numbers', () => {
  it.each([
    [1970, 1, 1, 0, 4],
    [1969, 12, 31, -1, 3],
    [2000, 2, 29, 11016, 2],
    [2000, 3, 1, 11017, 3],
    [2024, 5, 15, 19858, 3],
    [1, 1, 1, -719162, 1],
    [1900, 12, 31, -25203, 1],
  ])('count %i-%i-%i as %i, a weekday %i', (year, month, day, number, weekday) => {
    expect([dayNumber(year, month, day), weekdayOf(number)]).toEqual([number, weekday]);
  });

  it('know weeks, the length of months and the days that there are', () => {
    expect([weekOf(3), weekOf(4), weekOf(10), weekOf(11), weekOf(-4)]).toEqual([0, 1, 1, 2, -1]);
    expect([daysIn(2023, 2), daysIn(2024, 2), daysIn(null, 2), daysIn(2023, 12), daysIn(2023, 4)]).toEqual([
      28, 29, 29, 31, 30,
    ]);
    expect([isDay(null, 2, 29), isDay(2023, 2, 29), isDay(2023, 2, 28), isDay(null, 13, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the months that come into question', () => {
  const spanOf = (...years: (number | null)[]) => {
    const cells = cellsOf(years.map((year) => clue({ year })));
    return [cells[0], cells.at(-1), cells.length];
  };

  it('are those from twenty years before the third newest year to forty after the newest', () => {
    expect(spanOf(2010)).toEqual([{ year: 1990, month: 1 }, { year: 2050, month: 12 }, 61 * 12]);
    expect(spanOf(2010, 2005)[0]).toEqual({ year: 1985, month: 1 });
    expect(spanOf(1990, 2010, 2005, 2000, 2000)[0]).toEqual({ year: 1980, month: 1 });
    expect(spanOf(2010, 1900, 1800)[0]).toEqual({ year: 1890, month: 1 });
    expect(spanOf(15)[0]).toEqual({ year: 1, month: 1 });
    expect(spanOf(9990)[1]).toEqual({ year: 9999, month: 12 });
  });

  it('are the twelve of no year where none is named', () => {
    expect(spanOf(null)).toEqual([{ year: null, month: 1 }, { year: null, month: 12 }, 12]);
  });
});

describe('the column of a clue', () => {
  const cell = (year: number | null, month: number) => ({ year, month });

  it.each([
    ['year', { year: 2010 }, cell(2012, 1), 7],
    ['year', { year: 2010 }, cell(null, 1), -1],
    ['month', { year: 2010, month: 5 }, cell(2010, 7), columnOf('month', 2)],
    ['month', { year: 2010, month: 5 }, cell(2009, 7), columnOf('month', -10)],
    ['month', { year: 2010, month: 5 }, cell(null, 7), -1],
    ['round', { month: 5 }, cell(null, 7), 2],
    ['round', { month: 7 }, cell(2010, 5), 10],
    ['agrees', { month: 5, day: 15, weekday: 3 }, cell(2024, 5), 1],
    ['agrees', { month: 5, day: 15, weekday: 4 }, cell(2024, 5), 0],
    ['agrees', { month: 5, day: 15, weekday: 3 }, cell(null, 5), -1],
    ['agrees', { month: 2, day: 29, weekday: 4 }, cell(2024, 2), 1],
    ['agrees', { month: 2, day: 29, weekday: 4 }, cell(2023, 2), 0],
    ['agrees', { month: 12, day: 31, weekday: 7 }, cell(2024, 1), 1],
    ['agrees', { month: 1, day: 1, weekday: 3 }, cell(2024, 12), 1],
    ['agrees', { month: 7, day: 1, weekday: 1 }, cell(2024, 1), 1],
    ['day', { year: 2010, month: 5 }, cell(2010, 7), -1],
  ] as const)('of the scale %s, of %j, at %j is %i', (scale, named, at, expected) => {
    expect(monthColumn(clue(named), scale, at)).toBe(expected);
  });

  it.each([
    ['day', { year: 2024, month: 5, day: 15 }, cell(2024, 5), 19860, columnOf('day', 2)],
    ['day', { month: 5, day: 15 }, cell(2024, 5), 19857, columnOf('day', -1)],
    ['day', { month: 12, day: 31 }, cell(2024, 1), dayNumber(2024, 1, 2), columnOf('day', 2)],
    ['day', { month: 5, day: 15 }, cell(null, 5), dayNumber(2000, 5, 15), columnOf('day', 0)],
    ['week', { year: 2024, month: 5, day: 15 }, cell(2024, 5), dayNumber(2024, 5, 20), columnOf('week', 1)],
    ['week', { month: 5, day: 15 }, cell(null, 5), 10, -1],
    ['weekday', { weekday: 3 }, cell(2024, 5), 19858, 0],
    ['weekday', { weekday: 4 }, cell(2024, 5), 19858, 6],
    ['weekday', { weekday: 2 }, cell(2024, 5), 19858, 1],
    ['weekday', { weekday: 2 }, cell(null, 5), 19858, -1],
  ] as const)('of the scale of days %s, of %j, in %j is at %i %i', (scale, named, at, number, expected) => {
    expect(dayColumn(clue(named), scale, at, number)).toBe(expected);
  });
});

describe('the chances of months and days', () => {
  const weights = new Map([
    ['year.past.day', Float64Array.from([-3, -3, -3, -3, -3, 4, 1, 0, -1, -2, -3, -4])],
    ['year.newest.day', Float64Array.from([-3, -3, -3, -3, -3, 4, 1, 0, -1, -2, -3, -4])],
    ['month.past.day', Float64Array.from([-3, -3, -3, -2, 6, 1, 0, -1, -2, -3])],
    ['round.past.month', Float64Array.from([5, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['day.past', Float64Array.from([-6, -6, -6, -6, -3, 3, 7, 1, 0, -1, -2, -3])],
    ['weekday.past', Float64Array.from([0, 2, 0, 0, 0, 0, 0])],
  ]);
  const named = { year: 2024, month: 5, day: 15 };
  const clues = [
    clue(named),
    clue({ row: 'year.newest.day', year: 2024 }),
    clue({ row: 'month.past.day', ...named }),
    clue({ row: 'day.past', ...named }),
    clue({ row: 'weekday.past', weekday: 3 }),
    clue({ row: 'unknown', year: 2023 }),
  ];

  it('add up to one', () => {
    expect(round(normalize(Float64Array.from([0, Math.log(3)])))).toEqual([0.25, 0.75]);
    expect(round(normalize(Float64Array.from([1000, 1000])))).toEqual([0.5, 0.5]);
  });

  it('begin the lower, the more years a column holds', () => {
    const cells = cellsOf(clues);
    const base = monthBase(clues, cells);
    const at = (year: number) => base[cells.findIndex((cell) => cell.year === year)]!;
    expect(round([2024, 2025, 2023, 2021, 2030, 2050].map(at))).toEqual(
      round([0, 0, 0, -Math.log(3), -Math.log(5), -Math.log(20)]),
    );
    expect(round(monthBase([clue({ row: 'round.past.month', month: 5 })], cellsOf([])))).toEqual(
      Array(12).fill(0),
    );
    expect(
      round(monthBase([clue({ year: 2010 }), clue({ year: 2014 })], [{ year: 2014, month: 1 }])),
    ).toEqual([0]);
  });

  it('are those that the weights give', () => {
    const cells = cellsOf(clues);
    const months = monthProbabilities(clues, cells, weights);
    const prior = likeliest(cells, months);
    expect(
      [...prior].slice(0, 3).map(([{ year, month }, p]) => [year, month, round([p])[0]]),
    ).toMatchInlineSnapshot(`
      [
        [
          2024,
          5,
          0.987,
        ],
        [
          2024,
          6,
          0.007,
        ],
        [
          2024,
          7,
          0.002,
        ],
      ]
    `);
    const days = daysOf([...prior.keys()]);
    const chances = dayProbabilities(clues, days, prior, weights);
    const best = [...days.keys()].sort((a, b) => chances[b]! - chances[a]!).slice(0, 3);
    expect(
      best.map((i) => [days[i]!.cell.month, days[i]!.day, round([chances[i]!])[0]]),
    ).toMatchInlineSnapshot(`
      [
        [
          5,
          16,
          0.996,
        ],
        [
          5,
          15,
          0.002,
        ],
        [
          5,
          17,
          0,
        ],
      ]
    `);
  });

  it('tell when an article came out, as finely as they are sure', () => {
    const tell = (...some: Clue[]) => inferPublished(some, weights);
    expect(tell(...clues)).toMatchInlineSnapshot(`
      {
        "basis": "inferred",
        "from": "2024-05-16",
        "to": "2024-05-16",
        "value": "2024-05-16",
      }
    `);
    expect(tell(clue({ year: 2024 }))).toMatchInlineSnapshot(`
      {
        "basis": "inferred",
        "from": "2024-01-01",
        "to": "2024-11-30",
        "value": "2024",
      }
    `);
    expect(tell(clue({ year: 2024 }), clue({ row: 'month.past.day', ...named }))).toMatchInlineSnapshot(`
      {
        "basis": "inferred",
        "from": "2024-05-01",
        "to": "2024-05-31",
        "value": "2024-05",
      }
    `);
    expect(tell(clue({ row: 'round.past.month', month: 5 }))).toMatchInlineSnapshot(`
      {
        "basis": "inferred",
        "value": "XXXX-05",
      }
    `);
    expect(tell(...[1, 2, 3].map(() => clue({ row: 'round.past.month', month: 5 })))).toMatchInlineSnapshot(`
      {
        "basis": "inferred",
        "value": "XXXX-05",
      }
    `);
    expect(tell(clue({ row: 'unknown', year: 2023 }))).toBeNull();
  });

  it('leave out months that are next to impossible', () => {
    const cells = [1, 2, 3].map((month) => ({ year: 2024, month }));
    expect([...likeliest(cells, Float64Array.from([0.0009, 0.5, 0.001])).keys()]).toEqual([
      cells[1],
      cells[2],
    ]);
    expect([...likeliest(cells, Float64Array.from([0.3, 0.3, 0.4])).keys()]).toEqual([
      cells[2],
      cells[0],
      cells[1],
    ]);
  });
});

describe('a line with a date', () => {
  const says = createLineReader();
  const line = (text: string) => {
    const start = text.indexOf('[');
    const end = text.indexOf(']') - 1;
    return says(text.replace('[', '').replace(']', ''), start, end);
  };

  it.each([
    ['[May 3, 2024]', 'alone'],
    ['[May 3, 2024] at 5:30 p.m. (EST)', 'alone'],
    ['[May 3, 2024], 17.30 +0200', 'alone'],
    ['Rain fell.\n[May 3, 2024]\nIt rained.', 'alone'],
    ['Published [May 3, 2024]', 'stated'],
    ['Posted: [May 3, 2024] |', 'stated'],
    ['Updated on [May 3, 2024] it rained', null],
    ['It fell [May 3, 2024]', null],
    [`${'x'.repeat(70)} [May 3, 2024]`, null],
    [`[May 3, 2024]${' '.repeat(70)}`, null],
  ])('says of %s: %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    ['© 2019–2024 The Herald.', 2024],
    ['© 2019-2024 The Herald.', 2024],
    ['Copyright 2019 The Herald', 2019],
    ['(c) The Herald, 2019', 2019],
    ['Copyright The Herald. (c) 2020', 2020],
    ['© 20245', null],
    ['© 1799', null],
    ['© 1800', 1800],
    ['© 2200', 2200],
    ['© 2201', null],
    [`${'x'.repeat(200)}© 2019`, null],
    [`© ${'x'.repeat(40)} 2019`, null],
    ['In 2019 it rained.', null],
  ])('finds in %s the year %s', (text, expected) => {
    expect(copyrightYear(text)).toBe(expected);
  });
});
