import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChain, factorsOf, spreadScores } from '../../src/learn/chain.ts';
import { createLattice, forwardBackward, reserve, viterbi } from '../../src/learn/crf.ts';
import { createLastMarginals, createZonedSearch } from '../../src/learn/zoned.ts';

const LABELS = 6;
const ties = {
  classes: 3,
  classOf: Uint8Array.from([0, 1, 0, 1, 2, 0]),
  zoneOf: Uint8Array.from([0, 0, 1, 1, 1, 2]),
};
const { zoneOf } = ties;
const chain = createChain(
  LABELS,
  (a, b) => zoneOf[b] === zoneOf[a] || zoneOf[b] === zoneOf[a]! + 1,
  (y) => y !== 1,
  () => true,
  ties,
);
const number = fc.double({ min: -3, max: 3, noNaN: true });

test('sums and the best sequence are those of an inference that looks at every label', () => {
  const setting = fc.record({
    arcs: fc.array(number, { minLength: chain.from.length, maxLength: chain.from.length }),
    ends: fc.array(number, { minLength: 2 * LABELS, maxLength: 2 * LABELS }),
    before: fc.integer({ min: 1, max: 4 }),
    on: fc.integer({ min: 1, max: 3 }),
    after: fc.integer({ min: 0, max: 4 }),
    scores: fc.array(number, { minLength: 33, maxLength: 33 }),
  });
  fc.assert(
    fc.property(setting, ({ arcs, ends, before, on, after, scores }) => {
      const weights = {
        arcs: Float64Array.from(arcs),
        opening: Float64Array.from(ends.slice(0, LABELS)),
        closing: Float64Array.from(ends.slice(LABELS)),
      };
      const factors = factorsOf(chain, weights);
      const length = before + on + after;
      const zones = new Uint8Array(length)
        .fill(2)
        .fill(0, 0, before)
        .fill(1, before, before + on);
      const classScores = Float64Array.from(scores);
      const lattice = createLattice(LABELS);
      reserve(lattice, length);
      spreadScores(LABELS, ties, zones, 0, length, classScores, lattice.scores);
      forwardBackward(chain, factors, lattice, length);
      const expected = new Uint8Array(length);
      viterbi(chain, weights, lattice, length, expected);
      const path = new Uint8Array(length);
      createZonedSearch(chain, weights)({ classScores, zones, length }, path);
      expect(path).toEqual(expected);
      const last = createLastMarginals(chain, factors)({ classScores, zones, length });
      const row = (length - 1) * LABELS;
      for (let y = 0; y < LABELS; y++)
        expect(last[y]).toBeCloseTo(lattice.alpha[row + y]! * lattice.beta[row + y]!, 12);
    }),
  );
});
