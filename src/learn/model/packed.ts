/**
 * Rows of weights as a model file has them (model-file.ts), looked up where they are. Laying out the rows of all models takes
 * longer than an article, and an article needs one in fifty of them.
 */
import type { FeatureBuffer } from '../features/features.ts';
import { BIAS, type SparseRows } from './rows.ts';
import { sharedBytes } from './shelf.ts';

/** Features in the order of their hashes, in buckets by the first bits of the hash. */
export interface PackedRows {
  /** Of each feature the difference to the hash before, how many weights, and label and weight byte of each. */
  readonly bytes: Uint8Array;
  readonly features: number;
  /** The bucket of a hash is `hash >>> shift`. */
  readonly shift: number;
  /** Where each bucket begins, and where the last one ends. */
  readonly places: Uint32Array;
  /** The hash before each bucket's first. */
  readonly before: Int32Array;
}

/** So many bytes a bucket has, or up to twice as many: some ten features. */
const BUCKET = 64;

/**
 * Goes over rows from byte `from` on.
 *
 * @param seed checksum (`checksum`) of the bytes before
 * @returns the rows, and the checksum of all bytes
 */
export function packedFrom(
  bytes: Uint8Array,
  from: number,
  seed: number,
): { readonly rows: PackedRows; readonly sum: number } {
  let bits = 0;
  while (bits < 16 && (bytes.length - from) >> bits > 2 * BUCKET) bits++;
  // With one bucket, `hash >>> 32` would be the hash itself: two are the least.
  const shift = 32 - Math.max(1, bits);
  const buckets = 1 << (32 - shift);
  const places = new Uint32Array(sharedBytes(4 * (buckets + 1)));
  const before = new Int32Array(sharedBytes(4 * buckets));
  const state = Float64Array.of(0, seed);
  goOver(bytes, from, shift, places, before, state);
  return { rows: { bytes, features: state[0]!, shift, places, before }, sum: state[1]! };
}

/**
 * One loop for the buckets and for the checksum, and a function of its own: it runs while the process starts, and the
 * compiler gives it up where it finds something else than at the call before.
 */
function goOver(
  bytes: Uint8Array,
  from: number,
  shift: number,
  places: Uint32Array,
  before: Int32Array,
  state: Float64Array,
): void {
  const { length } = bytes;
  let sum = state[1]! | 0;
  let features = 0;
  let hash = 0;
  let bucket = -1;
  for (let at = from; at < length; features++) {
    const start = at;
    let difference = 0;
    let byte = bytes[at++]!;
    sum = Math.imul(sum ^ byte, 0x01000193);
    for (let bits = 0; ; bits += 7) {
      difference += (byte & 127) << bits;
      if (byte < 128 || at >= length) break;
      byte = bytes[at++]!;
      sum = Math.imul(sum ^ byte, 0x01000193);
    }
    const next = (hash + difference) | 0;
    while (bucket < next >>> shift) {
      bucket++;
      places[bucket] = start;
      before[bucket] = hash;
    }
    hash = next;
    const end = at < length ? Math.min(length, at + 1 + 2 * bytes[at]!) : length;
    while (at < end) sum = Math.imul(sum ^ bytes[at++]!, 0x01000193);
  }
  while (bucket < before.length) {
    bucket++;
    places[bucket] = length;
  }
  state[0] = features;
  state[1] = sum >>> 0;
}

/** Adds the weights of the buffer's features to `sums`, one cell a label, from cell `base` on. */
export function addPacked(
  { bytes, shift, places, before }: PackedRows,
  { hashes, length }: FeatureBuffer,
  sums: Int32Array,
  base: number,
): void {
  for (let i = 0; i < length; i++) {
    const wanted = hashes[i]!;
    const bucket = wanted >>> shift;
    const end = places[bucket + 1]!;
    // How far it is from the feature at hand.
    let left = (wanted - before[bucket]!) >>> 0;
    for (let at = places[bucket]!; at < end; ) {
      let byte = bytes[at++]!;
      let scale = 1;
      while (byte > 127) {
        left -= (byte & 127) * scale;
        scale *= 128;
        byte = bytes[at++]!;
      }
      left -= byte * scale;
      if (left < 0) break;
      const next = at + 1 + 2 * bytes[at]!;
      if (left === 0) {
        for (at++; at < next; at += 2) {
          const cell = base + bytes[at]!;
          sums[cell] = sums[cell]! + bytes[at + 1]! - BIAS;
        }
        break;
      }
      at = next;
    }
  }
}

/** The rows as numbers. */
export function unpack({ bytes, features, places }: PackedRows): SparseRows {
  const from = places[0]!;
  const hashes = new Int32Array(features);
  const starts = new Uint32Array(features + 1);
  const entries = new Uint16Array((bytes.length - from) >> 1);
  const used = unpackInto(bytes, from, hashes, starts, entries);
  return { hashes, starts, entries: entries.subarray(0, used) };
}

function unpackInto(
  bytes: Uint8Array,
  from: number,
  hashes: Int32Array,
  starts: Uint32Array,
  entries: Uint16Array,
): number {
  let at = from;
  let hash = 0;
  let used = 0;
  for (let i = 0; i < hashes.length; i++) {
    // Sums run over 32 bits as they should: a hash is a number modulo 2^32.
    let shift = 0;
    let byte = bytes[at++]!;
    while (byte > 127) {
      hash = (hash + ((byte & 127) << shift)) | 0;
      shift += 7;
      byte = bytes[at++]!;
    }
    hash = (hash + (byte << shift)) | 0;
    hashes[i] = hash;
    for (let left = bytes[at++]!; left > 0; left--) {
      entries[used++] = (bytes[at]! << 8) | bytes[at + 1]!;
      at += 2;
    }
    starts[i + 1] = used;
  }
  return used;
}
