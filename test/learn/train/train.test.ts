import { expect, it } from 'vitest';
import { createChain, createChainWeights, factorsOf } from '../../../src/learn/crf/chain.ts';
import { createLattice, forwardBackward } from '../../../src/learn/crf/crf.ts';
import { createDecoder } from '../../../src/learn/crf/decoder.ts';
import { type Extract, push } from '../../../src/learn/features/features.ts';
import { hashText } from '../../../src/learn/features/hash.ts';
import { compact, createModel } from '../../../src/learn/model/model.ts';
import { train, trainMean } from '../../../src/learn/train/train.ts';
import { createTrainingSet } from '../../../src/learn/train/training-set.ts';

const chain = createChain(3);
/** Label 1 follows "b", whatever the word: only the words before tell. */
const SENTENCES = ['a b x', 'b y a', 'a a b z', 'c b x c', 'c c a', 'b w'].map((text) => text.split(' '));
const golds = SENTENCES.map((words) =>
  Uint8Array.from(words, (word, t) => (words[t - 1] === 'b' ? 1 : word === 'c' ? 2 : 0)),
);
const featuresOf =
  (words: readonly string[]): Extract =>
  (t, out) => {
    push(out, 1, hashText(words[t]!));
    push(out, 2, hashText(words[t - 1] ?? ''));
  };

function toySet() {
  const set = createTrainingSet();
  for (const [i, words] of SENTENCES.entries()) set.add(featuresOf(words), golds[i]!, 0, words.length);
  return set.finish();
}

it('the same set and options give the same weights, bit for bit', () => {
  const options = { epochs: 5, dropout: 0.3 };
  const once = train(chain, toySet(), options);
  const again = train(chain, toySet(), options);
  expect(again.states).toEqual(once.states);
  expect(again.chainWeights).toEqual(once.chainWeights);
  expect(train(chain, toySet(), { ...options, seed: 2 }).states).not.toEqual(once.states);
});

it('the mean of several seeds is the mean of their weights', () => {
  const options = { epochs: 5, dropout: 0.3 };
  const one = train(chain, toySet(), { ...options, seed: 1 });
  const two = train(chain, toySet(), { ...options, seed: 2 });
  const mean = trainMean(chain, toySet(), options, 2);
  for (const [i, weight] of mean.states.entries())
    expect(weight).toBeCloseTo((one.states[i]! + two.states[i]!) / 2, 5);
  expect(mean.chainWeights.arcs[1]).toBeCloseTo(
    (one.chainWeights.arcs[1]! + two.chainWeights.arcs[1]!) / 2,
    10,
  );
});

it('multiplies the weights of features in the end, not those between labels', () => {
  const options = { epochs: 5, dropout: 0.3 };
  const whole = train(chain, toySet(), options);
  const scaled = train(chain, toySet(), { ...options, scale: 0.8 });
  for (const [i, weight] of scaled.states.entries()) expect(weight).toBeCloseTo(0.8 * whole.states[i]!, 6);
  expect(scaled.chainWeights).toEqual(whole.chainWeights);
});

it('learns what the features tell', () => {
  const weights = train(chain, toySet(), { epochs: 30, averaged: 5 });
  const { rows, scales } = compact(weights, 0.01);
  const header = { task: 'toy', features: 1, labels: ['0', '1', '2'], scales };
  const decoder = createDecoder(createModel(header, chain, weights.chainWeights, rows));
  for (const [i, words] of SENTENCES.entries()) {
    const path = new Uint8Array(words.length);
    decoder.decode(featuresOf(words), 0, words.length, path);
    expect([...path]).toEqual([...golds[i]!]);
    expect(decoder.probability(0, words.length, path)).toBeGreaterThan(0.5);
  }
});

it('a label that is known for certain stays, and its neighbours are labelled around it', () => {
  const weights = train(chain, toySet(), { epochs: 30, averaged: 5 });
  const { rows, scales } = compact(weights, 0.01);
  const header = { task: 'toy', features: 1, labels: ['0', '1', '2'], scales };
  const decoder = createDecoder(createModel(header, chain, weights.chainWeights, rows));
  const words = SENTENCES[3]!;
  const path = new Uint8Array(words.length);
  const looked: number[] = [];
  const extract: Extract = (t, out) => {
    looked.push(t);
    featuresOf(words)(t, out);
  };
  decoder.decode(extract, 0, words.length, path, Uint8Array.of(0, 0, 1, 0));
  expect([...path]).toEqual([2, 0, 0, 2]);
  expect(looked).toEqual([0, 1, 3]);
});

it('a higher penalty leaves fewer weights', () => {
  const count = (l1: number): number =>
    train(chain, toySet(), { epochs: 5, l1, averaged: 0 }).states.filter((weight) => weight !== 0).length;
  expect(count(0.05)).toBeLessThan(count(0));
});

it('marginals are the gradient of the log sum: finite differences agree', () => {
  const lattice = createLattice(3, 4);
  const weights = createChainWeights(chain);
  for (let i = 0; i < 12; i++) lattice.scores[i] = Math.sin(3 * i);
  for (let k = 0; k < 9; k++) weights.arcs[k] = Math.cos(5 * k);
  const logSum = (): number => forwardBackward(chain, factorsOf(chain, weights), lattice, 4);
  logSum();
  const marginals = lattice.alpha.slice(0, 12).map((value, i) => value * lattice.beta[i]!);
  const step = 1e-5;
  for (let i = 0; i < 12; i++) {
    const score = lattice.scores[i]!;
    lattice.scores[i] = score + step;
    const above = logSum();
    lattice.scores[i] = score - step;
    const below = logSum();
    lattice.scores[i] = score;
    expect((above - below) / (2 * step)).toBeCloseTo(marginals[i]!, 6);
  }
});
