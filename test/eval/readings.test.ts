import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, inPart, type Row, wilson } from '../../eval/readings/draw.ts';

const rows = (keys: readonly string[]): Row[] => keys.map((key) => ({ key, group: 'g', shown: key }));
const keysOf = (drawn: readonly Row[]): string[] => drawn.map(({ key }) => key);
const HUNDRED = Array.from({ length: 100 }, (_, index) => `a${index} b`);

describe('a sample to be read', () => {
  it('is the same for one seed in whatever order the rows come, and another for another seed', () => {
    const drawn = keysOf(draw(rows(HUNDRED), 7, 10));
    expect(new Set(drawn).size).toBe(10);
    expect(keysOf(draw(rows([...HUNDRED].reverse()), 7, 10))).toEqual(drawn);
    expect(keysOf(draw(rows(HUNDRED), 8, 10))).not.toEqual(drawn);
  });

  it('keeps its other rows when one goes', () => {
    const drawn = keysOf(draw(rows(HUNDRED), 7, 10));
    const rest = HUNDRED.filter((key) => key !== drawn[3]);
    expect(keysOf(draw(rows(rest), 7, 9))).toEqual(drawn.filter((key) => key !== drawn[3]));
  });

  it('takes each article into one part of so many', () => {
    const sizes = [0, 1, 2, 3].map((part) => HUNDRED.filter((id) => inPart(id, part, 4)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(100);
    expect(Math.min(...sizes)).toBeGreaterThan(10);
  });
});

describe('Wilson’s interval', () => {
  it('is that of the textbook', () => {
    const [low, high] = wilson(95, 100);
    expect(low).toBeCloseTo(88.8, 1);
    expect(high).toBeCloseTo(97.8, 1);
  });

  it('holds the share and stays within 0 and 100', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (right, wrong) => {
        const [low, high] = wilson(right, right + wrong);
        const share = right + wrong === 0 ? 50 : (100 * right) / (right + wrong);
        expect(low).toBeGreaterThanOrEqual(-1e-9);
        expect(high).toBeLessThanOrEqual(100 + 1e-9);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});
