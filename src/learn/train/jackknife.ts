/**
 * Predictions for training data by models that have not seen it: the data is parted into folds, and each fold is
 * predicted by a model trained on the rest. What a second stage learns from must look as it will when it is used.
 */
import { createRandom, shuffle } from '../features/hash.ts';

/** The fold of each of `count` items: folds of equal size, in a seeded random order. */
export function assignFolds(count: number, folds: number, seed = 1): Uint8Array {
  const order = new Uint32Array(count).map((_, i) => i);
  shuffle(order, createRandom(seed));
  const fold = new Uint8Array(count);
  for (const [rank, item] of order.entries()) fold[item] = rank % folds;
  return fold;
}

/**
 * Runs `predict(train(rest), item)` over all items.
 *
 * @returns a prediction for each item, in the order of the items
 */
export function jackknife<Item, Model, Prediction>(
  items: readonly Item[],
  folds: number,
  train: (items: readonly Item[], fold: number) => Model,
  predict: (model: Model, item: Item) => Prediction,
): Prediction[] {
  const fold = assignFolds(items.length, folds);
  const predictions = new Array<Prediction>(items.length);
  for (let f = 0; f < folds; f++) {
    const model = train(
      items.filter((_, i) => fold[i] !== f),
      f,
    );
    for (const [i, item] of items.entries()) if (fold[i] === f) predictions[i] = predict(model, item);
  }
  return predictions;
}
