import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/quotes/assembly/kinds.ts';
import type { Quoted } from '../../../src/quotes/reading.ts';

const span = (start: number, end: number) => ({ start, end });
const quoted = (...spans: readonly (readonly [number, number])[]): readonly Quoted[] =>
  spans.map(([start, end]) => ({
    ...span(start, end),
    closed: true,
    width: 1,
    paragraph: 0,
    firstToken: 0,
    endToken: 1,
  }));

describe('the kind of a quote', () => {
  const stretches = quoted([0, 10], [20, 30], [40, 50]);
  it.each([
    [[[0, 10]], 'direct'],
    [[[0, 12]], 'direct'],
    [[[0, 13]], 'mixed'],
    [[[2, 8]], 'direct'],
    [
      [
        [20, 30],
        [40, 50],
      ],
      'direct',
    ],
    [
      [
        [20, 30],
        [60, 70],
      ],
      'mixed',
    ],
    [[[10, 20]], 'indirect'],
    [[[10, 12]], 'indirect'],
    [[[8, 22]], 'mixed'],
    [[[9, 20]], 'mixed'],
    [[[18, 30]], 'direct'],
    [[[60, 70]], 'indirect'],
    [[[31, 39]], 'indirect'],
    [[[20, 50]], 'mixed'],
  ] as const)('of content at %j is %s', (content, kind) => {
    expect(
      kindOf(
        content.map(([start, end]) => span(start, end)),
        stretches,
      ),
    ).toBe(kind);
  });

  it('is indirect where nothing stands in quotation marks', () => {
    expect(kindOf([span(0, 5)], [])).toBe('indirect');
  });
});
