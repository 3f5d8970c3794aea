import { describe, expect, it } from 'vitest';
import { createDateExplainer } from '../../src/dates/explain.ts';
import { readDates } from './read.ts';

const explain = createDateExplainer();

/** Each date's words, the kind of its anchor with its words, and what turned it. */
function explained(text: string, published: string | null) {
  const document = readDates(text, published);
  const words = (start: number | undefined, end: number | undefined) =>
    start === undefined ? null : text.slice(start, end);
  return explain(document).dates.map(({ anchor, direction }, index) => {
    const { start, end } = document.dates[index]!;
    return [
      text.slice(start, end),
      anchor.kind,
      anchor.value,
      words(anchor.start, anchor.end),
      direction === null
        ? null
        : [direction.direction, words(direction.start, direction.end) ?? direction.by],
    ];
  });
}

describe('the explanation of a date', () => {
  it('names the word that turned it ahead or back', () => {
    expect(explained('It will open on Friday. It closed on Monday.', '2023-10-04')).toEqual([
      ['Friday', 'published', '2023-10-04', null, [1, 'will']],
      ['Monday', 'published', '2023-10-04', null, [-1, 'closed']],
    ]);
    expect(explained('Shops must close by Friday.', '2023-10-04')[0]![4]).toEqual([1, 'by']);
    expect(explained('A Friday like no other.', '2023-10-04')[0]![4]).toEqual([0, 'default']);
    expect(explained('It closed last month.', '2023-10-04')[0]![4]).toEqual([-1, 'own']);
  });

  it('names the date of the text that another was counted from', () => {
    expect(explained('He fell on May 3, 2001, and died the next day.', null)).toEqual([
      ['May 3, 2001', 'self', null, null, null],
      ['the next day', 'text', '2001-05-03', 'May 3, 2001', [1, 'own']],
    ]);
    expect(explained('Net rose in the third quarter from a loss a year earlier.', '1989-11-02')[1]).toEqual([
      'a year earlier', 'text', '1989-Q3', 'the third quarter', [-1, 'own'],
    ]); // biome-ignore format: a row
  });

  it('says that a date stays open where there is no anchor', () => {
    expect(explained('It closed last week.', null)[0]!.slice(1, 3)).toEqual(['open', null]);
  });

  it('has one for each date of a document, whatever else the document holds', () => {
    const document = readDates(
      'It closed on Monday, May 3, 2021 at 5 p.m. and reopens in two weeks.',
      '2021',
    );
    expect(explain(document).dates.length).toBe(document.dates.length);
    expect(explain({ ...document, dates: [] })).toEqual({ dates: [], clues: [] });
  });
});
