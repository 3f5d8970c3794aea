import { expect, it } from 'vitest';
import { createDates } from '../../../src/dates/index.ts';
import { isPassiveSubject } from '../../../src/quotes/grammar/passives.ts';
import { read } from '../../../src/quotes/reading.ts';
import { createSegment } from '../../../src/segment/index.ts';
import { createTag } from '../../../src/tag/index.ts';
import { articleOf } from '../../helpers/article.ts';

const reading = (text: string) =>
  read(createDates()({ ...createTag()(createSegment()(articleOf(text))), mentions: [] }));

it.each([
  ['The mayor has been seen building ties.', 2, 5, true],
  ['The mayor was asked whether it rained.', 2, 4, true],
  ['The mayor has asked whether it rained.', 2, 4, false],
  ['The mayor was worried that it rained.', 2, 4, false],
])('tells the subject of a passive from who says something: %s', (text, from, to, wanted) => {
  expect(isPassiveSubject(reading(text), { from: 0, to: from }, { from, to })).toBe(wanted);
});

it.each([
  ['The mayor met reporters and was asked whether it rained.', 5, 7, true],
  ['The mayor went to the police but was later told that it rained.', 7, 10, true],
  ['The mayor, a nurse, was asked whether it rained.', 6, 8, true],
  ['The mayor at a meeting was asked whether it rained.', 5, 7, true],
  ['The mayor met reporters and asked whether it rained.', 5, 6, false],
  ['The mayor wrote that it was said to be late.', 5, 7, false],
])('tells it where words stand between them: %s', (text, from, to, wanted) => {
  expect(isPassiveSubject(reading(text), { from: 0, to: 2 }, { from, to })).toBe(wanted);
});
