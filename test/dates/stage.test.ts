import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDates } from '../../src/dates/index.ts';
import type { Article, Mention } from '../../src/document.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { readDates } from './read.ts';

const found = (text: string, published: string | null = null, mentions: readonly Mention[] = []) =>
  readDates(text, published, mentions).dates.map((date) => [
    text.slice(date.start, date.end),
    date.value,
    date.basis,
  ]);

describe('the dates stage', () => {
  it('gives spans inside the text, in order, without overlap, in their own sentence, for any text', () => {
    const word = fc.constantFrom(
      'January', 'May', 'Friday', 'the', 'year', 'a', 'two', '3', '2023', '-', '/', ',', '.', "'", 'ago', 'of', 'quarter',
      'third', 'last', 'next', 'early', 'to', '5', 'p.m.', 'every', 'days', 'fiscal', 'twenty', 'thousand', '99999999999',
    ); // biome-ignore format: a list of words
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 25 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(null, '2023-10-06', '2023-10', '2023', '0001-01-01', '9999-12-31', 'x'),
        (text, published) => {
          const document = readDates(text, published);
          let last = 0;
          for (const date of document.dates) {
            expect(date.start).toBeGreaterThanOrEqual(last);
            expect(date.end).toBeGreaterThan(date.start);
            expect(date.end).toBeLessThanOrEqual(text.length);
            last = date.end;
            const sentence = document.sentences[date.sentence]!;
            expect(date.start).toBeGreaterThanOrEqual(sentence.start);
            expect(date.end).toBeLessThanOrEqual(sentence.end);
            expect(date.begin === null).toBe(date.until === null);
            if (date.begin !== null) expect(date.begin < date.until!).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(['January ', '1 ', '"', 'the year ago ', '10/10/', 'a a ', 'twenty ', "'80s ", 'Friday, '])(
    'makes no more expressions than grow with the text, for a text of only %j',
    (piece) => {
      const count = (times: number) => readDates(piece.repeat(times), '2023-10-06').dates.length;
      expect(count(4000)).toBeLessThanOrEqual(2 * count(2000) + 4);
    },
  );

  it('takes nothing from boilerplate', () => {
    const text = 'He left on Friday.\nRead also: The storm of October 12, 2020\nShe came on Monday.';
    const article = {
      id: 'a',
      path: null,
      text,
      title: null,
      published: { value: null, basis: 'none' },
      source: null,
      url: null,
    } satisfies Article;
    const tagged = createTag()(createSegment()(article));
    const sentences = tagged.sentences.map((sentence) =>
      text.slice(sentence.start, sentence.end).startsWith('Read also')
        ? { ...sentence, kind: 'boilerplate' as const }
        : sentence,
    );
    const { dates } = createDates()({ ...tagged, sentences, mentions: [] });
    expect(dates.map((date) => text.slice(date.start, date.end))).toEqual(['Friday', 'Monday']);
  });

  it('takes nothing from inside a longer name', () => {
    const text = 'She reads the Friday Times on Friday.';
    const mention = {
      start: 14,
      end: 26,
      type: 'ORG',
      form: 'name',
      sentence: 0,
      rule: 'test',
      score: 1,
    } as const;
    expect(found(text, null, [mention]).map(([date]) => date)).toEqual(['Friday']);
  });

  it('leaves open what has no anchor', () => {
    expect(found('It closed last week, and on May 3.')).toEqual([
      ['last week', 'XXXX-WXX', 'none'],
      ['May 3', 'XXXX-05-03', 'none'],
    ]);
  });

  it('anchors on a year or a month of publication as far as it tells', () => {
    expect(found('It closed last year, and on Monday.', '2023')).toEqual([
      ['last year', '2022', 'published'],
      ['Monday', 'XXXX-WXX-1', 'none'],
    ]);
    expect(found('It closed last month.', '2023-01')).toEqual([['last month', '2022-12', 'published']]);
  });

  it('measures "a year earlier" from the quarter that was named', () => {
    expect(found('Net rose in the third quarter from a loss a year earlier.', '1989-11-02')).toEqual([
      ['the third quarter', '1989-Q3', 'published'],
      ['a year earlier', '1988-Q3', 'text'],
    ]);
  });

  it.each([
    // What is told in passing does not become what the article reports on.
    [
      'Net rose in the third quarter. It knows no costs for the fourth quarter. Sales fell in the latest quarter.',
      '1989-Q3',
    ],
    ['Net rose in the third quarter. After a flat second quarter it won in the latest period.', '1989-Q3'],
    [
      'Net rose in the third quarter. It lost money in the 1988 period. Sales rose in the quarter.',
      '1989-Q3',
    ],
    ['Net rose in the third quarter. Rates were lower in the 1988 period than in the latest one.', '1988-Q3'],
    [
      'It sees a loss in the fourth quarter. It earned less in the third quarter than in the latest period.',
      '1989-Q3',
    ],
    [
      'Profit will rise in the second half of 1989. Its 1989 first-half net fell from a loss a year earlier.',
      '1988-H1',
    ],
    // A report on another quarter.
    [
      'Net rose in the third quarter. It lost in the second quarter ended Aug. 5. It won in the quarter.',
      '1989-Q2',
    ],
    [
      'Net rose in the third quarter. Its rival lost in the fiscal second quarter. It won in the quarter.',
      '1989-Q2',
    ],
    ['It lost in the fourth quarter of 1988 and for the full year.', '1988'],
    ['In the quarter ended July 31 it had losses.', '1989-Q2', '1989-07-31'],
    ['In the quarter ended Oct. 1 it had losses.', '1989-Q3', '1989-10-01'],
  ])('names the period that the article reports on: %s', (text, value, ...behind) => {
    const values = found(text, '1989-11-02').map(([, date]) => date);
    expect(values.slice(values.length - 1 - behind.length)).toEqual([value, ...behind]);
  });

  it("gives the periods of a company's own year no days", () => {
    const { dates } = readDates(
      'It won in the fiscal first quarter. It lost a year earlier. Sales rose in the quarter.',
      '1989-11-02',
    );
    expect(dates.map(({ value, begin }) => [value, begin])).toEqual([
      ['1989-Q1', null],
      ['1988-Q1', null],
      ['1989-Q1', null],
    ]);
  });

  it.each([
    ['It closed in the winter.', '2023-01-20', '2022-WI'],
    ['It closed last winter.', '2023-01-20', '2021-WI'],
    ['It opens next winter.', '2023-01-20', '2023-WI'],
    ['It closed in the winter.', '2023-10-20', '2022-WI'],
    ['It will close in the spring.', '2022-12-20', '2023-SP'],
    ['It closed in the fall.', '2023-04-20', '2022-FA'],
    ['The votes in the fall matter.', '2023-06-20', '2023-FA'],
    ['It leaked files before the Nov. 8 presidential election.', '2016-07-31', '2016-11-08'],
    ['It leaked files on Nov. 8 again.', '2016-07-31', '2015-11-08'],
  ])('takes the season or the day that is meant: %s in a text of %s', (text, published, value) => {
    expect(found(text, published).map(([, date]) => date)).toEqual([value]);
  });

  it.each([
    ['It closed on May 3, 2021.', '2021-05-03', '2021-05-03', '2021-05-04'],
    ['It closed at 5 p.m. on May 3, 2021.', '2021-05-03T17:00', '2021-05-03', '2021-05-04'],
    ['It closed on Tuesday morning.', '2023-10-03TMO', '2023-10-03', '2023-10-04'],
    ['It closed last week.', '2023-W39', '2023-09-25', '2023-10-02'],
    ['It closed last weekend.', '2023-W39-WE', '2023-09-30', '2023-10-02'],
    ['It closed last month.', '2023-09', '2023-09-01', '2023-10-01'],
    ['It closed in the second quarter of 2021.', '2021-Q2', '2021-04-01', '2021-07-01'],
    ['It closed in the second half of 2021.', '2021-H2', '2021-07-01', '2022-01-01'],
    ['It closed in the winter of 2020-21.', '2020-WI', '2020-12-01', '2021-03-01'],
    ['It closed in 2021.', '2021', '2021-01-01', '2022-01-01'],
    ['It closed in the 1990s.', '199', '1990-01-01', '2000-01-01'],
    ['It closed in the 19th century.', '18', '1800-01-01', '1900-01-01'],
    ['It closed in the second quarter ended May 31.', '2023-Q2', null, null],
    ['It closed in the fourth century BC.', 'BC03', null, null],
    ['It is now closed.', 'PRESENT_REF', null, null],
    ['It closed for three weeks.', 'P3W', null, null],
    ['It is closed every Tuesday.', 'XXXX-WXX-2', null, null],
    ['It says February 30.', null, null, null],
  ])('gives every kind of value its days, or none: %s', (text, value, begin, until) => {
    const date = readDates(text, '2023-10-06').dates[0]!;
    expect([date.value, date.begin, date.until]).toEqual([value, begin, until]);
  });

  it.each([
    ['The offer had been scheduled to expire Friday.', '2023-09-29'],
    ['The raid began as previously planned Friday.', '2023-09-29'],
    ['The offer is scheduled to expire Friday.', '2023-10-06'],
    ['He would travel to the United States Friday.', '2023-10-06'],
    ['He fled to the United States Friday.', '2023-09-29'],
    ['By Friday, the toll had risen.', '2023-09-29'],
    ['By Friday, the toll will rise.', '2023-10-06'],
    ["He named his squad for Saturday's match.", '2023-10-07'],
    ["He was blamed for Saturday's loss.", '2023-09-30'],
    ['They voted to return to work on Friday.', '2023-10-06'],
    ['They voted on Friday to return to work.', '2023-09-29'],
    ['He arranged the speech, to be delivered Friday in Rome.', '2023-10-06'],
    ['He leaves if he is elected Friday.', '2023-10-06'],
    ['It was told this weekend.', '2023-W39-WE'],
    ['It will be told this weekend.', '2023-W40-WE'],
  ])('lets the plan or the verb, not a name, say which way a weekday lies: %s', (text, value) => {
    expect(found(text, '2023-10-02').map(([, date]) => date)).toEqual([value]);
  });

  it('measures "the next day" from the day that was named', () => {
    expect(found('He fell on May 3, 2001, and died the next day.')).toEqual([
      ['May 3, 2001', '2001-05-03', 'text'],
      ['the next day', '2001-05-04', 'text'],
    ]);
  });

  it('counts "that November" and "the following spring" from the date that was named', () => {
    const values = (text: string) => found(text, '2013-03-22').map(([, value]) => value);
    expect(values('He won in 2008. That November he moved.')).toEqual(['2008', '2008-11']);
    expect(values('He won in 2008. By that summer he was rich.')).toEqual(['2008', '2008-SU']);
    expect(values('He won in May 2008. The following spring he lost.')).toEqual(['2008-05', '2009-SP']);
    expect(values('He left in June 2008. The following May he died.')).toEqual(['2008-06', '2009-05']);
    expect(values('He left in June 2008. The previous May he had wed.')).toEqual(['2008-06', '2008-05']);
    const said = 'He won in 2008. He said on Friday that November sales fell.';
    expect(values(said)).toEqual(['2008', '2013-03-22', '2012-11']);
  });

  it('does not count a quarter or a month from a year that was named', () => {
    const text = 'He came in 2008. Sales fell from the previous quarter.';
    expect(found(text, '2013-03-22').at(-1)).toEqual(['the previous quarter', '2012-Q4', 'published']);
  });

  it('keeps a weekday at the end of a name', () => {
    const named = {
      id: 'm1',
      start: 0,
      end: 18,
      text: 'Morning Joe Monday',
      type: 'WORK',
      form: 'name',
      rule: 'ner',
      sentence: 0,
      score: 1,
    } as const;
    expect(found('Morning Joe Monday spoke of it.', '2013-03-22', [named])).toEqual([
      ['Monday', '2013-03-18', 'published'],
    ]);
  });

  it('gives an impossible day an open value and an absurd year none', () => {
    expect(found('It says February 30, 13/13/2013, the year 0 and 99999.')).toEqual([
      ['February 30', null, 'none'],
      ['13/13/2013', null, 'none'],
    ]);
  });

  it('reads a date in figures as the other dates of the article are written, or leaves it open', () => {
    expect(found('It met on 5/6/2019.')).toEqual([['5/6/2019', '2019-XX-XX', 'text']]);
    expect(found('It met on 5/6/2019 and 5/25/2019.').map(([, value]) => value)).toEqual([
      '2019-05-06',
      '2019-05-25',
    ]);
    expect(found('It met on 5/6/2019 and 12 June 2019.').map(([, value]) => value)).toEqual([
      '2019-06-05',
      '2019-06-12',
    ]);
  });

  it('takes the year in which a weekday and a day agree', () => {
    expect(found('It closed on Tuesday, October 12.', '2022-03-01').map(([, value]) => value)).toEqual([
      '2021-10-12',
    ]);
  });

  it('says the same in any time zone of the machine', () => {
    const before = process.env.TZ;
    const text = 'Yesterday, on Friday at 11 p.m., and on May 3 it closed. It opens tomorrow at midnight.';
    const values = ['UTC', 'Pacific/Apia', 'America/St_Johns'].map((zone) => {
      process.env.TZ = zone;
      return JSON.stringify(readDates(text, '2011-12-30').dates);
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(values).size).toBe(1);
  });

  it('keeps nothing between documents', () => {
    const first = found('It closed the next day.', '2023-10-06');
    found('He fell on May 3, 2001.', '2023-10-06');
    expect(found('It closed the next day.', '2023-10-06')).toEqual(first);
  });
});

describe('a dateline', () => {
  it.each([
    ['GENEVA, March 3, 2024 (Agency) — Talks failed on Friday.', '2024-03-03'],
    ['BRUSSELS 1996-08-22\nThe Commission said on Thursday it disagreed.', '1996-08-22'],
    ['LONDON (Reuters), 12 May 2021 - Shares fell on Tuesday.', '2021-05-12'],
    ['BERGEN, Norway – October 7, 2024 – Shares fell on Tuesday.', '2024-10-07'],
    ['LONDON and NEW YORK, Oct. 7, 2024 (WIRE) -- Shares fell on Tuesday.', '2024-10-07'],
    ['(Bishkek, June 3, 2024) - Shares fell on Tuesday.', '2024-06-03'],
    ['Nairobi (Reuters), 3 June 2024 – Shares fell on Tuesday.', '2024-06-03'],
    ['Prague, 3 June 2024 (CTK) - Shares fell on Tuesday.', '2024-06-03'],
    ['Nairobi, 3 June 2024 (AFP) – Shares fell on Tuesday. They will rise in 2030.', '2024-06-03'],
    ['PRESS RELEASE\n\nDublin, 3 June 2024 - Shares fell on Tuesday.', '2024-06-03'],
    ['PRESS RELEASE\n\nPlant opens\n\nDublin, Ireland, 3 June 2024: Shares fell on Tuesday.', '2024-06-03'],
    ['OSLO, Norway, October 8, 2024 /PRNewswire/ -- Shares fell on Tuesday.', '2024-10-08'],
    ['Harbour shut\nBy Ann Orom\nBergen, 22 November 2026\nIt was shut on Friday.', '2026-11-22'],
    [
      'Harbour shut\n\nBy Ann Orom, Editor\n\nBergen, Norway, Sunday 22 November 2026\n\nIt is shut.',
      '2026-11-22',
    ],
    [
      `${'The harbour is shut '.repeat(8)}\n\n${'Oil is all over it '.repeat(6)}\n\nBy Ann Orom\n\nBergen, Nov. 22, 2026\n\nIt is shut.`,
      '2026-11-22',
    ],
  ])('tells the day of publication: %s', (text, value) => {
    expect(readDates(text).published).toEqual({ value, basis: 'dateline' });
  });

  it.each([
    'GENEVA, March 3 (Agency) — Talks failed on Friday.',
    'NATO was born on April 4, 1949 - and has grown since.',
    'On May 3, 2001 (a Thursday) he fell.',
    'He fell on May 3, 2001 – and rose again.',
    'Three dates: May 3, 2001 - June 4, 2001 - July 5, 2001.',
    'May 3, 2001 – Shares fell.',
    'Dallas, November 22, 1963: President Berg is shot.',
    'Berlin, November 9, 1989 – The guards open the gates.',
    'Wall opens\n\nBy Ann Orom | Published 8 November 2024\n\nBerlin, 9 November 1989: the guards open the gates.',
    'Wall opens\n\nBy Ann Orom\n\nBerlin, 9 November 1989\n\nThe guards open the gates. In 1990 they were gone.',
    'Harbour shut\n\nBy Ann Orom\n\nOn Sunday, 22 November 2026\n\nit was shut.',
    'Events\n\nTown Hall, 22 November 2026\n\nTickets are on sale.',
    'Katrina (August 29, 2005) – The storm broke the levees.',
    'Nevermind (September 24, 1991) – The record is sold again.',
    'Ann Berg (August 4, 1961) – The mayor was born in Oslo.',
    'Ann Berg, October 7, 2024: “We land on Tuesday.”',
    'Ann Berg (Labour), October 7, 2024 – The member said no.',
    'Tuesday, September 11, 2001 – The towers fell.',
    'PRESS RELEASE\n\nSpring, June 3, 2024 – The show opens in Rome.',
    'Verdun, 3 June 1916: Dear mother, the guns are loud.',
    'Windows, 3 June 2024: the maker ends support.',
    'NASA and ESA, June 3, 2024 – The probe lands.',
    'LONDON, June 3, 2024: Ann Berg died on Sunday.',
    'PRESS RELEASE\n\nBerlin, 9 November 1989 – The wall fell. It was rebuilt in 2023.',
    'Berlin (Reuters), 9 November 1989 – The wall fell. On May 3, 2001 it was rebuilt.',
    'Boston (USA), 9 November 1989 – The wall fell.',
    `${'Shares fell in a long row of days. '.repeat(8)}\n\nOSLO, October 8, 2001 – Shares fell on Tuesday.`,
  ])('is not seen in: %s', (text) => {
    expect(readDates(text).published.basis).not.toBe('dateline');
  });

  it('is seen below what a press release says of itself, a headline and another', () => {
    const contact = 'Media contact: Ann Field, the Harbour Company, 12 Harbour Street; ann@pier.example';
    const headlines = `${'A plant opens in a town on the lake and buys its mangoes there '.repeat(2)}\n\n${'Three hundred work there '.repeat(5)}`;
    const text = `FOR IMMEDIATE RELEASE\n\n${contact}\n\n${headlines}\n\nOSLO, Norway, Oct. 8, 2024 /PRNewswire/ -- Shares fell.`;
    expect(readDates(text).published).toEqual({ value: '2024-10-08', basis: 'dateline' });
  });

  it('does not stand against a date that is given', () => {
    const { published } = readDates('GENEVA, March 3, 2024 (Agency) — Talks failed.', '2024-03-05');
    expect(published).toEqual({ value: '2024-03-05', basis: 'given' });
  });
});

describe('the two ends of a range', () => {
  const ends = (text: string, published: string | null = '2023-10-06') =>
    found(text, published).map(([words, value]) => [words, value]);

  it.each([
    ['It meets October 9 to 12 in Rome.', '2023-10-09', '2023-10-12'],
    ['It meets from 9-12 October in Rome.', '2023-10-09', '2023-10-12'],
    ['It met on the 24th and 25th of April.', '2023-04-24', '2023-04-25'],
    ['It met on Oct. 30-Nov. 2, 2022.', '2022-10-30', '2022-11-02'],
    ['It ran from Dec. 30 to Jan. 2, 2022.', '2021-12-30', '2022-01-02'],
    ['It met on May 3 and 4, 2021.', '2021-05-03', '2021-05-04'],
    ['It ran between March and May 2022.', '2022-03', '2022-05'],
    ['It ran between March and May.', '2023-03', '2023-05'],
    ['It ran from October 1989 to March.', '1989-10', '1990-03'],
    ['It ran from 2019 to 2021.', '2019', '2021'],
    ['It ran in 2019-21 only.', '2019', '2021'],
    ['The wars of the 19th and 20th centuries ended.', '18', '19'],
    ['It falls between the second and fourth quarters of 2022.', '2022-Q2', '2022-Q4'],
    ['It takes between 60 and 90 days here.', 'P60D', 'P90D'],
    ['It takes between two to six years here.', 'P2Y', 'P6Y'],
    ['It ran from Monday to Wednesday here.', '2023-10-02', '2023-10-04'],
    ['It ran from Friday night through Sunday evening.', '2023-10-06TNI', '2023-10-08TEV'],
    ['It runs between Saturday and Tuesday.', '2023-09-30', '2023-10-03'],
    ['It fell on a cold February morning in 1978.', '1978-02', '1978'],
    ['It flies on Monday and Tuesday nights.', 'XXXX-WXX-1TNI', 'XXXX-WXX-2TNI'],
    ['It ran from 9 a.m. to noon on May 3.', '2023-05-03T09:00', '2023-05-03T12:00'],
    ['It ran from 9 p.m. to 2 a.m. on May 3.', '2023-10-06T21:00', '2023-05-03T02:00'],
    ['It opens from 5 to 7 p.m. here.', '2023-10-06T17:00', '2023-10-06T19:00'],
    ['It opens from 11 to 2 p.m. here.', '2023-10-06T11:00', '2023-10-06T14:00'],
  ])('have each their own full value: %s', (text, left, right) => {
    expect(ends(text).map(([, value]) => value)).toEqual([left, right]);
  });

  it('give a list its days one by one', () => {
    expect(ends('It met on May 3, 4 and 5.')).toEqual([
      ['May 3', '2023-05-03'],
      ['4', '2023-05-04'],
      ['5', '2023-05-05'],
    ]);
  });

  it('leave open what the left end leaves open', () => {
    expect(ends('It meets October 9 to 12 in Rome.', null).map(([, value]) => value)).toEqual([
      'XXXX-10-09',
      'XXXX-10-12',
    ]);
  });

  it.each([
    ['On May 3, 4 people died.', ['May 3']],
    ['On May 3 and 25 percent of it fell.', ['May 3']],
    ['It met on May 12 to 3 cheers.', ['May 12']],
    ['He scored 15 and 12 October goals.', ['12 October']],
    ['The 2019-450 model is out.', []],
  ])('are not seen in %s', (text, words) => {
    expect(ends(text).map(([date]) => date)).toEqual(words);
  });

  it('give a clock time the day behind a parenthesis', () => {
    expect(ends('It shook at 10:35 a.m. (0735 GMT) Friday.')).toEqual([
      ['10:35 a.m.', '2023-10-06T10:35'],
      ['0735 GMT', '2023-10-06T07:35Z'],
      ['Friday', '2023-10-06'],
    ]);
  });
});
