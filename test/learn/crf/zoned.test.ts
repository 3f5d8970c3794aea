import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChain, factorsOf, spreadScores } from '../../../src/learn/crf/chain.ts';
import { createLattice, forwardBackward, reserve, viterbi } from '../../../src/learn/crf/crf.ts';
import { createLastMarginals, createZonedSearch } from '../../../src/learn/crf/zoned.ts';

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
      const search = createZonedSearch(chain, weights);
      search({ classScores, zones, length }, chain.closes, path);
      expect(path).toEqual(expected);
      const last = createLastMarginals(chain, factors)({ classScores, zones, length });
      const row = (length - 1) * LABELS;
      for (let y = 0; y < LABELS; y++)
        expect(last[y]).toBeCloseTo(lattice.alpha[row + y]! * lattice.beta[row + y]!, 12);
      // With other scores from some position on, the ones before it need not be gone over again.
      const from = before + on - 1;
      classScores.fill(-2, 3 * from, 3 * from + 2);
      spreadScores(LABELS, ties, zones, 0, length, classScores, lattice.scores);
      viterbi(chain, weights, lattice, length, expected);
      search({ classScores, zones, length }, chain.closes, path, from);
      expect(path).toEqual(expected);
    }),
  );
});

test('where no sequence is possible the path is 0, whatever was found before', () => {
  const none = createChain(
    LABELS,
    () => true,
    () => true,
    (y) => y === 5,
    ties,
  );
  const weights = {
    arcs: new Float64Array(none.from.length),
    opening: new Float64Array(LABELS),
    closing: new Float64Array(LABELS),
  };
  const search = createZonedSearch(none, weights);
  const classScores = new Float64Array(9);
  const path = new Uint8Array(3);
  search({ classScores, zones: Uint8Array.of(0, 1, 2), length: 3 }, none.closes, path);
  expect(path[2]).toBe(5);
  search({ classScores, zones: Uint8Array.of(0, 1), length: 2 }, none.closes, path);
  expect([...path.subarray(0, 2)]).toEqual([0, 0]);
});
