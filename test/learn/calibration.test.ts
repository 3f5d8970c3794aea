import { expect, it } from 'vitest';
import { calibrationError } from '../../eval/score/calibration.ts';
import { calibrate, fitCalibration } from '../../src/learn/calibration.ts';

it('calibration turns overconfident probabilities into shares of right answers', () => {
  const probabilities = Array.from({ length: 4000 }, (_, i) => 0.5 + (i % 100) / 200);
  const right = probabilities.map((p, i) => ((i * 7919) % 1000 < 1000 * (p - 0.2) ? 1 : 0));
  const calibration = fitCalibration(probabilities, right);
  const mapped = probabilities.map((p) => calibrate(calibration, p));
  const errorOf = (scores: readonly number[]): number =>
    calibrationError(scores.map((score, i) => ({ score, right: right[i] === 1 })));
  expect(errorOf(mapped)).toBeLessThan(errorOf(probabilities) / 3);
  for (let i = 1; i < calibration.length; i++)
    expect(calibration[i]![1]).toBeGreaterThan(calibration[i - 1]![1]);
  expect(calibrate([], 0.7)).toBe(0.7);
});
