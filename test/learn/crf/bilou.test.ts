import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bilouChain, bilouLabels, decodeSpans, encodeSpan, typeOf } from '../../../src/learn/crf/bilou.ts';
import { arcBetween } from '../../../src/learn/crf/crf.ts';

const spans = fc
  .array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.nat(3)), { maxLength: 8 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length, type]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, type };
    });
  });

it('spans come back from their labels', () => {
  fc.assert(
    fc.property(spans, (given) => {
      const labels = new Uint8Array((given.at(-1)?.end ?? 0) + 2);
      for (const span of given) encodeSpan(span, labels);
      expect(decodeSpans(labels)).toEqual(given);
    }),
  );
});

it('the chain allows every sequence that spans make', () => {
  const chain = bilouChain(4);
  fc.assert(
    fc.property(spans, (given) => {
      const labels = new Uint8Array((given.at(-1)?.end ?? 0) + 1);
      for (const span of given) encodeSpan(span, labels);
      for (let t = 1; t < labels.length; t++)
        expect(arcBetween(chain, labels[t - 1]!, labels[t]!)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('names its labels by type', () => {
  expect(bilouLabels(['PER', 'LOC'])).toEqual([
    'O',
    'B-PER',
    'I-PER',
    'L-PER',
    'U-PER',
    'B-LOC',
    'I-LOC',
    'L-LOC',
    'U-LOC',
  ]);
  expect([0, 1, 4, 5, 8].map(typeOf)).toEqual([-1, 0, 0, 1, 1]);
});
