/**
 * Hashes of strings and of tuples, the names by which features go: 32 bits, the same on every machine. Two features
 * that share a hash share a weight (the "hashing trick": Ganchev and Dredze 2008, Weinberger et al. 2009); among the
 * three million features of a training run about one in a thousand does.
 */

/** Folds `value` into the running hash `hash` (a round of MurmurHash3, A. Appleby, public domain). */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const h = hash ^ Math.imul(k, 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Hash of the UTF-16 units `[start, end)` of a string. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** The checksum of no bytes. */
const NO_BYTES = 0x811c9dc5;

/**
 * Checksum of bytes, 32 bits, for model files (FNV-1a over bytes, Fowler, Noll and Vo).
 *
 * @param before checksum of the bytes before these
 */
export function checksum(bytes: Uint8Array, before = NO_BYTES): number {
  let hash = before;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}

/** A source of pseudo-random numbers in [0, 1), the same for the same seed everywhere (mulberry32, T. Ettinger). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts the items in a random order, in place (Fisher and Yates). */
export function shuffle(items: Uint32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}
