import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/document.ts';
import type { Joined } from '../../../src/quotes/assembly/joining.ts';
import { nest } from '../../../src/quotes/assembly/nesting.ts';
import type { Attribution } from '../../../src/quotes/attribution.ts';

const quote = (rule: string, score: number, ...content: readonly Span[]): Joined => ({
  attribution: {
    rule,
    content,
    cue: [],
    source: null,
    reporter: null,
    nests: true,
    quoted: [],
    sentence: 0,
    score,
  },
  content,
});
const span = (start: number, end: number): Span => ({ start, end });
const rows = (joined: readonly Joined[], within: readonly Joined[]): readonly string[] =>
  nest(joined, within).map(({ attribution, parent }) => `${attribution.rule} in ${parent}`);

describe('quotes that lie in one another', () => {
  it('are children of the nearest around them that stands', () => {
    expect(
      rows([quote('a', 0.9, span(0, 90))], [quote('b', 0.5, span(10, 60)), quote('c', 0.9, span(20, 40))]),
    ).toEqual(['a in null', 'c in 0']);
  });

  it('stand at the top where what is around them does not stand', () => {
    expect(rows([quote('a', 0.3, span(20, 40))], [quote('b', 0.9, span(10, 60))])).toEqual(['a in null']);
  });

  it('do not stand where they were not chosen and nothing around them stands', () => {
    expect(rows([], [quote('a', 0.9, span(10, 60)), quote('b', 0.9, span(20, 40))])).toEqual([]);
  });

  it('come to an end where each has a piece in the other', () => {
    const a = quote('a', 0.9, span(0, 10), span(52, 58));
    const b = quote('b', 0.9, span(2, 8), span(50, 60));
    expect(rows([a, b], [])).toHaveLength(2);
  });
});

describe('attributions that lie over each other', () => {
  const one = (score: number, nests: boolean, ...content: readonly (readonly [number, number])[]) => ({
    attribution: { score, nests, rule: String(score) } as Attribution,
    content: content.map(([start, end]) => span(start, end)),
  });
  type One = ReturnType<typeof one>;
  const placed = (joined: readonly One[], within: readonly One[] = []) =>
    nest(joined, within).map(({ attribution, parent }) => [attribution.score, parent]);

  it('stand side by side in the order of the text', () => {
    expect(placed([one(0.5, true, [10, 20]), one(0.4, true, [0, 10])])).toEqual([
      [0.4, null],
      [0.5, null],
    ]);
  });

  it('are children where they lie within', () => {
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [5, 20])])).toEqual([
      [0.5, null],
      [0.7, 0],
    ]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.6, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.6, 0],
    ]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [2, 18]), one(0.9, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.7, 0],
      [0.9, 1],
    ]);
  });

  it('are no children where they are weak or hold no clause', () => {
    expect(placed([one(0.5, true, [0, 20])], [one(0.59, true, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, false, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.59, true, [5, 10])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.4, true, [2, 18]), one(0.9, true, [5, 10])])).toEqual([
      [0.5, null],
      [0.9, 0],
    ]);
  });

  it('give way to the better where one lies half over the other', () => {
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.7, true, [0, 20]), one(0.5, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.7, true, [0, 20]), one(0.7, true, [10, 30])])).toEqual([[0.7, null]]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [0, 20])])).toEqual([[0.7, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, true, [0, 20])])).toEqual([[0.5, null]]);
    expect(placed([one(0.5, true, [0, 20])], [one(0.9, true, [10, 30])])).toEqual([[0.5, null]]);
  });

  it('that stand alone count only where they were given as such', () => {
    expect(placed([], [one(0.9, true, [0, 20])])).toEqual([]);
    expect(placed([one(0.5, true, [30, 40])], [one(0.9, true, [0, 20])])).toEqual([[0.5, null]]);
  });

  it('keep all their pieces', () => {
    expect(
      placed([one(0.5, true, [0, 10], [20, 30]), one(0.7, true, [22, 28]), one(0.6, true, [12, 18])]),
    ).toEqual([
      [0.5, null],
      [0.6, null],
      [0.7, 0],
    ]);
    expect(placed([one(0.5, true, [0, 10], [5, 30])])).toEqual([[0.5, null]]);
  });

  it('lose their children to the one that takes their place, or have them stand alone', () => {
    const all = [one(0.5, true, [0, 20]), one(0.8, true, [2, 4]), one(0.7, true, [10, 30])];
    expect(placed(all)).toEqual([
      [0.8, null],
      [0.7, null],
    ]);
    expect(placed([one(0.5, true, [0, 20]), one(0.7, true, [10, 30])], [one(0.8, true, [2, 4])])).toEqual([
      [0.7, null],
    ]);
  });
});
