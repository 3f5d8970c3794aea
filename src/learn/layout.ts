/**
 * Where the weights of features stand in memory: rows of weights, laid out in full, and a hash table from features to
 * them.
 */
import { classesOf } from './chain.ts';
import { type Model, sparse } from './model.ts';
import { BIAS, type SparseRows } from './rows.ts';
import { isKept, kept, nameOf, sharedBytes } from './shelf.ts';

/** A cell of weights that are all 0. */
const EMPTY = 0x01010101 * BIAS;
/** Where labels stand in a cell: 0 and 1 are the bytes that `& LOW` (scorer.ts) keeps, 2 and 3 the others. */
const BITS_OF = Uint8Array.of(0, 16, 8, 24);
/** Most cells of a row that stands beside its hash; a wider one stands apart, where no space is lost on empty slots. */
export const MOST_BESIDE = 4;

/** Features of one or more models. */
export interface Table {
  /** Cells of a row: 2, 4 or an even number above. */
  readonly width: number;
  /**
   * Slots are `hash >>> shift`: hashes are mixed enough (hash.ts), and as a model has its features in the order of their
   * hashes, the table is filled from its start to its end, not here and there.
   */
  readonly shift: number;
  /** Slots: a hash, and behind it its row, or, of rows that stand apart, the row's number plus one. Where that is 0, the slot is empty. */
  readonly slots: Int32Array;
  /** Rows that stand apart. */
  readonly rows: Int32Array;
}

/** So many weights a row has, from and to: features of many weights are those that words often have. */
const ROUNDS = [
  [4, Number.POSITIVE_INFINITY],
  [2, 3],
  [0, 1],
] as const;

/** A table that is at most half full. The features that are looked up most are put in first: they stand where they are sought. */
export function layOut(models: readonly Model[]): Table {
  const cells = Math.ceil(models.reduce((sum, { chain }) => sum + classesOf(chain), 0) / 4);
  // An even number; with two cells or four there is nothing to loop over.
  const width = cells <= 2 ? 2 : cells <= MOST_BESIDE ? 4 : cells + (cells % 2);
  const features = models.map(sparse).reduce((all, some, i) => joined(all, some, labelsBefore(models, i)));
  const { length } = features.hashes;
  let bits = 4;
  while (1 << bits < 2 * length) bits++;
  const shift = 32 - bits;
  const apart = width > MOST_BESIDE;
  const slots = new Int32Array(sharedBytes((4 * (apart ? 2 : 1 + width)) << bits));
  const rows = new Int32Array(sharedBytes(apart ? 4 * length * width : 0));
  if (apart) rows.fill(EMPTY);
  let placed = 0;
  for (const [least, most] of ROUNDS)
    placed = putRows({ width, shift, slots, rows }, apart, features, least, most, placed);
  return { width, shift, slots, rows };
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
 * Puts the features with so many weights, and their rows, into the table; those that stand apart in the order in which they
 * are put in, those that words often have together. A function of its own, as is the other loop over all features: they run
 * while the process starts, and the compiler gives each of them up where it finds something else than at the call before.
 *
 * @param placed how many were put in before
 * @returns how many are in it now
 */
function putRows(
  { width, shift, slots, rows }: Table,
  apart: boolean,
  { hashes, starts, entries }: SparseRows,
  least: number,
  most: number,
  placed: number,
): number {
  const { length } = hashes;
  const stride = apart ? 2 : 1 + width;
  const cells = apart ? rows : slots;
  let count = placed;
  let start = 0;
  for (let i = 0; i < length; i++) {
    const from = start;
    start = starts[i + 1]!;
    const weights = start - from;
    if (weights < least || weights > most) continue;
    const hash = hashes[i]!;
    let at = (hash >>> shift) * stride;
    while (slots[at + 1] !== 0) {
      at += stride;
      if (at === slots.length) at = 0;
    }
    const row = apart ? count * width : at + 1;
    count++;
    slots[at] = hash;
    if (apart) slots[at + 1] = count;
    else for (let cell = row; cell < row + width; cell++) cells[cell] = EMPTY;
    for (let j = from; j < start; j++) putWeight(cells, row, entries[j]!);
  }
  return count;
}

/** Puts a weight into a row in which it is 0 yet. */
function putWeight(cells: Int32Array, row: number, entry: number): void {
  const label = entry >> 8;
  const cell = row + (label >> 2);
  cells[cell] = cells[cell]! ^ (((entry & 255) ^ BIAS) << BITS_OF[label & 3]!);
}
