import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChain, createChainWeights } from '../../src/learn/chain.ts';
import { createFeatureBuffer } from '../../src/learn/features.ts';
import { createAddScores, createModel } from '../../src/learn/model.ts';
import { createScorer } from '../../src/learn/scorer.ts';

const weightByte = fc.integer({ min: 1, max: 255 });

test('rows laid out give the sums that sparse rows give, however many labels and features there are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 5, 8, 9, 13, 16, 17),
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
        const model = createModel(
          { task: 'test', features: 1, labels: names, scales },
          chain,
          createChainWeights(chain),
          { hashes, starts: Uint32Array.from(starts), entries: Uint16Array.from(entries) },
        );
        const buffer = createFeatureBuffer();
        for (const i of asked)
          buffer.hashes[buffer.length++] = i % 5 === 0 ? i : (known[i % known.length] ?? i);
        const sparse = new Float64Array(2 * labels);
        const full = new Float64Array(2 * labels);
        createAddScores(model)(buffer, sparse, labels);
        createScorer(model)(buffer, full, labels);
        for (const [y, score] of sparse.entries()) expect(full[y]).toBeCloseTo(score, 8);
      },
    ),
  );
});
