import { describe, expect, it } from 'vitest';
import { entryStampEnd } from '../../src/segment/entry-stamp.ts';
import { createSegment } from '../../src/segment/index.ts';
import { articleOf } from '../helpers/article.ts';

const segment = createSegment();
const sentencesOf = (text: string): readonly string[] => {
  const { sentences } = segment(articleOf(text));
  return sentences.map(({ start, end }) => text.slice(start, end));
};

describe('the stamp of an entry', () => {
  it.each([
    ['08.40 The bank has moved.', '08.40 '],
    ['8:40 The bank has moved.', '8:40 '],
    ['8.40am: The bank has moved.', '8.40am: '],
    ['14:02 GMT – “We go,” she says.', '14:02 GMT – '],
    ['7.15 p.m. ET The vote begins.', '7.15 p.m. ET '],
  ])('ends before the entry: %s', (paragraph, stamp) => {
    expect(paragraph.slice(0, entryStampEnd(paragraph))).toBe(stamp);
  });

  it.each([
    '4.17 The alarm was heard.',
    '08.40',
    '25.10 The bank',
    '12.5 The bank',
    '8:405 The bank',
    'At 8.40 The bank',
  ])('is none in %s', (paragraph) => {
    expect(entryStampEnd(paragraph)).toBe(0);
  });
});

describe('a live report', () => {
  it('has its stamps as sentences of their own', () => {
    expect(
      sentencesOf('08.15 It begins.\n\n08.40 The bank says so.\n\n13.20 “A bleak day,” says Lee.'),
    ).toEqual(['08.15', 'It begins.', '08.40', 'The bank says so.', '13.20', '“A bleak day,” says Lee.']);
  });

  it.each([
    ['two stamps', '08.15 It begins.\n\n08.40 It ends.'],
    ['numbered paragraphs', '10.15 It begins.\n\n10.16 It goes on.\n\n10.17 It ends.'],
    ['an agenda', '08.15 Welcome\n\n08.40 Stock in Venlo\n\n09.20 Coffee'],
  ])('is not %s', (_, text) => {
    expect(sentencesOf(text)).toHaveLength(text.split('\n\n').length);
  });
});
