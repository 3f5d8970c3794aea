import { describe, expect, it } from 'vitest';
import { createDates } from '../../../src/dates/index.ts';
import { createQuotes } from '../../../src/quotes/index.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';
import { articleOf } from '../../helpers/article.ts';

const segment = createSegment();
const tag = createTag();
const dates = createDates();
const quotes = createQuotes();

const contentsIn = (text: string): readonly string[] =>
  quotes(dates({ ...tag(segment(articleOf(text))), mentions: [] })).quotes.map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );

describe('when and how something was said', () => {
  it.each([
    ['Prices rose sharply, the bank said two weeks ago.', 'Prices rose sharply'],
    ['The mine will close in May, Minister Lund said a day earlier.', 'The mine will close in May'],
    [
      'The envoy will pay a visit to Doha in May, his press service reported on Monday, without giving further details.',
      'The envoy will pay a visit to Doha in May',
    ],
    ['Without saying more, the envoy will go, the bank said.', 'Without saying more, the envoy will go'],
    ['The bank said “a day earlier”.', '“a day earlier”'],
    ['Two weeks ago the mine closed, the bank said.', 'Two weeks ago the mine closed'],
    ['The minister said two weeks ago that the mine would close.', 'that the mine would close'],
    ['The mayor told reporters earlier this month that it was over.', 'that it was over'],
  ])('is not what was said: %s', (text, content) => {
    expect(contentsIn(text)).toEqual([content]);
  });
});
