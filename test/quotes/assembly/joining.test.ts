import { expect, it } from 'vitest';
import { joinQuoted } from '../../../src/quotes/assembly/joining.ts';
import { extract, findIn, textOf } from '../markup.ts';

const TEXTS = [
  'The mayor said it was “a disgrace” to us.\n\n“It will rain for a week.”',
  '“It rains,” she said. “It snows in the town.” “It hails,” he said. “It is cold in the town.”',
];

it.each(TEXTS)('gives a quotation to the one who spoke last, in whatever order they come: %s', (text) => {
  const { reading, found } = findIn(text);
  const attributions = found.map(({ attribution }) => attribution);
  const contents = (all: typeof attributions) =>
    joinQuoted(reading, all).map(({ content }) => textOf(text, content));
  expect(contents(attributions.toReversed()).toReversed()).toEqual(contents(attributions));
});

it('leaves apart what “came the reply” says to be another’s', () => {
  const contents = (text: string) => extract(text).quotes.map(({ content }) => textOf(text, content));
  expect(contents('“Is it fair?” asked the host. “It is the law,” came the reply.')[0]).toEqual([
    '“Is it fair?”',
  ]);
  expect(contents('“Is it fair?” asked the host. “It is the law.”')[0]).toEqual([
    '“Is it fair?”',
    '“It is the law.”',
  ]);
});
