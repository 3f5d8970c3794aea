import { readTable } from '../../text/lexicon.ts';
import { FEATURES, type FeatureList, featureNumbers } from './features.ts';
import type { Choose } from './walk.ts';

/** The weight of each feature, by its number. */
export type Weights = Float64Array;

/** Reads weights as `npm run train -- chains` writes them: a feature's name, its weight. A feature not named weighs nothing. */
export function loadWeights(
  file: URL = new URL('../../../models/chains/weights.txt', import.meta.url),
): Weights {
  const numbers = featureNumbers();
  const weights = new Float64Array(FEATURES);
  for (const [name, weight] of readTable(file)) {
    const number = numbers.get(name!);
    if (number === undefined) throw new RangeError(`unknown feature «${name}»`);
    weights[number] = Number(weight);
  }
  return weights;
}

/**
 * Chooses the candidate of the highest score, the sum of its features' weights: a log-linear ranking of antecedents with "something
 * new" among them (Denis and Baldridge 2008; Durrett and Klein 2013).
 */
export function createRanker(weights: Weights): Choose {
  const scores = new Float64Array(64);
  return (_reference, candidates, features) => {
    const count = candidates.length;
    let best = count;
    // First, as the others are compared with it; the cell still holds what an earlier reference left.
    scores[count] = scoreOf(features[count]!, weights);
    for (let k = 0; k < count; k++) {
      scores[k] = scoreOf(features[k]!, weights);
      if (scores[k]! > scores[best]!) best = k;
    }
    let sum = 0;
    for (let k = 0; k <= count; k++) sum += Math.exp(scores[k]! - scores[best]!);
    return { candidate: best === count ? -1 : best, probability: 1 / sum };
  };
}

function scoreOf({ numbers, length }: FeatureList, weights: Weights): number {
  let score = 0;
  for (let i = 0; i < length; i++) score += weights[numbers[i]!]!;
  return score;
}
