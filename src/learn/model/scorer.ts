/**
 * Sums of the weights of features. At first the rows of weights are looked up packed, as their file has them (packed.ts);
 * later they are laid out in full (layout.ts), four weights of a byte to a 32-bit cell, so that two additions serve four
 * labels. Sums are of whole numbers, so neither that nor the order of the features matters.
 */

import { classesOf } from '../crf/chain.ts';
import type { FeatureBuffer } from '../features/features.ts';
import { type Add, addRows } from './add-rows.ts';
import { hasTable, tableOf } from './layout.ts';
import type { Model } from './model.ts';
import { addPacked, type PackedRows } from './packed.ts';
import { BIAS } from './rows.ts';

/** Adds the weights of the buffer's features to `scores[base…]`, one cell a label. */
export type Scorer = (buffer: FeatureBuffer, scores: Float64Array, base: number) => void;

/** A scorer in two steps: features that many positions share are looked up once. */
interface PartScorer {
  /** The sum of the weights of the buffer's features, one cell a label: a whole number. */
  readonly sum: (buffer: FeatureBuffer, sums: Int32Array) => void;
  /** As `Scorer`, with sums of other features added. */
  readonly score: (buffer: FeatureBuffer, scores: Float64Array, base: number, known: Int32Array) => void;
}

/**
 * Makes the function that scores with a model, or with several at once: a feature that more than one of them knows is
 * looked up once. The scores are those of the first model's labels, then those of the second's, and so on.
 *
 * Packed rows are laid out once as many features have been looked up as there are: until then looking into the packed ones
 * takes less time.
 */
export function createScorer(...models: readonly Model[]): Scorer {
  const { score } = createPartScorer(...models);
  const nothing = new Int32Array(models.reduce((sum, { chain }) => sum + classesOf(chain), 0));
  return (buffer, scores, base) => score(buffer, scores, base, nothing);
}

/** As `createScorer`. */
export function createPartScorer(...models: readonly Model[]): PartScorer {
  const labels = models.reduce((sum, { chain }) => sum + classesOf(chain), 0);
  const units = Float64Array.from(
    models.flatMap(({ header }) => header.scales),
    (scale) => scale / 127,
  );
  const packed = packedParts(models);
  let left = packed.reduce((sum, { rows }) => sum + rows.features, 0);
  let sums = new Int32Array(labels);
  let add: Add = addPackedParts(packed, sums);
  const useTable = (): void => {
    const table = tableOf(models);
    sums = new Int32Array(4 * table.width);
    add = addRows(table, sums);
  };
  if (left === 0) useTable();
  /** Leaves the sums in `sums`, with what is told of `BIAS` in each. */
  const sumUp = (buffer: FeatureBuffer): number => {
    if (left > 0) {
      left = Math.max(0, left - buffer.length);
      if (left === 0) useTable();
    }
    sums.fill(0);
    return BIAS * add(buffer);
  };
  return {
    sum: (buffer, into) => {
      const bias = sumUp(buffer);
      for (let y = 0; y < labels; y++) into[y] = sums[y]! - bias;
    },
    score: (buffer, scores, base, known) => {
      const bias = sumUp(buffer);
      for (let y = 0; y < labels; y++)
        scores[base + y] = scores[base + y]! + (known[y]! + sums[y]! - bias) * units[y]!;
    },
  };
}

/** Packed rows, and the number of their first label. */
interface Part {
  readonly rows: PackedRows;
  readonly base: number;
}

/** The packed rows of models; none where they stand in a table already, or not all are packed. */
function packedParts(models: readonly Model[]): readonly Part[] {
  if (hasTable(models)) return [];
  let base = 0;
  const parts = models.flatMap(({ rows, chain }) => {
    const part = 'bytes' in rows ? [{ rows, base }] : [];
    base += classesOf(chain);
    return part;
  });
  return parts.length === models.length ? parts : [];
}

/** Of packed rows, model by model. */
function addPackedParts(parts: readonly Part[], sums: Int32Array): Add {
  return (buffer) => {
    for (const { rows, base } of parts) addPacked(rows, buffer, sums, base);
    return 0;
  };
}
