/**
 * Where the weights of features stand in memory: rows of weights, laid out in full, each beside its feature's hash in a slot
 * of its own (perfect.ts), so that a feature costs one place in memory.
 */
import { classesOf } from '../crf/chain.ts';
import { type Model, sparse } from './model.ts';
import { type PerfectHash, perfectHash, slotOf } from './perfect.ts';
import { BIAS, type SparseRows } from './rows.ts';
import { isKept, kept, nameOf, sharedBytes } from './shelf.ts';

/** A cell of weights that are all 0. */
const EMPTY = 0x01010101 * BIAS;
/** Where labels stand in a cell: 0 and 1 are the bytes that `& LOW` (add-rows.ts) keeps, 2 and 3 the others. */
const BITS_OF = Uint8Array.of(0, 16, 8, 24);

/** Features of one or more models. */
export interface Table extends PerfectHash {
  /** Cells of a row: 2, 4 or an even number above. */
  readonly width: number;
  /** Slots of `1 + width` cells: a hash, and behind it its row. Where no feature is, the hash is 0 and all weights are. */
  readonly slots: Int32Array;
}

/** Lays out the features of models. */
function layOut(models: readonly Model[]): Table {
  const cells = Math.ceil(models.reduce((sum, { chain }) => sum + classesOf(chain), 0) / 4);
  // An even number; with two cells or four there is nothing to loop over.
  const width = cells <= 2 ? 2 : cells <= 4 ? 4 : cells + (cells % 2);
  const features = models.map(sparse).reduce((all, some, i) => joined(all, some, labelsBefore(models, i)));
  const places = perfectHash(features.hashes);
  const slots = new Int32Array(sharedBytes((4 * (1 + width)) << (32 - places.slotShift)));
  const table = { ...places, width, slots };
  putRows(table, features);
  return table;
}

/** The table of models; that of models which are kept themselves (`readModel`) is laid out once, and kept. */
export function tableOf(models: readonly Model[]): Table {
  const name = tableName(models);
  return name === null ? layOut(models) : kept(name, () => layOut(models));
}

/** Whether `tableOf` has it already. */
export function hasTable(models: readonly Model[]): boolean {
  const name = tableName(models);
  return name !== null && isKept(name);
}

function tableName(models: readonly Model[]): string | null {
  const names = models.map(nameOf);
  return names.includes(null) ? null : `table of ${names.join(' and ')}`;
}

const labelsBefore = (models: readonly Model[], index: number): number =>
  models.slice(0, index).reduce((sum, { chain }) => sum + classesOf(chain), 0);

/** The features of both; the second's labels come after `before` labels of the first. */
function joined(first: SparseRows, second: SparseRows, before: number): SparseRows {
  const most = first.hashes.length + second.hashes.length;
  const hashes = new Int32Array(most);
  const starts = new Uint32Array(most + 1);
  const entries = new Uint16Array(first.entries.length + second.entries.length);
  let a = 0;
  let b = 0;
  let count = 0;
  let used = 0;
  while (a < first.hashes.length || b < second.hashes.length) {
    const one = a < first.hashes.length ? first.hashes[a]! >>> 0 : Number.POSITIVE_INFINITY;
    const two = b < second.hashes.length ? second.hashes[b]! >>> 0 : Number.POSITIVE_INFINITY;
    hashes[count++] = Math.min(one, two);
    if (one <= two) {
      for (let j = first.starts[a]!; j < first.starts[a + 1]!; j++) entries[used++] = first.entries[j]!;
      a++;
    }
    if (two <= one) {
      for (let j = second.starts[b]!; j < second.starts[b + 1]!; j++)
        entries[used++] = second.entries[j]! + (before << 8);
      b++;
    }
    starts[count] = used;
  }
  return {
    hashes: hashes.subarray(0, count),
    starts: starts.subarray(0, count + 1),
    entries: entries.subarray(0, used),
  };
}

/**
 * Puts features and their rows into an empty table. A function of its own, as is the other loop over all features: they run
 * while the process starts, and the compiler gives each of them up where it finds something else than at the call before.
 */
function putRows(table: Table, { hashes, starts, entries }: SparseRows): void {
  const { width, slots } = table;
  const stride = 1 + width;
  slots.fill(EMPTY);
  for (let at = 0; at < slots.length; at += stride) slots[at] = 0;
  for (let i = 0; i < hashes.length; i++) {
    const at = slotOf(table, hashes[i]!) * stride;
    slots[at] = hashes[i]!;
    for (let j = starts[i]!; j < starts[i + 1]!; j++) putWeight(slots, at + 1, entries[j]!);
  }
}

/** Puts a weight into a row in which it is 0 yet. */
function putWeight(cells: Int32Array, row: number, entry: number): void {
  const label = entry >> 8;
  const cell = row + (label >> 2);
  cells[cell] = cells[cell]! ^ (((entry & 255) ^ BIAS) << BITS_OF[label & 3]!);
}
