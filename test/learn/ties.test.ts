import { expect, it } from 'vitest';
import { createChain, factorsOf, spreadScores } from '../../src/learn/crf/chain.ts';
import { createLattice, forwardBackward, reserve, viterbi } from '../../src/learn/crf/crf.ts';
import { createFeatureBuffer, type Extract, push } from '../../src/learn/features/features.ts';
import { hashText } from '../../src/learn/features/hash.ts';
import { compact, createModel } from '../../src/learn/model/model.ts';
import { createScorer } from '../../src/learn/model/scorer.ts';
import { train } from '../../src/learn/train/train.ts';
import { createTrainingSet } from '../../src/learn/train/training-set.ts';

/** Labels: nothing yet, the mark, nothing any more; the first and the last look the same. Only the first "x" is marked. */
const ties = { classes: 2, classOf: Uint8Array.of(0, 1, 0), zoneOf: new Uint8Array(3) };
const chain = createChain(
  3,
  (from, to) => (from === 0 ? to < 2 : to === 2),
  (label) => label < 2,
  () => true,
  ties,
);
const TEXTS = ['a x b x', 'x a x', 'b a', 'x', 'a b x x'].map((text) => text.split(' '));
const featuresOf =
  (words: readonly string[]): Extract =>
  (t, out) =>
    push(out, 1, hashText(words[t]!));

const goldOf = (words: readonly string[]): Uint8Array => {
  const first = words.indexOf('x');
  return Uint8Array.from(words, (_, t) => (first < 0 || t < first ? 0 : t === first ? 1 : 2));
};

it('labels of one class share the weights of their features, and the chain tells them apart', () => {
  const set = createTrainingSet();
  for (const words of TEXTS) set.add(featuresOf(words), goldOf(words), 0, words.length);
  const weights = train(chain, set.finish(), { epochs: 40, averaged: 5 });
  expect(weights.states.length).toBe(2 * weights.hashes.length);
  const { rows, scales } = compact(weights, 0.01);
  const model = createModel(
    { task: 'toy', features: 1, labels: ['O', 'M'], scales },
    chain,
    weights.chainWeights,
    rows,
  );
  const lattice = createLattice(3);
  const buffer = createFeatureBuffer();
  for (const words of [...TEXTS, 'b b x a x a x'.split(' ')]) {
    reserve(lattice, words.length);
    const sums = new Float64Array(2 * words.length);
    for (let t = 0; t < words.length; t++) {
      buffer.length = 0;
      featuresOf(words)(t, buffer);
      createScorer(model)(buffer, sums, 2 * t);
    }
    spreadScores(3, ties, new Uint8Array(words.length), 0, words.length, sums, lattice.scores);
    const path = new Uint8Array(words.length);
    viterbi(chain, model.weights, lattice, words.length, path);
    expect([...path]).toEqual([...goldOf(words)]);
  }
});

it('a label stands only at positions of its zone', () => {
  const zoned = createChain(2, undefined, undefined, undefined, {
    classes: 2,
    classOf: Uint8Array.of(0, 1),
    zoneOf: Uint8Array.of(0, 1),
  });
  const lattice = createLattice(2, 3);
  spreadScores(2, zoned.ties!, Uint8Array.of(0, 1, 0), 0, 3, new Float64Array(6), lattice.scores);
  const weights = { arcs: new Float64Array(4), opening: new Float64Array(2), closing: new Float64Array(2) };
  forwardBackward(zoned, factorsOf(zoned, weights), lattice, 3);
  const marginal = (t: number, y: number): number => lattice.alpha[2 * t + y]! * lattice.beta[2 * t + y]!;
  expect([marginal(0, 0), marginal(1, 1), marginal(2, 0)]).toEqual([1, 1, 1]);
});
