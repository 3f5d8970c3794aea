import { describe, expect, it } from 'vitest';
import { readDates } from './read.ts';

/** The values of a text's dates in their order. */
const values = (text: string, published: string | null = null) =>
  readDates(text, published).dates.map(({ value }) => value);

describe('what counts from a date named before', () => {
  it.each([
    ['In 1993 she fell in Rome. In August the same year she fell ill.', ['1993', '1993-08']],
    ['It broke away in 1991, by a vote in December of that year.', ['1991', '1991-12']],
    ['He came in 1931 and left in May of the following year.', ['1931', '1932-05']],
  ])('takes the month of a year that was named, not of that of publication: %s', (text, expected) => {
    expect(values(text, '2016-10-05')).toEqual(expected);
  });

  it('keeps "December of the previous year" in the year before that of publication', () => {
    expect(values('It began in 2015. He left in December of the previous year.', '2023-10-06')).toEqual([
      '2015',
      '2022-12',
    ]);
  });

  it.each([
    ['In the summer of 1944 he joined the Navy; two years later he was back.', ['1944-SU', '1946']],
    ['Sales fell in the first half of 1990. A year later they rose.', ['1990-H1', '1991']],
    ['He came in the fall of 2001 and left the following spring.', ['2001-FA', '2002-SP']],
    ['He came in the spring of 2001. That November he left.', ['2001-SP', '2001-11']],
  ])('counts from a season or a half: %s', (text, expected) => {
    expect(values(text, '2016-10-05')).toEqual(expected);
  });

  it.each([
    ['He fell on Aug. 3, 2017. He died on the Sunday.', ['2017-08-03', '2017-08-06']],
    ['She will speak on Friday. He left home on the Sunday.', ['2026-11-27', '2026-11-22']],
    [
      'They wed on 3 May 2019. He ate. He slept. He sang. He sat. He left on the Sunday.',
      ['2019-05-03', '2026-11-22'],
    ],
  ])('counts a weekday of the story from a day that is near and lies before: %s', (text, expected) => {
    expect(values(text, '2026-11-25')).toEqual(expected);
  });

  it('takes the year to a month for twelve months', () => {
    expect(values('Trains ran late in the year to March.', '2023-05-02')).toEqual(['P1Y', '2023-03']);
  });

  it('counts weeks from a month in months', () => {
    expect(values('She had a daughter in March 2023 and was back nine weeks later.', '2024-08-05')).toEqual([
      '2023-03',
      '2023-05',
    ]);
  });

  it('keeps the quarter that is reported on where another is named in passing', () => {
    const text =
      'Net for the quarter ended June 30 was up, the slowest pace since the fourth quarter of 2020. It fell in the same period last year.';
    expect(values(text, '2023-08-09').at(-1)).toBe('2022-Q2');
  });

  it.each([
    ['Net for the three months ended Dec. 31 was up on a year earlier.', ['P3M', '2009-12-31', '2008-Q4']],
    ['Net for the year ended Dec. 31 was up on a year earlier.', ['P1Y', '2009-12-31', '2008']],
    ['Net for the six months ended June 30, 2008 was up on a year earlier.', ['P6M', '2008-06-30', '2007']],
  ])('compares with the year before the one in which the months ended: %s', (text, expected) => {
    expect(values(text, '2010-02-02')).toEqual(expected);
  });

  it.each([
    ['Sales for the week ended Oct. 23 rose.', ['2010-W42', '2010-10-23']],
    ['Sales for the week ended Dec. 31, 2009 rose.', ['2009-W53', '2009-12-31']],
  ])('takes the week that ended on a day: %s', (text, expected) => {
    expect(values(text, '2010-10-28')).toEqual(expected);
  });

  it.each([
    ['Sales rose in the third quarter. In the same period of 2009 they fell.', ['2010-Q3', '2009-Q3']],
    ["Sales rose in the second quarter, beating last year's quarter.", ['2010-Q2', '2009-Q2']],
    ['Sales rose in the second quarter from the comparable 2008 quarter.', ['2010-Q2', '2008-Q2']],
    ['Sales rose in September from the year-earlier month.', ['2010-09', '2009-09']],
  ])('takes the period that was named, of the year that is said: %s', (text, expected) => {
    expect(values(text, '2010-10-28')).toEqual(expected);
  });
});

describe('a story of long ago', () => {
  const story = 'Troops fired in April 1861. In May the militia was called up, and on July 4 it marched.';

  it('goes on from the month last named', () => {
    expect(values(story, '2015-09-30')).toEqual(['1861-04', '1861-05', '1861-07-04']);
  });

  it('has its months in the year that its sentence names', () => {
    expect(values('The siege of 1683 lasted from mid-July to Sept. 12.', '2015-09-30')).toEqual([
      '1683',
      '1683-07',
      '1683-09-12',
    ]);
  });

  it('is not what a report of its own day tells', () => {
    expect(values(`${story} The museum opened on Tuesday.`, '2015-09-30')).toEqual([
      '1861-04',
      '2015-05',
      '2015-07-04',
      '2015-09-29',
    ]);
  });
});

describe('a date beside another', () => {
  it.each([
    ['They meet next Thursday and Friday in Rome.', '2024-05-23', ['2024-05-30', '2024-05-31']],
    ['It runs from Saturday 24 to Monday 26 May 2025 in Leeds.', '2024-03-14', ['2025-05-24', '2025-05-26']],
    ['It opens on March 6, Independence Day, in Accra.', '2024-02-27', ['2024-03-06', '2024-03-06']],
    ['It shut on March 6, 2023. Independence Day was dull.', '2024-02-27', ['2023-03-06', '2023-07-04']],
    [
      'The alert holds until Friday. It let out water at 6 a.m. here.',
      '2023-10-03',
      ['2023-10-06', '2023-10-03T06:00'],
    ],
    ['It fell on Monday. It let out water at 6 a.m. here.', '2023-10-03', ['2023-10-02', '2023-10-02T06:00']],
  ])('tells what is left out of it: %s', (text, published, expected) => {
    expect(values(text, published)).toEqual(expected);
  });
});
