import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChain, createChainWeights } from '../../../src/learn/crf/chain.ts';
import { createFeatureBuffer, type FeatureBuffer } from '../../../src/learn/features/features.ts';
import { createModel, type Model, sparse } from '../../../src/learn/model/model.ts';
import { decodeModel, encodeModel } from '../../../src/learn/model/model-file.ts';
import { createScorer } from '../../../src/learn/model/scorer.ts';

/** The sum of the weights, feature by feature. */
function addSparse(model: Model, { hashes, length }: FeatureBuffer, scores: Float64Array): void {
  const { header } = model;
  const rows = sparse(model);
  for (const hash of hashes.subarray(0, length)) {
    const i = rows.hashes.indexOf(hash);
    if (i < 0) continue;
    for (const entry of rows.entries.subarray(rows.starts[i], rows.starts[i + 1]))
      scores[entry >> 8]! += (((entry & 255) - 128) * header.scales[entry >> 8]!) / 127;
  }
}

const weightByte = fc.integer({ min: 1, max: 255 });

test('rows laid out and packed ones give the sums that sparse rows give, however many labels and features there are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 5, 8, 9, 13, 16, 17, 40),
      fc.uniqueArray(fc.integer(), { maxLength: 60 }),
      fc.infiniteStream(weightByte),
      fc.array(fc.nat(), { maxLength: 512 }),
      (labels, known, bytes, asked) => {
        const hashes = Int32Array.from(known.sort((a, b) => (a >>> 0) - (b >>> 0)));
        const entries: number[] = [];
        const starts = [0];
        for (const [i] of known.entries()) {
          for (let y = i % 3; y < labels; y += 1 + (i % 2))
            entries.push((y << 8) | (bytes.next().value as number));
          starts.push(entries.length);
        }
        const names = Array.from({ length: labels }, (_, y) => String(y));
        const scales = names.map((_, y) => 1 + y / 7);
        const chain = createChain(labels);
        const header = { task: 'test', features: 1, labels: names, scales };
        const rows = { hashes, starts: Uint32Array.from(starts), entries: Uint16Array.from(entries) };
        const model = createModel(header, chain, createChainWeights(chain), rows);
        const file = encodeModel(header, createChainWeights(chain), rows);
        const packed = decodeModel(file, () => chain, header, 'test');
        expect(sparse(packed)).toEqual(rows);
        const buffer = createFeatureBuffer();
        for (const i of asked)
          buffer.hashes[buffer.length++] = i % 5 === 0 ? i : (known[i % known.length] ?? i);
        const sums = new Float64Array(labels);
        const full = new Float64Array(2 * labels);
        addSparse(model, buffer, sums);
        createScorer(model)(buffer, full, labels);
        expect([...full.subarray(0, labels)]).toEqual(new Array(labels).fill(0));
        const score = createScorer(packed);
        // Packed until as many features were looked up as there are, and laid out from then on.
        for (let time = 0; time < 3; time++) {
          const again = new Float64Array(2 * labels);
          score(buffer, again, labels);
          expect(again).toEqual(full);
        }
        for (const [y, score] of sums.entries()) expect(full[labels + y]).toBeCloseTo(score, 8);
      },
    ),
  );
});
