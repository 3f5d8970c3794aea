import { expect, it } from 'vitest';
import { unwrapped } from '../../../src/read/databases/unwrapped.ts';

it('puts the lines of a text that is broken to a width together', () => {
  const body = [
    ['Thousands of farmers filled the streets of Orom on Monday, demanding that', 'the minister resign.'],
    ['The police fired tear gas outside the assembly, where the lawmakers were', 'debating the bill.'],
    ['Nobody was hurt.'],
  ];
  expect(unwrapped(body)).toEqual(body.map((block) => [block.join(' ')]));
});

it('leaves lines that are paragraphs of their own', () => {
  const body = [
    [
      'The harbour authority of Orom ordered a second inquiry on Saturday.',
      '“We owe it to the families of the dead,” Donald Orr said to them.',
    ],
    ['It will begin in May and last for as long as it takes to find out.'],
  ];
  expect(unwrapped(body)).toEqual(body);
});

it('leaves the lines of a list and of verse', () => {
  const body = [
    ['Results:', 'Orom 2, Leeds 1', 'Bath 0, Hull 0'],
    ['The boat went out', 'and the tide came in'],
  ];
  expect(unwrapped(body)).toEqual(body);
});
