/**
 * Sums of the weights of features. At first the rows of weights are looked up packed, as their file has them (packed.ts);
 * later they are laid out in full (layout.ts), four weights of a byte to a 32-bit cell, so that two additions serve four
 * labels. Sums are of whole numbers, so neither that nor the order of the features matters.
 *
 * Tables are larger than what a processor keeps near, and nearly all of the time goes into waiting for them. So features
 * are gone over in rounds: where might each stand, where is its row, what does the row say. No step of a round waits for
 * another, and the processor fetches many cells at once.
 */
import { classesOf } from './chain.ts';
import { type FeatureBuffer, MAX_FEATURES } from './features.ts';
import { hasTable, MOST_BESIDE, type Table, tableOf } from './layout.ts';
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

/** A sum of more bytes than these could run over half a cell. */
const CHUNK = 256;
const LOW = 0x00ff00ff;

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
    add = table.width > MOST_BESIDE ? addApart(table, sums) : addBeside(table, sums);
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

/** Adds up the rows of a buffer's features; tells how many times `BIAS` is in the sums. */
type Add = (buffer: FeatureBuffer) => number;

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

/** Of wide rows, of an even number of cells: two cells of all rows at a time, so that sums stay in registers. */
function addApart({ slots: table, rows, width, shift }: Table, sums: Int32Array): Add {
  const mask = table.length - 1;
  const places = new Int32Array(MAX_FEATURES + 1);
  return ({ hashes, length }) => {
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const cell = (hashes[i]! >>> shift) << 1;
      places[i] = cell;
      seen ^= table[cell]!;
    }
    let found = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!;
      let cell = places[i]!;
      while (table[cell] !== hash && table[cell + 1] !== 0) cell = (cell + 2) & mask;
      const row = table[cell + 1]!;
      if (row === 0) continue;
      const place = (row - 1) * width;
      places[found++] = place;
      seen ^= rows[place]! ^ rows[place + width - 1]!;
    }
    // Kept, so that the compiler does not leave the looking out.
    places[MAX_FEATURES] = seen;
    for (let from = 0; from < found; from += CHUNK) {
      const to = Math.min(found, from + CHUNK);
      for (let cell = 0; cell < width; cell += 2) {
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let i = from; i < to; i++) {
          const place = places[i]! + cell;
          const one = rows[place]!;
          const two = rows[place + 1]!;
          a = (a + (one & LOW)) | 0;
          b = (b + ((one >>> 8) & LOW)) | 0;
          c = (c + (two & LOW)) | 0;
          d = (d + ((two >>> 8) & LOW)) | 0;
        }
        unpack(sums, 4 * cell, a, b);
        unpack(sums, 4 * cell + 4, c, d);
      }
    }
    return found;
  };
}

/** Of narrow rows, which are put into slots with their hashes: a feature costs one place in memory. */
function addBeside({ slots, width, shift }: Table, sums: Int32Array): Add {
  const stride = 1 + width;
  const places = new Int32Array(MAX_FEATURES + 1);
  const add = width === 2 ? addTwo : addFour;
  return (buffer) => {
    touch(slots, stride, shift, buffer, places);
    let found = 0;
    for (let from = 0; from < buffer.length; from += CHUNK)
      found += add(slots, buffer.hashes, places, from, Math.min(buffer.length, from + CHUNK), sums);
    return found;
  };
}

/** Finds where to look for each feature, and looks there; `addTwo` and `addFour` then find it near. */
function touch(
  slots: Int32Array,
  stride: number,
  shift: number,
  { hashes, length }: FeatureBuffer,
  places: Int32Array,
): void {
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const at = (hashes[i]! >>> shift) * stride;
    places[i] = at;
    seen ^= slots[at]!;
  }
  places[MAX_FEATURES] = seen;
}

function addTwo(
  slots: Int32Array,
  hashes: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): number {
  let found = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    let at = places[i]!;
    while (slots[at] !== hash && slots[at + 1] !== 0) {
      at += 3;
      if (at === slots.length) at = 0;
    }
    const one = slots[at + 1]!;
    if (one === 0) continue;
    const two = slots[at + 2]!;
    found++;
    a = (a + (one & LOW)) | 0;
    b = (b + ((one >>> 8) & LOW)) | 0;
    c = (c + (two & LOW)) | 0;
    d = (d + ((two >>> 8) & LOW)) | 0;
  }
  unpack(sums, 0, a, b);
  unpack(sums, 4, c, d);
  return found;
}

function addFour(
  slots: Int32Array,
  hashes: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): number {
  let found = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i]!;
    let at = places[i]!;
    while (slots[at] !== hash && slots[at + 1] !== 0) {
      at += 5;
      if (at === slots.length) at = 0;
    }
    const one = slots[at + 1]!;
    if (one === 0) continue;
    const two = slots[at + 2]!;
    const three = slots[at + 3]!;
    const four = slots[at + 4]!;
    found++;
    a = (a + (one & LOW)) | 0;
    b = (b + ((one >>> 8) & LOW)) | 0;
    c = (c + (two & LOW)) | 0;
    d = (d + ((two >>> 8) & LOW)) | 0;
    e = (e + (three & LOW)) | 0;
    f = (f + ((three >>> 8) & LOW)) | 0;
    g = (g + (four & LOW)) | 0;
    h = (h + ((four >>> 8) & LOW)) | 0;
  }
  unpack(sums, 0, a, b);
  unpack(sums, 4, c, d);
  unpack(sums, 8, e, f);
  unpack(sums, 12, g, h);
  return found;
}

/** Adds the half cells of two sums to those of four labels. */
function unpack(sums: Int32Array, at: number, low: number, high: number): void {
  sums[at] = sums[at]! + (low & 0xffff);
  sums[at + 1] = sums[at + 1]! + (low >>> 16);
  sums[at + 2] = sums[at + 2]! + (high & 0xffff);
  sums[at + 3] = sums[at + 3]! + (high >>> 16);
}
