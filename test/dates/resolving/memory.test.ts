import { describe, expect, it } from 'vitest';
import { readDates } from '../read.ts';

/** The values of a text's dates in their order. */
const values = (text: string, published: string | null = null) =>
  readDates(text, published).dates.map(({ value }) => value);

describe('the day of a clock time', () => {
  it.each([
    ['Tuesday, Oct. 15\nFigures for August are due at 0600 GMT.', '2024-10-15T06:00Z'],
    ['Saturday 12 October\nIt was first held in 1987. Fireworks follow at 8pm.', '2024-10-12T20:00'],
  ])('is the one that stands over it, whatever month or year was told between: %s', (text, expected) => {
    expect(values(text, '2024-10-11').at(-1)).toBe(expected);
  });

  it.each([
    ['It starts on January 26, officials said on Sunday. Doors open at 6am.', '2024-01-26T06:00'],
    ['He fell on Friday, the court heard on Sunday. He died at 11 p.m. in Rome.', '2023-12-15T23:00'],
    ['He fell on Friday, she told the BBC on Sunday. He rose at 11 a.m. in Rome.', '2023-12-15T11:00'],
    ['He fell on Friday and said on Sunday that he was well. He rang at 11 a.m. here.', '2023-12-17T11:00'],
    ['He fell on June 12, police said Sunday. They met him at 11 a.m. in Rome.', '2023-12-17T11:00'],
  ])('is the one that was reported of, not that of the report: %s', (text, expected) => {
    expect(values(text, '2023-12-18').at(-1)).toBe(expected);
  });

  it('is no longer the one over it where another was told', () => {
    const text =
      'Saturday 12 October\nHe said on Thursday, and again in May, that it would rain. She spoke at 8pm.';
    expect(values(text, '2024-10-11').at(-1)).toBe('2024-10-11T20:00');
  });
});

describe('what counts from a date named before', () => {
  it.each([
    ['He will be heard today. The bank reopened two weeks later.', 'XXXX-WXX'],
    ['He is heard today. He came back in early July. The bank reopened two weeks later.', 'XXXX-WXX'],
    ['He fell on 12 May. The bank reopened two weeks later.', '2024-W21'],
    ['He will be heard today. The bank will reopen two weeks later.', '2024-W32'],
  ])('was in no week to come where it has happened: %s', (text, expected) => {
    expect(values(text, '2024-07-22').at(-1)).toBe(expected);
  });

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

  it.each([
    ['On 14 February the museum opens.', '2024-02-14'],
    ["On Valentine's Day the museum opens.", '2024-02-14'],
    ['In the spring the museum opened.', '2020-SP'],
  ])('leaves a day about that of publication to it, a holiday too, but no season: %s', (text, expected) => {
    const told = 'The mill closed on 3 May 2019. Its owner died on 20 September 2019. The town mourned.';
    expect(values(`${told} ${text}`, '2024-02-01').at(-1)).toBe(expected);
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

describe('what a chronicle tells', () => {
  it.each([
    [
      'On 12 June 1704 he crossed. By the 20th his guns stood there, and at dawn on the 21st they fired.',
      ['1704-06-12', '1704-06-20', '1704-06-21TMO'],
    ],
    ['He came on 28 May 1926 and left on the 4th.', ['1926-05-28', '1926-06-04']],
    ['He came on 28 May 1926 and had been ill since the 24th.', ['1926-05-28', '1926-05-24']],
    ['He came in May 1926 and left on the morning of the 14th.', ['1926-05', '1926-05-14TMO']],
    ['He came in May 1926. On the 3rd and 4th he slept.', ['1926-05', '1926-05-03', '1926-05-04']],
    ['They met on 7 July 1863. Late on 2 July he had heard of it.', ['1863-07-07', '1863-07-02']],
    ['It began in the autumn of 1623. He died in February.', ['1623-FA', '1624-02']],
    ['It began in June 1620. In the autumn he died.', ['1620-06', '1620-FA']],
    ['It began in June 1620. By Christmas it was over.', ['1620-06', '1620-12-25']],
    ['It was due by 30 June 1814. It came on 2 July.', ['1814-06-30', '1814-07-02']],
    [
      'It came on 4 March 1814. It was to be done by 30 June. On 10 March he began.',
      ['1814-03-04', '1814-06-30', '1814-03-10'],
    ],
    [
      'He wed in June 1853. His father had died in May 1841. He left in November.',
      ['1853-06', '1841-05', '1853-11'],
    ],
    [
      'It began on 14 August 1889. By Friday it had spread. Men met on 3 September, in May 1890 and in June.',
      ['1889-08-14', '1889-08-16', '1889-09-03', '1890-05', '1890-06'],
    ],
    [
      'On 14 August 1889 it began. In May 1890 it ended. It left in June. Today it is forgotten.',
      ['1889-08-14', '1890-05', '1890-06', 'PRESENT_REF'],
    ],
    [
      'He fell ill on 7 October 1809. The tap had been dry since August. It was mended the following week.',
      ['1809-10-07', '1809-08', '1809-W41'],
    ],
    ['He was at war between 478 and 472 BC.', ['BC0478', 'BC0472']],
    ['He was heard on 2 February 1816 and sued on the 29th.', ['1816-02-02', '1816-02-29']],
    ['It was settled on 28 September 1814. Her lease had ended on 30 June.', ['1814-09-28', '1814-06-30']],
    ['He fought in 480 BC. The following year he died.', ['BC0480', 'BC0479']],
  ])('goes on from the date that was named last: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(values(text, '2015-09-30')).toEqual(expected);
  });

  it.each([
    [
      'It opened in 1998. It closed in 2019. The new stadium opens on 3 August.',
      ['1998', '2019', '2024-08-03'],
    ],
    [
      'She joined in 1998 and led it from 2011. She died on 14 May. A funeral was held on 18 May.',
      ['1998', '2011', '2024-05-14', '2024-05-18'],
    ],
    ['It was founded in 1998 and listed in 2005. In March it cut 200 jobs.', ['1998', '2005', '2024-03']],
    ['It began in June 2022. A drone hit the port on 12 May.', ['2022-06', '2024-05-12']],
    ['He was born in 1961 and became mayor in 2003. Today he resigned.', ['1961', '2003', '2024-05-20']],
    ['She lost in 2008. She won in 2016. In October she left.', ['2008', '2016', '2023-10']],
    ['It was built in 1962. It shut in November and fell in December.', ['1962', '1962-11', '1962-12']],
    [
      'Lee was born in 1931, sang from 1950 and stopped in 1999. She died on 14 May.',
      ['1931', '1950', '1999', '2024-05-14'],
    ],
  ])('leaves dates about the day of publication to it: %s', (text, expected) => {
    expect(values(text, '2024-05-20')).toEqual(expected);
  });

  it('goes on from a year in a history, where nobody says anything', () => {
    const text = 'He ruled from 1958, fled in 1961 and came back in 1964. In July he lost a battle.';
    expect(values(text, '2024-05-20').at(-1)).toBe('1964-07');
    const news = 'The firm began in 2001, grew in 2004 and was sold in 2009. In July it lost a case.';
    expect(values(`${news} Lee said so. Poe said no. Both said more.`, '2024-05-20').at(-1)).toBe('2023-07');
  });

  it('leaves what is to come to the day of publication', () => {
    const text = 'He was born on 3 May 1927. In June he moved. The funeral will be held on 27 April.';
    expect(values(text, '2018-04-17')).toEqual(['1927-05-03', '1927-06', '2018-04-27']);
  });

  it('goes on in the dates over the entries of a list', () => {
    const talks = '5 June: The flood of 1953. It came in January.\n15 June: A walk.\n3 July: No talk.';
    expect(values(talks, '2019-05-20')).toEqual([
      '2019-06-05',
      '1953',
      '1953-01',
      '2019-06-15',
      '2019-07-03',
    ]);
    const season = 'Thu 3 February: A talk.\nThu 5 May: A walk.\nJune: No walk.';
    expect(values(season, '2022-01-10')).toEqual(['2022-02-03', '2022-05-05', '2022-06']);
    const inquiry =
      '9 May 2011: It sails. It was built in 1977.\n28 May: It sinks.\nMarch: The inquiry opens.';
    expect(values(inquiry, '2014-05-20')).toEqual(['2011-05-09', '1977', '2011-05-28', '2012-03']);
  });
});

describe('short messages', () => {
  it.each([
    ['hey r u free tmrw? match is thurs 7pm', ['2023-11-09', '2023-11-09T19:00']],
    ['saw him yday, cant do 2moro or 2nite', ['2023-11-07', '2023-11-09', '2023-11-08TNI']],
    ['off til sun, back nxt month til feb', ['2023-11-12', '2023-12', '2024-02']],
    ['off 2 wks til 10 aug', ['P2W', '2024-08-10']],
    ['14:02 ann_b: needed by fri\n14:03 bob: ok', ['2023-11-08T14:02', '2023-11-10', '2023-11-08T14:03']],
    ['pay it by end of month pls', ['2023-11']],
    ['Mon 13th or Tue 14th? Or Sat 18th/Sun 19th?', ['2023-11-13', '2023-11-14', '2023-11-18', '2023-11-19']],
    [
      'Saw Tam Sun nite. Tomorrow we walk; on Saturday we ride.',
      ['2023-11-05TNI', '2023-11-09', '2023-11-11'],
    ],
  ])('have words of their own for days: %s', (text, expected) => {
    expect(values(text, '2023-11-08')).toEqual(expected);
  });

  it.each([
    'he sat on the sun bed',
    'The cat sat until sun filled it',
    'they wed in jan van eyck st',
    'Sun, sea and sand',
  ])('are no reason to read a day in %s', (text) => {
    expect(values(text, '2023-11-08')).toEqual([]);
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
    [
      '18:20 Schools to close\n\nThey close tomorrow, he said.\n\n18:05 Trains stop\n\nNo trains ran.',
      '2023-10-03',
      ['2023-10-03T18:20', '2023-10-04', '2023-10-03T18:05'],
    ],
    [
      '12:30 Derby v Hull\n\nDay two (tomorrow)\n\n15:00 Leeds v York',
      '2023-10-03',
      ['2023-10-03T12:30', '2023-10-04', '2023-10-04T15:00'],
    ],
    [
      '12:30 Derby v Hull\n\nTomorrow:\n\n15:00 Leeds v York',
      '2023-10-03',
      ['2023-10-03T12:30', '2023-10-04', '2023-10-04T15:00'],
    ],
  ])('tells what is left out of it: %s', (text, published, expected) => {
    expect(values(text, published)).toEqual(expected);
  });
});
