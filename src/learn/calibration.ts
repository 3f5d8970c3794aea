/**
 * Calibration: from a model's probability to the share of cases in which it is right, by isotonic regression (Zadrozny
 * and Elkan 2002) on predictions for data that the model has not seen.
 */

/** Points of a line that never falls: [the model's probability, the share that is right], in rising order. */
export type Calibration = readonly (readonly [number, number])[];

/** A bin holds at least this many cases, so that no point rests on a handful. */
const MIN_CASES = 200;

/**
 * Fits a calibration (the pool-adjacent-violators algorithm).
 *
 * @param probabilities what the model gave
 * @param right 1 where it was right
 */
export function fitCalibration(probabilities: readonly number[], right: readonly number[]): Calibration {
  const order = probabilities.map((_, i) => i).sort((a, b) => probabilities[a]! - probabilities[b]! || a - b);
  const pools: { sum: number; right: number; count: number }[] = [];
  for (let i = 0; i < order.length; i += MIN_CASES) {
    const cases = order.slice(i, i + MIN_CASES);
    pools.push({
      sum: cases.reduce((sum, c) => sum + probabilities[c]!, 0),
      right: cases.reduce((sum, c) => sum + right[c]!, 0),
      count: cases.length,
    });
    for (let last = pools.length - 1; last > 0; last--) {
      const a = pools[last - 1]!;
      const b = pools[last]!;
      if (a.right / a.count < b.right / b.count) break;
      pools.splice(last - 1, 2, { sum: a.sum + b.sum, right: a.right + b.right, count: a.count + b.count });
    }
  }
  return pools.map(({ sum, right: hits, count }) => [sum / count, hits / count] as const);
}

/** The calibrated probability: between two points on the line between them, beyond the ends the end. */
export function calibrate(calibration: Calibration, probability: number): number {
  let before: readonly [number, number] | undefined;
  for (const point of calibration) {
    if (probability <= point[0]) {
      if (before === undefined) return point[1];
      const part = (probability - before[0]) / (point[0] - before[0]);
      return before[1] + part * (point[1] - before[1]);
    }
    before = point;
  }
  return before === undefined ? probability : before[1];
}
