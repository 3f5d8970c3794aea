import { expect, it } from 'vitest';
import { assignFolds, jackknife } from '../../../src/learn/train/jackknife.ts';

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
