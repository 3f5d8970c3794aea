import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/document.ts';
import type { Joined } from '../../src/quotes/assembly/joining.ts';
import { nest } from '../../src/quotes/assembly/nesting.ts';

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
