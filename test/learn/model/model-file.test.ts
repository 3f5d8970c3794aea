import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createChain, createChainWeights } from '../../../src/learn/crf/chain.ts';
import { createFeatureBuffer, push } from '../../../src/learn/features/features.ts';
import { compact, createModel } from '../../../src/learn/model/model.ts';
import { decodeModel, encodeModel, readModel } from '../../../src/learn/model/model-file.ts';
import { createScorer } from '../../../src/learn/model/scorer.ts';

const chain = createChain(3);
const EXPECTED = { task: 'toy', features: 1 };

function toyModel() {
  const buffer = createFeatureBuffer();
  for (let i = 0; i < 200; i++) push(buffer, 1, i);
  const hashes = buffer.hashes.slice(0, 200);
  const states = Float32Array.from({ length: 600 }, (_, i) => Math.sin(i) * 4);
  const chainWeights = createChainWeights(chain);
  chainWeights.arcs[4] = 1.5;
  const { rows, scales } = compact({ chain, chainWeights, hashes, states }, 0.1);
  const header = { task: 'toy', features: 1, labels: ['a', 'b', 'c'], scales };
  return { header, chainWeights, rows, buffer, states };
}

it('a model comes back from its file with the same scores', () => {
  const { header, chainWeights, rows, buffer, states } = toyModel();
  const model = decodeModel(encodeModel(header, chainWeights, rows), () => chain, EXPECTED, 'toy.bin');
  expect(model.weights.arcs[4]).toBe(1.5);
  const before = new Float64Array(3);
  const after = new Float64Array(3);
  createScorer(createModel(header, chain, chainWeights, rows))(buffer, before, 0);
  createScorer(model)(buffer, after, 0);
  expect(after).toEqual(before);
  for (let i = 0; i < 200; i++) {
    const one = createFeatureBuffer();
    push(one, 1, i);
    const scores = new Float64Array(3);
    createScorer(model)(one, scores, 0);
    for (let y = 0; y < 3; y++) expect(Math.abs(scores[y]! - states[3 * i + y]!)).toBeLessThan(0.11);
  }
});

it('two models looked up at once score as each alone', () => {
  const { header, chainWeights, rows, buffer } = toyModel();
  const all = createModel(header, chain, chainWeights, rows);
  const end = rows.starts[120]!;
  const some = createModel(header, chain, chainWeights, {
    hashes: rows.hashes.slice(0, 120),
    starts: rows.starts.slice(0, 121),
    entries: rows.entries.slice(0, end),
  });
  const joined = new Float64Array(12);
  createScorer(all, some)(buffer, joined, 6);
  const alone = new Float64Array(12);
  createScorer(all)(buffer, alone, 6);
  createScorer(some)(buffer, alone, 9);
  expect(joined).toEqual(alone);
  expect(alone[6]).not.toBe(alone[9]);
});

it('a feature that the model does not know adds nothing', () => {
  const { header, chainWeights, rows } = toyModel();
  const buffer = createFeatureBuffer();
  push(buffer, 2, 7);
  const scores = new Float64Array(3);
  createScorer(createModel(header, chain, chainWeights, rows))(buffer, scores, 0);
  expect([...scores]).toEqual([0, 0, 0]);
});

it.each([0, 5, 9, 14, 30, 400])('a file with byte %i changed is refused', (at) => {
  const { header, chainWeights, rows } = toyModel();
  const bytes = encodeModel(header, chainWeights, rows).slice();
  bytes[at]! ^= 1;
  const decode = () => decodeModel(bytes, () => chain, EXPECTED, 'toy.bin');
  expect(decode).toThrowError(expect.objectContaining({ code: 'bad-model', place: { file: 'toy.bin' } }));
});

it('a file cut short, empty, missing, or of another task is refused', () => {
  const { header, chainWeights, rows } = toyModel();
  const bytes = encodeModel(header, chainWeights, rows);
  const bad = expect.objectContaining({ code: 'bad-model' });
  expect(() => decodeModel(bytes.slice(0, -1), () => chain, EXPECTED, 'x')).toThrowError(bad);
  expect(() => decodeModel(new Uint8Array(0), () => chain, EXPECTED, 'x')).toThrowError(bad);
  expect(() => decodeModel(bytes, () => chain, { task: 'pos', features: 1 }, 'x')).toThrowError(bad);
  expect(() => decodeModel(bytes, () => chain, { task: 'toy', features: 2 }, 'x')).toThrowError(bad);
  expect(() => readModel(new URL('missing.bin', import.meta.url), () => chain, EXPECTED)).toThrowError(bad);
});

it('a model that was read already is refused to a tagger that expects another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-model-'));
  try {
    const { header, chainWeights, rows } = toyModel();
    const url = pathToFileURL(join(folder, 'toy.bin'));
    writeFileSync(url, encodeModel(header, chainWeights, rows));
    const model = readModel(url, () => chain, EXPECTED);
    expect(readModel(url, () => chain, EXPECTED)).toBe(model);
    const read = (expected: typeof EXPECTED) => () => readModel(url, () => chain, expected);
    const refused = (message: string) => expect.objectContaining({ code: 'bad-model', message });
    expect(read({ task: 'names-1', features: 1 })).toThrowError(
      refused('this model is for toy (features 1), not for names-1'),
    );
    expect(read({ task: 'toy', features: 99 })).toThrowError(
      refused('this model is for toy (features 1), not for features 99'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
