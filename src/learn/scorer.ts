/**
 * Sums of the weights of features, where there are few labels. Every row of a model is laid out in full, four weights of
 * a byte to a 32-bit cell, beside the hash of its feature: a feature costs one place in memory, no inner loop, and for
 * four labels two additions. Sums are of whole numbers, so the order of the features does not matter.
 */
import { classesOf } from './chain.ts';
import { type FeatureBuffer, MAX_FEATURES } from './features.ts';
import { type AddScores, createAddScores, type Model } from './model.ts';

/** Most cells that a row may have for being laid out in full. */
const MOST_CELLS = 4;
/** What is added to a weight to make it a byte. */
const BIAS = 128;
/** A sum of more bytes than these could run over half a cell. */
const CHUNK = 256;
const LOW = 0x00ff00ff;

/** Makes the function that scores with a model. */
export function createScorer(model: Model): AddScores {
  const labels = classesOf(model.chain);
  const cells = Math.ceil(labels / 4);
  if (cells > MOST_CELLS) return createAddScores(model);
  // With two cells or four there is nothing to loop over.
  const width = cells <= 2 ? 2 : 4;
  const slots = layOut(model, width);
  const add = width === 2 ? addTwo : addFour;
  const stride = 1 + width;
  const { shift } = model;
  const places = new Int32Array(MAX_FEATURES + 1);
  const units = Float64Array.from(model.header.scales, (scale) => scale / 127);
  const sums = new Int32Array(4 * width);
  return (buffer, scores, base) => {
    sums.fill(0);
    touch(slots, stride, shift, buffer, places);
    let found = 0;
    for (let from = 0; from < buffer.length; from += CHUNK)
      found += add(slots, buffer.hashes, places, from, Math.min(buffer.length, from + CHUNK), sums);
    for (let y = 0; y < labels; y++)
      scores[base + y] = scores[base + y]! + (sums[y]! - BIAS * found) * units[y]!;
  };
}

/** The model's table with the rows in it: a slot is the hash, then the cells; the first cell of an empty one is 0. */
function layOut({ table, entries }: Model, width: number): Int32Array {
  const stride = 1 + width;
  const slots = new Int32Array((table.length / 2) * stride);
  const empty = 0x01010101 * BIAS;
  for (let slot = 0; slot < table.length / 2; slot++) {
    const row = table[2 * slot + 1]!;
    if (row === 0) continue;
    const at = slot * stride;
    slots[at] = table[2 * slot]!;
    slots.fill(empty, at + 1, at + stride);
    for (let i = row + 1; i <= row + entries[row]!; i++) {
      const label = entries[i]! >> 8;
      const cell = at + 1 + (label >> 2);
      const bits = 8 * BYTE_OF[label & 3]!;
      slots[cell] = (slots[cell]! & ~(0xff << bits)) | ((entries[i]! & 0xff) << bits);
    }
  }
  return slots;
}

/**
 * Finds where to look for each feature, and looks there. No step waits for another, so the processor fetches many at once
 * from its slow memory; `addTwo` and `addFour` then find them near.
 */
function touch(
  slots: Int32Array,
  stride: number,
  shift: number,
  { hashes, length }: FeatureBuffer,
  places: Int32Array,
): void {
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const at = (Math.imul(hashes[i]!, 0x9e3779b1) >>> shift) * stride;
    places[i] = at;
    seen ^= slots[at]!;
  }
  // Kept, so that the compiler does not leave the looking out.
  places[MAX_FEATURES] = seen;
}

/** Labels 0 and 1 of a cell are the bytes that `& LOW` keeps, 2 and 3 the others. */
const BYTE_OF = [0, 2, 1, 3];

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
