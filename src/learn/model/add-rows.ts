/**
 * Adds up rows of weights that are laid out (layout.ts). Tables are larger than what a processor keeps near, and most of the
 * time goes into waiting for them. So features are gone over in rounds: where does each stand, what does its row say. No step of
 * a round waits for another, and the processor fetches many cells at once.
 */
import { type FeatureBuffer, MAX_FEATURES } from '../features/features.ts';
import type { Table } from './layout.ts';
import { SPREAD_HASH, SPREAD_SEED } from './perfect.ts';

/** Adds up the rows of a buffer's features; tells how many times `BIAS` is in the sums. */
export type Add = (buffer: FeatureBuffer) => number;

/** A sum of more bytes than these could run over half a cell. */
const CHUNK = 256;
const LOW = 0x00ff00ff;

/**
 * Makes the function that adds the rows of a table. Each width has a function of its own, which a process makes once or twice: where
 * it is made once, V8 takes what it closes over for constants. Otherwise it asks of each cell that is read which array it is in,
 * where that begins and how long it is, which takes as long again as the looking up. So the loop that finds slots is in each of them.
 */
export function addRows(table: Table, sums: Int32Array): Add {
  return table.width === 2
    ? addTwo(table, sums)
    : table.width === 4
      ? addFour(table, sums)
      : addMany(table, sums);
}

/** Makes the function that adds rows of two cells. */
function addTwo({ seeds, bucketShift, slotShift, slots }: Table, sums: Int32Array): Add {
  const places = new Int32Array(MAX_FEATURES + 1);
  const [bySeed, byHash] = [SPREAD_SEED, SPREAD_HASH];
  return ({ hashes, length }) => {
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!;
      const spread = Math.imul(seeds[hash >>> bucketShift]!, bySeed);
      const at = Math.imul(Math.imul(hash ^ spread, byHash) >>> slotShift, 3);
      places[i] = at;
      seen ^= slots[at]!;
    }
    // Kept, so that the compiler does not leave the looking out.
    places[MAX_FEATURES] = seen;
    let found = 0;
    for (let from = 0; from < length; from += CHUNK) {
      const to = Math.min(length, from + CHUNK);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = from; i < to; i++) {
        const at = places[i]!;
        if (slots[at] !== hashes[i]) continue;
        const one = slots[at + 1]!;
        const two = slots[at + 2]!;
        found++;
        a = (a + (one & LOW)) | 0;
        b = (b + ((one >>> 8) & LOW)) | 0;
        c = (c + (two & LOW)) | 0;
        d = (d + ((two >>> 8) & LOW)) | 0;
      }
      unpack(sums, 0, a, b);
      unpack(sums, 4, c, d);
    }
    return found;
  };
}

/** The same of four cells. */
function addFour({ seeds, bucketShift, slotShift, slots }: Table, sums: Int32Array): Add {
  const places = new Int32Array(MAX_FEATURES + 1);
  const [bySeed, byHash] = [SPREAD_SEED, SPREAD_HASH];
  return ({ hashes, length }) => {
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!;
      const spread = Math.imul(seeds[hash >>> bucketShift]!, bySeed);
      const at = Math.imul(Math.imul(hash ^ spread, byHash) >>> slotShift, 5);
      places[i] = at;
      seen ^= slots[at]!;
    }
    places[MAX_FEATURES] = seen;
    let found = 0;
    for (let from = 0; from < length; from += CHUNK) {
      const to = Math.min(length, from + CHUNK);
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let i = from; i < to; i++) {
        const at = places[i]!;
        if (slots[at] !== hashes[i]) continue;
        const one = slots[at + 1]!;
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
    }
    return found;
  };
}

/** Of wide rows, two cells of all at a time, so that sums stay in registers. */
function addMany({ seeds, bucketShift, slotShift, slots, width }: Table, sums: Int32Array): Add {
  const places = new Int32Array(MAX_FEATURES + 1);
  const [bySeed, byHash] = [SPREAD_SEED, SPREAD_HASH];
  const stride = 1 + width;
  return ({ hashes, length }) => {
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!;
      const spread = Math.imul(seeds[hash >>> bucketShift]!, bySeed);
      const at = Math.imul(Math.imul(hash ^ spread, byHash) >>> slotShift, stride);
      places[i] = at;
      seen ^= slots[at]! ^ slots[at + width]!;
    }
    places[MAX_FEATURES] = seen;
    let found = 0;
    for (let i = 0; i < length; i++) {
      const at = places[i]!;
      if (slots[at] === hashes[i]) places[found++] = at + 1;
    }
    for (let from = 0; from < found; from += CHUNK) {
      const to = Math.min(found, from + CHUNK);
      for (let cell = 0; cell < width; cell += 2) {
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let i = from; i < to; i++) {
          const place = places[i]! + cell;
          const one = slots[place]!;
          const two = slots[place + 1]!;
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

/** Adds the half cells of two sums to those of four labels. */
function unpack(sums: Int32Array, at: number, low: number, high: number): void {
  sums[at] = sums[at]! + (low & 0xffff);
  sums[at + 1] = sums[at + 1]! + (low >>> 16);
  sums[at + 2] = sums[at + 2]! + (high & 0xffff);
  sums[at + 3] = sums[at + 3]! + (high >>> 16);
}
