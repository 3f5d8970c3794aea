import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { columnOf, SCALE_NAMES, scaleOf, widthOf } from '../../../src/dates/publication/clue.ts';
import { dayNumber, daysIn, weekdayOf } from '../../../src/dates/publication/days.ts';
import { loadWeights } from '../../../src/dates/publication/index.ts';
import { copyrightYear, createLineReader } from '../../../src/dates/publication/lines.ts';
import { readDates } from '../read.ts';

const publishedOf = (text: string) => readDates(text).published;

describe('a day of publication that nothing tells', () => {
  it.each([
    [
      'Bridge opens at last\nFriday, July 21, 2017\nThe bridge opened on Friday, the city said.',
      '2017-07-21',
    ],
    ['Bridge opens\nPublished: 5 March 2024 10:15 GMT\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nBy Ann Orom | 5 March 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nBy Ann Orom, city editor | 5 March 2024\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    [
      'Bridge opens\nPosted 5 March 2024 at 2:33pm, updated 5 March 2024 at 5:10pm\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    // What runs along the edges of pages.
    [
      'The Orom Press  Tuesday, 5 March 2024, p. 1\n\nThe city opened the bridge on Monday.\n\fThe Orom Press  Tuesday, 5 March 2024, p. 2\n\nIt rained.',
      '2024-03-05',
    ],
    ['Bridge opens\nUpdated on March 5, 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nTuesday March 5 2024, 12.01am, The Times\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    [
      'Bridge opens\nBy Ann Orom | Published 5 March 2024\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    ['Bridge opens\nAnn Orom | Mar 5, 2024, 9:14 AM\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nThe city opened it on Monday.\nThis report by The Orom Press was first published March 5, 2024.',
      '2024-03-05',
    ],
    [
      'Bridge opens\nThe city opened it on Monday.\nThis story was originally published on 5 March 2024 by Orom.',
      '2024-03-05',
    ],
    ['Bridge opens\nThe city opened it on Monday.\nPublished in Orom, March 5th, 2024', '2024-03-05'],
    ['For immediate release: March 5, 2024\n\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['News release\nFor release on 5 March 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['NEWS RELEASE\n\nFor immediate release – 5 March 2024\n\nThe city opened it on Monday.', '2024-03-05'],
    // A page's title is no part of its text.
    ['By Ann Orom | Posted on 5 March 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['By Ann Orom 5 March 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nMarch 5, 2024 | By Ann Orom\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nBy ANN OROM March 5, 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nPosted on 5 March 2024 by Ann Orom\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nAnn Orom, March 5, 2024 9:14 AM\nThe city opened the bridge on Monday.', '2024-03-05'],
    ['Bridge opens\nPrint edition : March 05, 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nUpdated - March 05, 2024 09:14 am IST - New Delhi\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    ['Bridge opens\nMarch 5, 2024 / 9:14 AM / CBS News\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nThe Orom Times, March 5, 2024, p. A4\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    ['Bridge opens\nOrom Times (Orom), 5 March 2024\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nTHE DAILY GLEANER, TUESDAY, MARCH 5, 2024.\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    [
      'Bridge opens\nVol. XII, No. 34    Tuesday, March 5, 2024    Price 5c.\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    [
      'THE DAILY GLEANER.\nOROM, TUESDAY, MARCH 5, 2024.\nPRICE 1d.\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
    ['Bridge opens\nMarch 5, 2024 Tuesday\nThe city opened the bridge on Monday.', '2024-03-05'],
    [
      'Bridge opens\nPublished: 12:01, 5 March 2024 | Updated: 14:02, 6 March 2024\nThe city opened the bridge on Monday.',
      '2024-03-05',
    ],
  ])('is that of a line of its own: %j', (text, value) => {
    expect(publishedOf(text)).toEqual({ value, basis: 'inferred', from: value, to: value });
  });

  it.each([
    'World Health Day, March 5, 2024',
    'The Battle of the Nile, March 5, 2024',
    'The Sun, by Edvard Munch, March 5, 2024',
    'Signed at Paris, March 5, 2024',
    'He left the Times on March 5, 2024.',
  ])('is not that of a line about something else: %j', (line) => {
    expect(publishedOf(`Bridge opens\n${line}\nThe city opened the bridge on Monday.`).value).not.toBe(
      '2024-03-05',
    );
  });

  it.each([
    'The bridge, which was opened on July 21, 2017, fell, the city said.',
    `${'The city said so. '.repeat(60)}\nJuly 21, 2017\nThe bridge fell.`,
    'The bridge fell.\nHer novel was first published on July 21, 2017.',
    'The bridge fell.\nPublished in Orom, July 21, 2017, her study says so.',
    'Films\n\nFor release on July 21, 2017\nA Bridge, by Ann Orom.',
    'Born: July 21, 2017\nThe bridge fell.',
    'The singer is loved.\nFreddie Mercury, July 21, 2017\nThe bridge fell.',
    'The bridge fell.\nRome, July 21, 2017, The Senate\nThe city said so.',
  ])('is not that of any other date: %j', (text) => {
    expect(publishedOf(text).value).not.toBe('2017-07-21');
  });

  it.each([
    ['Bridge opens\n\nBy Ann Orom\n\nPosted on 12/03/2024\n\nThe city opened it on Monday.', '2024'],
    ['Bridge opens\n\nBy Ann Orom\n\nPosted on 12/03/2024\n\nThe city opened it on 5 March.', '2024-03-12'],
    ['Bridge opens\n\nBy Ann Orom\n\nPosted on 03/12/2024\n\nThe city opened it on March 5.', '2024-03-12'],
  ])(
    'has the year of a line that reads both ways, and the rest as the text writes its dates: %j',
    (text, value) => {
      expect(publishedOf(text).value).toBe(value);
    },
  );

  it('is that of a dateline below lines of whom to ask and two headlines', () => {
    const contacts = 'Contact: Ann Orom, Director of News\nPhone: 020 7946 0000\nEmail: press@orom.example';
    const headlines =
      'Orom Opens a Bridge in Fargo, the First in the Whole of the State to Be Built of Wood\n\nThe bridge will give work to four hundred people of the valley';
    const text = `${contacts}\n\n${headlines}\n\nORONO, Minn., March 5, 2024 -- The city opened it on Monday.`;
    expect(publishedOf(text)).toEqual({ value: '2024-03-05', basis: 'dateline' });
  });

  it('has the month of a dateline without a year, and the year stays open', () => {
    const { value, basis, from } = publishedOf('GENEVA, March 3 (Agency) — Talks failed on Friday.');
    expect(value).toMatch(/^XXXX-03/);
    expect([basis, from]).toEqual(['inferred', undefined]);
  });

  it('leaves the date of such a dateline its day', () => {
    const { dates } = readDates('SAN JOSE, Calif., Oct. 29 (Agency) - Talks failed, the city said.');
    expect(dates.map(({ value }) => value)).toEqual(['XXXX-10-29']);
  });

  it('lies in the weeks before a day that next week holds', () => {
    const text =
      'The bishop will visit Lima in the upcoming week. Lima awaits the visit.\nThe visit will begin on June 14, he said.';
    expect(publishedOf(text).value).toBe('XXXX-06');
  });

  it('is not bound by a day ahead that has nothing to do with next week', () => {
    const text = 'The bishop travels to Lima in the upcoming week.\nTaxes will be due on December 14.';
    expect(publishedOf(text).value).not.toBe('XXXX-12');
  });

  it('stays unknown where the text names old years alone, or none', () => {
    expect(publishedOf('The town was founded in 1703 and burnt down in 1812.').value).toBe(null);
    expect(publishedOf('The mayor spoke on Tuesday of a long winter.')).toEqual({
      value: null,
      basis: 'none',
    });
  });

  it('is not read off the attacks that are known by their date', () => {
    const text =
      'Since the Sept. 11 attacks, and after 9/11 above all, the mayor said on Tuesday, guards have stood there.';
    expect(publishedOf(text)).toEqual({ value: null, basis: 'none' });
  });

  it('has no single year where a month with its year leaves several', () => {
    const { value } = publishedOf('The war began in May 2014. Since June, it has grown, he said on Tuesday.');
    expect(value === null || value.startsWith('XXXX')).toBe(true);
  });

  it('is not inferred where it is given', () => {
    const text = 'Bridge opens\nFriday, July 21, 2017\nThe bridge opened on Friday.';
    expect(readDates(text, '2018').published).toEqual({ value: '2018', basis: 'given' });
  });
});

describe('dates that an inferred day anchors', () => {
  it('say so, and are resolved where the day is known', () => {
    const { dates } = readDates('Bridge opens\nFriday, July 21, 2017\nThe bridge will open on August 3.');
    expect(dates.map(({ value, basis }) => [value, basis])).toEqual([
      ['2017-07-21', 'text'],
      ['2017-08-03', 'inferred'],
    ]);
  });

  it('stay open where the range holds several answers', () => {
    const { dates } = readDates(
      'The bishop will visit Lima in the upcoming week. The visit will begin on June 14. He spoke on Tuesday.',
    );
    expect(dates.map(({ value, basis }) => [value, basis])).toEqual([
      ['XXXX-WXX', 'none'],
      ['XXXX-06-14', 'none'],
      ['XXXX-WXX-2', 'none'],
    ]);
  });
});

describe('inference', () => {
  const piece = fc.constantFrom(
    'January', 'October 12', 'Tuesday, October 12', 'in 2019', 'by 2030', 'next week', 'the visit will', 'said', 'on Friday',
    'the 1988 period', 'March 5, 2024', '5/6/2019', 'February 29', '9999', '0001-01-01', '9999-12-31', '\n', '.', 'Copyright 2024',
    'Published: ', 'fall', 'Easter', 'third quarter', 'in 1500', 'GENEVA, March 3 —',
  ); // biome-ignore format: a list of words
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  it('never fails, gives a range in order that fits the value, and always the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { published, dates } = readDates(text);
        expect(readDates(text).published).toEqual(published);
        const { value, basis, from, to } = published;
        expect(from === undefined).toBe(to === undefined);
        if (basis === 'inferred') expect(value !== null || from !== undefined).toBe(true);
        if (value !== null) expect(value).toMatch(/^(\d{4}|XXXX(?=-))(-\d\d(-\d\d)?)?$/);
        if (from !== undefined && to !== undefined) {
          expect(from <= to).toBe(true);
          for (const day of [from, to]) expect(Temporal.PlainDate.from(day).toString()).toBe(day);
          if (value !== null && !value.startsWith('X'))
            expect([from, to].every((day) => day.startsWith(value))).toBe(true);
        }
        if (basis !== 'inferred') expect(dates.every((date) => date.basis !== 'inferred')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same in any time zone of the machine', () => {
    const before = process.env.TZ;
    const text = 'Bridge opens\nFriday, December 30, 2011\nIt opened on Friday. It closes in March.';
    const answers = ['UTC', 'Pacific/Apia', 'America/St_Johns'].map((zone) => {
      process.env.TZ = zone;
      const { published, dates } = readDates(text);
      return JSON.stringify([published, dates]);
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(answers).size).toBe(1);
  });

  it('knows no year: a text moved by 28 years, a cycle of the calendar, is dated 28 years later', () => {
    const text = (year: number) =>
      `Bridge opens\nFriday, July 21, ${year}\nIt was begun in March ${year - 2} and planned in ${year - 9}.`;
    const [early, late] = [1961, 1989].map((year) => publishedOf(text(year)).value!);
    expect(Number(late!.slice(0, 4)) - Number(early!.slice(0, 4))).toBe(28);
  });

  it('has weights for known scales alone', () => {
    for (const [row, columns] of loadWeights()) {
      const scale = scaleOf(row);
      expect(scale).not.toBe(null);
      expect(columns.length).toBe(widthOf(scale!));
      expect([...columns].every(Number.isFinite)).toBe(true);
    }
    expect(scaleOf('century.past')).toBe(null);
    for (const scale of SCALE_NAMES) expect(columnOf(scale, 1e6)).toBe(widthOf(scale) - 1);
  });

  it('counts days as Temporal does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700000, max: 2_900_000 }), (number) => {
        const day = new Temporal.PlainDate(1970, 1, 1).add({ days: number });
        expect(dayNumber(day.year, day.month, day.day)).toBe(number);
        expect(weekdayOf(number)).toBe(day.dayOfWeek);
        expect(daysIn(day.year, day.month)).toBe(day.daysInMonth);
      }),
    );
  });
});

describe('lines', () => {
  const readLine = createLineReader();
  const says = (text: string, date: string) => {
    const start = text.indexOf(date);
    return readLine(text, start, start + date.length);
  };

  it.each([
    ['Title\nMarch 5, 2024\nText', 'alone'],
    ['Title\n  March 5, 2024, 10:30 a.m. EST\nText', 'alone'],
    ['Title\nFirst published: March 5, 2024\nText', 'stated'],
    ['Title\nMarch 5, 2024 was a Tuesday.\nText', null],
    ['Title\nBorn March 5, 2024\nText', null],
    [`${'x'.repeat(100)} March 5, 2024`, null],
  ])('say what their date is: %j', (text, expected) => {
    expect(says(text, 'March 5, 2024')).toBe(expected);
  });

  it.each([
    ['© 2024 The Daily News', 2024],
    ['Copyright (c) 2019-2024, The Daily News. All rights reserved.', 2024],
    ['Copyright is a right of 15 letters', null],
    ['Copyright 20245', null],
  ])('of copyright tell their newest year: %j', (line, year) => {
    expect(copyrightYear(line)).toBe(year);
  });
});
