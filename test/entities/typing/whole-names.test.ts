import { describe, expect, it } from 'vitest';
import { createEntities } from '../../../src/entities/index.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';
import { articleOf } from '../../helpers/article.ts';

const [segment, tag, entities] = [createSegment(), createTag(), createEntities()];
const namesIn = (text: string): readonly string[] =>
  entities(tag(segment(articleOf(text)))).mentions.map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
  );

describe('a name that a word or a hyphen parts', () => {
  it.each([
    ['Natural England declined to comment.', 'ORG Natural England'],
    ['Police Scotland have confirmed that a man died.', 'ORG Police Scotland'],
    ['Dales host AFC Wimbledon next weekend.', 'ORG AFC Wimbledon'],
    ['The Planning and Infrastructure Bill would get it building.', 'LAW Planning and Infrastructure Bill'],
    [
      'He heads the Health, Education, Labor and Pensions Committee now.',
      'ORG Health, Education, Labor and Pensions Committee',
    ],
    ['Chief Financial Officer Per-Arne Dahl said the group expects more.', 'PERSON Per-Arne Dahl'],
    ['They drove to Berwick-upon-Tweed on Monday.', 'GPE Berwick-upon-Tweed'],
    ['Shares of Zarok rose. Lars Zarok left in May.', 'ORG Zarok'],
    ['He told the Mail that he would go.', 'ORG Mail'],
  ])('is whole: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['Police in Scotland have confirmed that a man died.', 'GPE Scotland'],
    ['The Senate and the Pensions Committee met on Monday.', 'ORG Pensions Committee'],
  ])('takes nothing of another: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    ['His party would vote against the Bill at second reading.'],
    ['The train leaves at 0945 GMT on Monday.'],
    ['He put the mail in a box and read the times of trains.'],
  ])('is none here: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
