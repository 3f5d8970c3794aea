import { expect, it } from 'vitest';
import { createFeatureBuffer } from '../../../src/learn/features/features.ts';
import { createRandom } from '../../../src/learn/features/hash.ts';
import { sparse } from '../../../src/learn/model/model.ts';
import { addPacked, type PackedRows } from '../../../src/learn/model/packed.ts';
import { createScorer } from '../../../src/learn/model/scorer.ts';
import { readTagModel } from '../../../src/tag/index.ts';

const model = readTagModel();
const packed = model.rows as PackedRows;
const rows = sparse(model);
const labels = model.header.labels.length;

it('every feature of a model is found in its bucket, with its weights', () => {
  const buffer = createFeatureBuffer();
  buffer.length = 1;
  const sums = new Int32Array(labels);
  for (let i = 0; i < rows.hashes.length; i += 7) {
    buffer.hashes[0] = rows.hashes[i]!;
    sums.fill(0);
    addPacked(packed, buffer, sums, 0);
    const expected = new Int32Array(labels);
    for (const entry of rows.entries.subarray(rows.starts[i], rows.starts[i + 1]))
      expected[entry >> 8] = (entry & 255) - 128;
    expect(sums).toEqual(expected);
  }
});

it('features that a model does not know, below, between and above its own, add nothing', () => {
  const known = new Set(rows.hashes);
  const random = createRandom(1);
  const asked = [0, -1, 1, ...Array.from({ length: 500 }, () => (random() * 2 ** 32) | 0)];
  const buffer = createFeatureBuffer();
  for (const hash of asked) if (!known.has(hash)) buffer.hashes[buffer.length++] = hash;
  const sums = new Int32Array(labels);
  addPacked(packed, buffer, sums, 0);
  expect(sums).toEqual(new Int32Array(labels));
});

it('a scorer gives the same before and after it lays packed rows out', () => {
  const apart = createScorer({ ...model, rows });
  const score = createScorer({
    header: model.header,
    chain: model.chain,
    weights: model.weights,
    factors: model.factors,
    rows: packed,
  });
  const random = createRandom(2);
  for (let lookedUp = 0; lookedUp < packed.features + 5000; lookedUp += 500) {
    const buffer = createFeatureBuffer();
    while (buffer.length < 500)
      buffer.hashes[buffer.length++] = rows.hashes[Math.floor(random() * rows.hashes.length)]!;
    const one = new Float64Array(labels);
    const other = new Float64Array(labels);
    apart(buffer, one, 0);
    score(buffer, other, 0);
    expect(other).toEqual(one);
  }
});
