/**
 * Where the weights of features stand in memory: a hash table from features to rows, and the rows, laid out in full.
 */
import { classesOf } from './chain.ts';
import type { Model, SparseRows } from './model.ts';

/** What is added to a weight to make it a byte. */
export const BIAS = 128;
/** A cell of weights that are all 0. */
const EMPTY = 0x01010101 * BIAS;
/** Where labels stand in a cell: 0 and 1 are the bytes that `& LOW` keeps, 2 and 3 the others. */
const BITS_OF = Uint8Array.of(0, 16, 8, 24);

/** Features of one or more models, in a hash table of two cells a slot: the hash, and the number of the row plus one. */
export interface Index {
  readonly table: Int32Array;
  /**
   * Slots are `hash >>> shift`: hashes are mixed enough (hash.ts), and as a model has its features in the order of their
   * hashes, the table is filled from its start to its end, not here and there.
   */
  readonly shift: number;
  /** For each model, the number of the row of each of its features. */
  readonly rowsOf: readonly Int32Array[];
  readonly count: number;
}

/** So many weights a row has, from and to: features of many weights are those that words often have. */
const ROUNDS = [
  [4, Number.POSITIVE_INFINITY],
  [2, 3],
  [0, 1],
] as const;

/** A table that is at most half full. The features that are looked up most are put in first: they stand where they are sought. */
export function indexOf(models: readonly Model[]): Index {
  let bits = 4;
  while (1 << bits < 2 * models.reduce((sum, { rows }) => sum + rows.hashes.length, 0)) bits++;
  const shift = 32 - bits;
  const table = new Int32Array(2 << bits);
  const rowsOf = models.map(({ rows }) => new Int32Array(rows.hashes.length));
  let count = 0;
  for (const [least, most] of ROUNDS)
    for (const [index, { rows }] of models.entries())
      count = putIn(table, shift, rows, rowsOf[index]!, least, most, count);
  return { table, shift, rowsOf, count };
}

/**
 * Puts the features with so many weights into the table, and tells how many are in it then. A function of its own, as are
 * the other loops over all features: they run while the process starts, and the compiler gives each of them up where it
 * finds something else than at the call before.
 */
function putIn(
  table: Int32Array,
  shift: number,
  { hashes, starts }: SparseRows,
  rowOf: Int32Array,
  least: number,
  most: number,
  before: number,
): number {
  let count = before;
  for (let i = 0; i < hashes.length; i++) {
    const weights = starts[i + 1]! - starts[i]!;
    if (weights < least || weights > most) continue;
    const hash = hashes[i]!;
    const cell = cellOf(table, shift, hash);
    if (table[cell + 1] === 0) {
      table[cell] = hash;
      table[cell + 1] = ++count;
    }
    rowOf[i] = table[cell + 1]! - 1;
  }
  return count;
}

/** Where the hash stands, or the first cell of the empty slot where it would. */
function cellOf(table: Int32Array, shift: number, hash: number): number {
  let cell = (hash >>> shift) << 1;
  while (table[cell + 1] !== 0 && table[cell] !== hash) {
    cell += 2;
    if (cell === table.length) cell = 0;
  }
  return cell;
}

/** Rows of `width` cells in the order of their numbers. */
export function layOut(models: readonly Model[], { rowsOf, count }: Index, width: number): Int32Array {
  const cells = new Int32Array(count * width).fill(EMPTY);
  let before = 0;
  for (const [index, { rows, chain }] of models.entries()) {
    spread(rows, rowsOf[index]!, before, cells, width);
    before += classesOf(chain);
  }
  return cells;
}

/** Puts weights where their rows are; the first label is number `before`. */
function spread(
  { starts, entries }: SparseRows,
  rowOf: Int32Array,
  before: number,
  cells: Int32Array,
  width: number,
): void {
  for (let i = 0; i < rowOf.length; i++) {
    const row = rowOf[i]! * width;
    const end = starts[i + 1]!;
    for (let j = starts[i]!; j < end; j++) {
      const entry = entries[j]!;
      const label = before + (entry >> 8);
      const cell = row + (label >> 2);
      const bits = BITS_OF[label & 3]!;
      cells[cell] = (cells[cell]! & ~(0xff << bits)) | ((entry & 0xff) << bits);
    }
  }
}
