import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/learn/features/hash.ts';
import { growForest, probabilityOf } from '../../src/learn/trees.ts';

const random = createRandom(7);
const examples = Array.from({ length: 600 }, () => [random(), random(), random()]);

describe('a forest', () => {
  it('finds where a number parts yes from no', () => {
    const forest = growForest(
      examples,
      examples.map(([a]) => (a! < 0.4 ? 1 : 0)),
    );
    expect(probabilityOf(forest, [0.3, 0.5, 0.5])).toBeGreaterThan(0.95);
    expect(probabilityOf(forest, [0.5, 0.5, 0.5])).toBeLessThan(0.05);
  });

  it('learns what no number tells alone', () => {
    const forest = growForest(
      examples,
      examples.map(([a, b]) => (a! < 0.5 === b! < 0.5 ? 1 : 0)),
    );
    expect(probabilityOf(forest, [0.2, 0.2, 0.5])).toBeGreaterThan(0.9);
    expect(probabilityOf(forest, [0.2, 0.8, 0.5])).toBeLessThan(0.1);
    expect(probabilityOf(forest, [0.8, 0.8, 0.5])).toBeGreaterThan(0.9);
  });

  it('gives the share of yes where nothing tells yes from no', () => {
    const same = examples.map(() => [1, 2]);
    const forest = growForest(
      same,
      same.map((_, i) => (i % 4 === 0 ? 1 : 0)),
    );
    expect(forest.trees.every(({ feature }) => feature.length === 1)).toBe(true);
    expect(probabilityOf(forest, [1, 2])).toBeCloseTo(0.25, 2);
  });

  it('asks nothing that would leave too few examples on a side', () => {
    const right = examples.map((_, i) => (i < 30 ? 1 : 0));
    const marked = examples.map((_, i) => [i < 30 ? 1 : 0]);
    const asked = (least: number) =>
      growForest(marked, right, { least, trees: 1, share: 1 }).trees[0]!.feature[0];
    expect(asked(30)).toBe(0);
    expect(asked(31)).toBe(-1);
  });

  it('is the same for the same examples', () => {
    const right = examples.map(([a, b]) => (a! + b! < 0.9 ? 1 : 0));
    expect(growForest(examples, right, { trees: 5 })).toEqual(growForest(examples, right, { trees: 5 }));
  });

  it('draws what each tree may ask about and sees by its seed', () => {
    const right = examples.map(([a, b]) => (a! + b! < 0.9 ? 1 : 0));
    const grown = (seed: number) => growForest(examples, right, { trees: 5, share: 0.6, seed });
    expect(grown(1)).toEqual(grown(1));
    expect(grown(1)).not.toEqual(grown(2));
    const asked = growForest(examples, right, { trees: 40, share: 0.4, depth: 1 }).trees.map(
      ({ feature }) => feature[0],
    );
    // What tells nothing is asked about where nothing else may be.
    expect(asked).toContain(2);
  });

  it('gives a probability for any numbers, whatever it learnt from', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    const example = fc.tuple(number, number, fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 60 }), number, number, (all, a, b) => {
        const forest = growForest(
          all.map(([x, y]) => [x, y]),
          all.map(([, , right]) => right),
          { trees: 3, least: 1 },
        );
        const probability = probabilityOf(forest, [a, b]);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }),
    );
  });
});
