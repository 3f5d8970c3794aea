import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bilouChain, bilouLabels, decodeSpans, encodeSpan, typeOf } from '../../src/learn/bilou.ts';
import { calibrate, calibrationError, fitCalibration } from '../../src/learn/calibration.ts';
import { arcBetween } from '../../src/learn/crf.ts';
import { assignFolds, jackknife } from '../../src/learn/jackknife.ts';

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

it('folds are of equal size, and each item is predicted by a model that has not seen it', () => {
  expect([...assignFolds(10, 5)].sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  const items = [...'abcdefgh'];
  const seen = jackknife(
    items,
    4,
    (rest) => rest,
    (model, item) => model.includes(item),
  );
  expect(seen).toEqual(items.map(() => false));
});

it('calibration turns overconfident probabilities into shares of right answers', () => {
  const probabilities = Array.from({ length: 4000 }, (_, i) => 0.5 + (i % 100) / 200);
  const right = probabilities.map((p, i) => ((i * 7919) % 1000 < 1000 * (p - 0.2) ? 1 : 0));
  const calibration = fitCalibration(probabilities, right);
  const mapped = probabilities.map((p) => calibrate(calibration, p));
  expect(calibrationError(mapped, right)).toBeLessThan(calibrationError(probabilities, right) / 3);
  for (let i = 1; i < calibration.length; i++)
    expect(calibration[i]![1]).toBeGreaterThan(calibration[i - 1]![1]);
  expect(calibrate([], 0.7)).toBe(0.7);
});
