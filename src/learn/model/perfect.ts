/**
 * Perfect hashing: each of some known hashes has a slot of its own, found without a second look. Hashes are parted into
 * buckets, and each bucket has a seed with which all of its hashes fall into slots that are free; the largest buckets
 * choose first (Fox, Heath, Chen and Daoud 1992; Belazzougui, Botelho and Dietzfelbinger 2009). Any other hash falls into
 * some slot as well, so what stands there is to be compared.
 */
import { sharedBytes } from './shelf.ts';

export interface PerfectHash {
  /** By bucket, which is `hash >>> bucketShift`. */
  readonly seeds: Uint16Array;
  readonly bucketShift: number;
  /** There are `2 ** (32 - slotShift)` slots. */
  readonly slotShift: number;
}

/** So many hashes a bucket has in the mean, or half as many: with more of them seeds are sought for longer, with fewer there are more seeds. */
const BUCKET_BITS = 2;
/** Seeds are of 16 bits. */
const SEEDS = 1 << 16;
/** For the last hashes a slot in twenty is free, so that few seeds need be tried. */
const SPARE = 1.05;

/** Odd numbers with their bits well mixed, those of MurmurHash3's last rounds (A. Appleby, public domain). */
export const SPREAD_SEED = 0x85ebca6b | 0;
export const SPREAD_HASH = 0xc2b2ae35 | 0;

/** The slot of a hash. Loops over many hashes have this written out. */
export function slotOf({ seeds, bucketShift, slotShift }: PerfectHash, hash: number): number {
  return Math.imul(hash ^ Math.imul(seeds[hash >>> bucketShift]!, SPREAD_SEED), SPREAD_HASH) >>> slotShift;
}

/**
 * Finds seeds for hashes.
 *
 * @param hashes in the order of unsigned numbers, each once
 */
export function perfectHash(hashes: Int32Array): PerfectHash {
  let bits = 4;
  while (1 << bits < SPARE * hashes.length) bits++;
  // Hashes that lie close together, as a real model's never do, need more room.
  for (; ; bits++) {
    const bucketBits = Math.max(1, bits - BUCKET_BITS);
    const seeds = new Uint16Array(sharedBytes(2 << bucketBits));
    if (findSeeds(hashes, seeds, 32 - bucketBits, 32 - bits))
      return { seeds, bucketShift: 32 - bucketBits, slotShift: 32 - bits };
  }
}

/** Fills `seeds`; tells whether each bucket has found one. */
function findSeeds(hashes: Int32Array, seeds: Uint16Array, bucketShift: number, slotShift: number): boolean {
  const { length } = seeds;
  const starts = new Int32Array(length + 1);
  for (let i = 0; i < hashes.length; i++) starts[(hashes[i]! >>> bucketShift) + 1]!++;
  let largest = 0;
  for (let b = 0; b < length; b++) {
    if (starts[b + 1]! > largest) largest = starts[b + 1]!;
    starts[b + 1]! += starts[b]!;
  }
  const order = bySize(starts, largest);
  const taken = new Uint8Array(2 ** (32 - slotShift));
  for (let i = 0; i < order.length; i++) {
    const bucket = order[i]!;
    const from = starts[bucket]!;
    const to = starts[bucket + 1]!;
    if (from === to) break;
    let seed = 0;
    while (seed < SEEDS && !settles(hashes, from, to, seed, slotShift, taken)) seed++;
    if (seed === SEEDS) return false;
    seeds[bucket] = seed;
  }
  return true;
}

/** Takes the slots of a bucket's hashes with a seed; takes none, and says so, where one is taken. */
function settles(
  hashes: Int32Array,
  from: number,
  to: number,
  seed: number,
  slotShift: number,
  taken: Uint8Array,
): boolean {
  const spread = Math.imul(seed, SPREAD_SEED);
  for (let i = from; i < to; i++) {
    const slot = Math.imul(hashes[i]! ^ spread, SPREAD_HASH) >>> slotShift;
    if (taken[slot] === 0) {
      taken[slot] = 1;
      continue;
    }
    for (let j = from; j < i; j++) taken[Math.imul(hashes[j]! ^ spread, SPREAD_HASH) >>> slotShift] = 0;
    return false;
  }
  return true;
}

/** The buckets, the largest first. */
function bySize(starts: Int32Array, largest: number): Int32Array {
  const length = starts.length - 1;
  const places = new Int32Array(largest + 2);
  for (let b = 0; b < length; b++) places[largest - (starts[b + 1]! - starts[b]!) + 1]!++;
  for (let size = 0; size <= largest; size++) places[size + 1]! += places[size]!;
  const order = new Int32Array(length);
  for (let b = 0; b < length; b++) order[places[largest - (starts[b + 1]! - starts[b]!)]!++] = b;
  return order;
}
