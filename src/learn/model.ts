/**
 * A trained model as it is used: a hash table from features to sparse rows of weights of one byte each.
 */
import type { Calibration } from './calibration.ts';
import { type Chain, type ChainWeights, classesOf, factorsOf } from './chain.ts';
import { type FeatureBuffer, MAX_FEATURES } from './features.ts';
import type { Weights } from './train.ts';

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
}

/** Where features are looked up. */
export interface ScoreTable {
  /** Open addressing, two cells a slot: the feature's hash, and where its row begins in `entries`, 0 for an empty slot. */
  readonly table: Int32Array;
  /** Slots are `hash * 2^32/φ >>> shift`. */
  readonly shift: number;
  /** Rows: how many entries, then the entries, each label × 256 + weight byte. Cell 0 is not used. */
  readonly entries: Uint16Array;
  /** Weight of each possible entry. */
  readonly levels: Float64Array;
}

export interface Model extends ScoreTable {
  readonly header: ModelHeader;
  readonly chain: Chain;
  readonly weights: ChainWeights;
  /** exp of the weights. */
  readonly factors: ChainWeights;
  /** How many features it knows. */
  readonly features: number;
}

/** A model's features in the order of their hashes (as unsigned numbers), before they go into a table. */
export interface SparseRows {
  readonly hashes: Int32Array;
  /** Row of feature i: entries `[starts[i], starts[i + 1])`, without the count. */
  readonly starts: Uint32Array;
  readonly entries: Uint16Array;
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
      if (byte !== 0) entries.push((y << 8) | (byte + 128));
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

/** Builds the table of a model. */
export function createModel(
  header: ModelHeader,
  chain: Chain,
  weights: ChainWeights,
  rows: SparseRows,
): Model {
  const features = rows.hashes.length;
  const { bits, shift, mask } = tableSize(features);
  const table = new Int32Array(2 << bits);
  const entries = new Uint16Array(1 + features + rows.entries.length);
  let used = 1;
  for (let i = 0; i < features; i++) {
    const hash = rows.hashes[i]!;
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = hash;
    table[2 * slot + 1] = used;
    const start = rows.starts[i]!;
    const end = rows.starts[i + 1]!;
    entries[used++] = end - start;
    for (let j = start; j < end; j++) entries[used++] = rows.entries[j]!;
  }
  const levels = new Float64Array(256 * header.labels.length);
  for (const [y, scale] of header.scales.entries())
    for (let byte = 0; byte < 256; byte++) levels[(y << 8) | byte] = ((byte - 128) * scale) / 127;
  return {
    header,
    chain,
    weights,
    factors: factorsOf(chain, weights),
    table,
    shift,
    entries,
    levels,
    features,
  };
}

/**
 * One table for the features of two models, so that a feature which both know is looked up once: its scores are those of
 * the first model's labels, and then those of the second's.
 */
export function joinTables(first: Model, second: Model): ScoreTable {
  const { bits, shift, mask } = tableSize(first.features + second.features);
  const table = new Int32Array(2 << bits);
  /** Per slot: the row of each model. */
  const rows = new Int32Array(2 << bits);
  for (const [which, model] of [first, second].entries())
    for (let cell = 0; cell < model.table.length; cell += 2) {
      const row = model.table[cell + 1]!;
      if (row === 0) continue;
      const hash = model.table[cell]!;
      let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
      while (table[2 * slot + 1] !== 0 && table[2 * slot] !== hash) slot = (slot + 1) & mask;
      table[2 * slot] = hash;
      table[2 * slot + 1] = 1;
      rows[2 * slot + which] = row;
    }
  const entries = new Uint16Array(first.entries.length + second.entries.length);
  const above = classesOf(first.chain) << 8;
  let used = 1;
  const copy = (from: Uint16Array, row: number, offset: number): void => {
    if (row === 0) return;
    for (let i = row + 1; i <= row + from[row]!; i++) entries[used++] = from[i]! + offset;
  };
  for (let cell = 0; cell < table.length; cell += 2) {
    if (table[cell + 1] === 0) continue;
    const row = used++;
    copy(first.entries, rows[cell]!, 0);
    copy(second.entries, rows[cell + 1]!, above);
    entries[row] = used - row - 1;
    table[cell + 1] = row;
  }
  const levels = new Float64Array(first.levels.length + second.levels.length);
  levels.set(first.levels);
  levels.set(second.levels, first.levels.length);
  return { table, shift, entries, levels };
}

/** What is left of a model whose features stand in a joined table: it decodes scores that are given. */
export const withoutTable = (model: Model): Model => ({
  ...model,
  table: new Int32Array(2),
  entries: new Uint16Array(1),
  levels: new Float64Array(0),
});

/** A table that is at most half full. */
function tableSize(features: number): { bits: number; shift: number; mask: number } {
  let bits = 4;
  while (1 << bits < 2 * features) bits++;
  return { bits, shift: 32 - bits, mask: (1 << bits) - 1 };
}

/** Adds the weights of the buffer's features to `scores[base…]`, one cell a label. */
export type AddScores = (buffer: FeatureBuffer, scores: Float64Array, base: number) => void;

/**
 * Makes the function that scores with a table. It goes over the features thrice: where might each stand, where is its
 * row, what does the row say. No step of a round waits for another, so the processor fetches many cells at once from
 * its slow memory, which is where nearly all of the time goes.
 */
export function createAddScores({ table, shift, entries, levels }: ScoreTable): AddScores {
  const mask = table.length - 1;
  const rows = new Int32Array(MAX_FEATURES + 1);
  return ({ hashes, length }, scores, base) => {
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const cell = (Math.imul(hashes[i]!, 0x9e3779b1) >>> shift) << 1;
      rows[i] = cell;
      seen ^= table[cell]!;
    }
    let found = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!;
      let cell = rows[i]!;
      let row = table[cell + 1]!;
      while (row !== 0 && table[cell] !== hash) {
        cell = (cell + 2) & mask;
        row = table[cell + 1]!;
      }
      if (row === 0) continue;
      rows[found++] = row;
      seen ^= entries[row]!;
    }
    // Kept, so that the compiler does not leave the looking out.
    rows[MAX_FEATURES] = seen;
    for (let i = 0; i < found; i++) {
      let row = rows[i]!;
      const end = row + entries[row]!;
      while (row < end) {
        const entry = entries[++row]!;
        const y = base + (entry >> 8);
        scores[y] = scores[y]! + levels[entry]!;
      }
    }
  };
}
