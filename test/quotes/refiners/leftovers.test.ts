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
    ['The ties are firm, the premier said on Monday when meeting the minister.', 'The ties are firm'],
    ['The man fled, police said, after shooting two people.', 'The man fled | after shooting two people'],
    [
      'The car hit a wall, police said, before bursting into flames.',
      'The car hit a wall | before bursting into flames',
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

describe('the word that asks what somebody says', () => {
  it.each([
    'What does the company say?',
    'What do the police say? Nothing.',
    'What did the court say?',
    'What do experts say?',
  ])('is not what was said: %s', (text) => {
    expect(contentsIn(text)).toEqual([]);
  });

  it.each([
    ['What, he asked, was the plan?', 'What | was the plan'],
    ['“What?” she asked.', '“What?”'],
    ['“Why,” he asked.', '“Why,”'],
    ['He asked why.', 'why'],
    ['She asked what he wanted.', 'what he wanted'],
    ['What the company says: it will pay.', 'it will pay'],
    ['What did he mean? "I meant it," he said.', '"I meant it,"'],
    ['So what do experts say? They say it is safe.', 'it is safe'],
  ])('may be what was asked: %s', (text, content) => {
    expect(contentsIn(text)).toEqual([content]);
  });
});
