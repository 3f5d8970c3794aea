/**
 * What the trainer reads: sequences of tokens with hashes of features and the right labels, in a few flat arrays.
 */
import { createFeatureBuffer, type Extract } from '../features/features.ts';

export interface TrainingSet {
  /** Sequence s is the tokens `[sequences[s], sequences[s + 1])`. */
  readonly sequences: Uint32Array;
  /** Token t has the features `[rows[t], rows[t + 1])`. */
  readonly rows: Uint32Array;
  readonly hashes: Int32Array;
  /** The right label of each token. */
  readonly gold: Uint8Array;
  /** The zone of each token, for chains with ties (chain.ts). */
  readonly zones: Uint8Array;
}

export interface TrainingSetBuilder {
  /** Adds the sequence of positions `[start, end)`, with their labels in `gold` and, for a chain with ties, their zones. */
  add(extract: Extract, gold: Uint8Array, start: number, end: number, zones?: Uint8Array): void;
  finish(): TrainingSet;
}

/** A training set to be filled. */
export function createTrainingSet(): TrainingSetBuilder {
  const buffer = createFeatureBuffer();
  const sequences: number[] = [0];
  const rows: number[] = [0];
  const labels: number[] = [];
  const allZones: number[] = [];
  let hashes = new Int32Array(1 << 16);
  let used = 0;
  return {
    add(extract, gold, start, end, zones) {
      for (let position = start; position < end; position++) {
        buffer.length = 0;
        extract(position, buffer);
        if (used + buffer.length > hashes.length) {
          const larger = new Int32Array(2 * hashes.length);
          larger.set(hashes);
          hashes = larger;
        }
        hashes.set(buffer.hashes.subarray(0, buffer.length), used);
        used += buffer.length;
        rows.push(used);
        labels.push(gold[position]!);
        allZones.push(zones?.[position] ?? 0);
      }
      if (end > start) sequences.push(labels.length);
    },
    finish: () => ({
      sequences: Uint32Array.from(sequences),
      rows: Uint32Array.from(rows),
      hashes: hashes.slice(0, used),
      gold: Uint8Array.from(labels),
      zones: Uint8Array.from(allZones),
    }),
  };
}

/** Features under dense numbers: `hashes[id]` is the hash of feature `id`. */
export interface IndexedFeatures {
  readonly hashes: Int32Array;
  /** The training set's rows with numbers in place of hashes; features seen too seldom are gone. */
  readonly rows: Uint32Array;
  readonly ids: Uint32Array;
}

/** Numbers the features that occur at least `minCount` times, in the order in which they first occur. */
export function indexFeatures(set: TrainingSet, minCount: number): IndexedFeatures {
  let bits = 16;
  while (1 << bits < set.hashes.length) bits++;
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(mask + 1);
  const counts = new Uint32Array(mask + 1);
  const slots = new Uint32Array(set.hashes.length);
  for (let i = 0; i < set.hashes.length; i++) {
    const key = set.hashes[i]!;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    keys[slot] = key;
    counts[slot] = counts[slot]! + 1;
    slots[i] = slot;
  }
  const numbers = new Uint32Array(mask + 1);
  const hashes: number[] = [];
  const rows = new Uint32Array(set.rows.length);
  const ids = new Uint32Array(set.hashes.length);
  let used = 0;
  for (let t = 0; t + 1 < set.rows.length; t++) {
    for (let i = set.rows[t]!; i < set.rows[t + 1]!; i++) {
      const slot = slots[i]!;
      if (counts[slot]! < minCount) continue;
      if (numbers[slot] === 0) numbers[slot] = hashes.push(keys[slot]!);
      ids[used++] = numbers[slot]! - 1;
    }
    rows[t + 1] = used;
  }
  return { hashes: Int32Array.from(hashes), rows, ids: ids.slice(0, used) };
}
