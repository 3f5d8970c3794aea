import { expect, it } from 'vitest';
import { createFeatureList, FEATURES } from '../../src/resolve/chains/features.ts';
import { createRanker } from '../../src/resolve/chains/ranker.ts';

const listOf = (...numbers: number[]) => {
  const list = createFeatureList();
  list.numbers.set(numbers);
  list.length = numbers.length;
  return list;
};

it('chooses the same whatever it chose before', () => {
  const weights = new Float64Array(FEATURES);
  weights.set([5, 1, 0.5, -5]);
  type Rank = ReturnType<typeof createRanker>;
  const choose = (rank: Rank, ...scores: number[]) =>
    rank(
      null as never,
      scores.slice(1).map(() => null as never),
      scores.map((number) => listOf(number)),
    );
  const fresh = choose(createRanker(weights), 1, 2);
  const used = createRanker(weights);
  choose(used, 3, 0);
  expect(choose(used, 1, 2)).toEqual(fresh);
  choose(used, 3, 3, 3);
  expect(choose(used, 1, 2)).toEqual(fresh);
  expect(fresh.candidate).toBe(0);
});
