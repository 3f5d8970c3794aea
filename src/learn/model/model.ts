/**
 * A trained model: for each feature a sparse row of weights of one byte each.
 */
import type { Calibration } from '../calibration.ts';
import { type Chain, type ChainWeights, classesOf, factorsOf } from '../crf/chain.ts';
import type { Weights } from '../train/train.ts';
import { type PackedRows, unpack } from './packed.ts';
import { BIAS, type SparseRows } from './rows.ts';

/** What a model says of itself. */
export interface ModelHeader {
  /** What it tags: `pos`, `names-1`, … */
  readonly task: string;
  /** Version of the feature templates it was trained with; a tagger refuses another. */
  readonly features: number;
  /** Names of the labels, or of their classes where labels are tied. */
  readonly labels: readonly string[];
  /** The weight that byte 127 stands for, by label. */
  readonly scales: readonly number[];
  /** From the model's probability of a span to the share of right ones. */
  readonly calibration?: Calibration;
  /** Words that bear one label wherever they stand, with the label's index. */
  readonly certain?: readonly (readonly [word: string, label: number])[];
}

export interface Model {
  readonly header: ModelHeader;
  readonly chain: Chain;
  readonly weights: ChainWeights;
  /** exp of the weights. */
  readonly factors: ChainWeights;
  /** Weights of its features; packed, they are as its file has them. */
  readonly rows: SparseRows | PackedRows;
}

/**
 * Rounds weights to a byte each and drops the small ones.
 *
 * @param threshold weights nearer to 0 are dropped
 */
export function compact(
  weights: Weights,
  threshold: number,
): { readonly rows: SparseRows; readonly scales: readonly number[] } {
  const { chain, hashes, states } = weights;
  const labels = classesOf(chain);
  const scales = new Float64Array(labels);
  for (let i = 0; i < states.length; i++) {
    const size = Math.abs(states[i]!);
    if (size > scales[i % labels]!) scales[i % labels] = size;
  }
  const order = new Uint32Array(hashes.length)
    .map((_, i) => i)
    .sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0));
  const kept: number[] = [];
  const starts: number[] = [0];
  const entries: number[] = [];
  for (const feature of order) {
    for (let y = 0; y < labels; y++) {
      const weight = states[feature * labels + y]!;
      if (Math.abs(weight) < threshold) continue;
      const byte = Math.round((127 * weight) / scales[y]!);
      if (byte !== 0) entries.push((y << 8) | (byte + BIAS));
    }
    if (entries.length === starts[starts.length - 1]!) continue;
    kept.push(hashes[feature]!);
    starts.push(entries.length);
  }
  return {
    rows: {
      hashes: Int32Array.from(kept),
      starts: Uint32Array.from(starts),
      entries: Uint16Array.from(entries),
    },
    scales: [...scales],
  };
}

/** A model of these weights. */
export const createModel = (
  header: ModelHeader,
  chain: Chain,
  weights: ChainWeights,
  rows: SparseRows | PackedRows,
): Model => ({ header, chain, weights, factors: factorsOf(chain, weights), rows });

/** A model's rows as numbers. */
export const sparse = ({ rows }: Model): SparseRows => ('bytes' in rows ? unpack(rows) : rows);
