import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBeamSearch } from '../../../src/learn/crf/beam.ts';
import { bilouChain } from '../../../src/learn/crf/bilou.ts';
import {
  type Chain,
  type ChainWeights,
  createChain,
  createChainWeights,
  factorsOf,
} from '../../../src/learn/crf/chain.ts';
import {
  arcBetween,
  arcProbability,
  createLattice,
  forwardBackward,
  type Lattice,
  pathProbability,
  viterbi,
} from '../../../src/learn/crf/crf.ts';
import { createRandom } from '../../../src/learn/features/hash.ts';

/** Score of a path, -Infinity where the chain forbids it. */
function scoreOf(chain: Chain, weights: ChainWeights, { scores }: Lattice, path: readonly number[]): number {
  const last = path.at(-1)!;
  if (chain.opens[path[0]!] === 0 || chain.closes[last] === 0) return Number.NEGATIVE_INFINITY;
  let sum = weights.opening[path[0]!]! + weights.closing[last]!;
  for (const [t, label] of path.entries()) {
    sum += scores[t * chain.labels + label]!;
    if (t === 0) continue;
    const arc = arcBetween(chain, path[t - 1]!, label);
    if (arc < 0) return Number.NEGATIVE_INFINITY;
    sum += weights.arcs[arc]!;
  }
  return sum;
}

function allPaths(labels: number, length: number): number[][] {
  if (length === 0) return [[]];
  return allPaths(labels, length - 1).flatMap((path) =>
    Array.from({ length: labels }, (_, label) => [...path, label]),
  );
}

function randomLattice(
  chain: Chain,
  length: number,
  seed: number,
): { lattice: Lattice; weights: ChainWeights } {
  const random = createRandom(seed);
  const lattice = createLattice(chain.labels, length);
  const weights = createChainWeights(chain);
  for (const cells of [lattice.scores, weights.arcs, weights.opening, weights.closing])
    for (let i = 0; i < cells.length; i++) cells[i] = 6 * random() - 3;
  return { lattice, weights };
}

describe.each([
  ['a chain that allows everything', createChain(3), 4],
  ['BILOU with one type', bilouChain(1), 4],
])('on %s', (_, chain, length) => {
  const paths = allPaths(chain.labels, length);

  it('finds the sequence that trying all of them finds', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { lattice, weights } = randomLattice(chain, length, seed);
        const path = new Uint8Array(length);
        viterbi(chain, weights, lattice, length, path);
        const best = Math.max(...paths.map((each) => scoreOf(chain, weights, lattice, each)));
        expect(scoreOf(chain, weights, lattice, [...path])).toBeCloseTo(best, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('sums all sequences, and its marginals are their shares and add up to one', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { lattice, weights } = randomLattice(chain, length, seed);
        const factors = factorsOf(chain, weights);
        const logSum = forwardBackward(chain, factors, lattice, length);
        const masses = paths.map((path) => Math.exp(scoreOf(chain, weights, lattice, path)));
        const total = masses.reduce((sum, mass) => sum + mass, 0);
        expect(logSum).toBeCloseTo(Math.log(total), 8);
        const share = (test: (path: readonly number[]) => boolean): number =>
          masses.reduce((sum, mass, i) => sum + (test(paths[i]!) ? mass : 0), 0) / total;
        for (let t = 0; t < length; t++) {
          let sum = 0;
          for (let y = 0; y < chain.labels; y++) {
            const marginal = lattice.alpha[t * chain.labels + y]! * lattice.beta[t * chain.labels + y]!;
            expect(marginal).toBeCloseTo(
              share((path) => path[t] === y),
              8,
            );
            sum += marginal;
          }
          expect(sum).toBeCloseTo(1, 8);
        }
        const arc = arcProbability(chain, factors, lattice, 2, 1);
        expect(arc).toBeCloseTo(
          share((path) => path[1] === chain.from[1] && path[2] === chain.to[1]),
          8,
        );
        const pair = [chain.from[1]!, chain.to[1]!];
        expect(pathProbability(chain, factors, lattice, 1, pair)).toBeCloseTo(
          arcProbability(chain, factors, lattice, 2, 1),
          8,
        );
      }),
      { numRuns: 25 },
    );
  });
});

it('a beam that leaves nothing out finds what Viterbi finds', () => {
  const chain = createChain(5);
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 9 }), (seed, length) => {
      const { lattice, weights } = randomLattice(chain, length, seed);
      const exact = new Uint8Array(length);
      const beam = new Uint8Array(length);
      viterbi(chain, weights, lattice, length, exact);
      createBeamSearch(chain, weights, 1000)(lattice, length, beam);
      expect([...beam]).toEqual([...exact]);
    }),
  );
});

it('stays finite where scores lie thousands apart', () => {
  const chain = bilouChain(2);
  const lattice = createLattice(chain.labels, 3);
  lattice.scores.fill(-3000).fill(3000, 0, 1);
  const factors = factorsOf(chain, createChainWeights(chain));
  expect(Number.isFinite(forwardBackward(chain, factors, lattice, 3))).toBe(true);
});
