import { expect, it } from 'vitest';
import { byPosition, contains, indexAt } from '../../src/text/spans.ts';

it('a span contains itself', () => {
  expect(contains({ start: 1, end: 3 }, { start: 1, end: 3 })).toBe(true);
  expect(contains({ start: 1, end: 3 }, { start: 1, end: 4 })).toBe(false);
});

it('the longer of two spans that start together comes first', () => {
  expect(
    [
      { start: 2, end: 3 },
      { start: 0, end: 1 },
      { start: 0, end: 9 },
    ].sort(byPosition),
  ).toEqual([
    { start: 0, end: 9 },
    { start: 0, end: 1 },
    { start: 2, end: 3 },
  ]);
});

it('indexAt finds the last item that starts at or before an offset', () => {
  const items = [
    { start: 2, end: 4 },
    { start: 5, end: 8 },
  ];
  expect([0, 2, 4, 5, 100].map((offset) => indexAt(items, offset))).toEqual([-1, 0, 0, 1, 1]);
});
