import { BANDS, ROWS } from './sketch.ts';

/** So many articles of a band with the same minima are looked at, the last ones: more are texts made by one template. */
const LOOKED_AT = 8;
const NONE = -1;

/** Numbers of articles, which are added in order from 0, by the bands of their minima. */
export interface Bands {
  readonly add: (minima: Uint32Array) => void;
  /** Those that have a band of minima in common with this one. */
  readonly candidates: (minima: Uint32Array) => ReadonlySet<number>;
}

/**
 * A hash table of bands in arrays of numbers, by open addressing: of a hundred thousand articles there are millions of bands,
 * and a `Map` of them is slow and large.
 *
 * @param capacity how many articles may be added
 */
export function createBands(capacity: number): Bands {
  const size = 2 ** Math.ceil(Math.log2(2 * capacity * BANDS + 1));
  /** The last entry of each band's minima; entry `article * BANDS + band`. */
  const slots = new Int32Array(size).fill(NONE);
  const keys = new Uint32Array(capacity * BANDS);
  /** Of each entry, the one before it with the same minima. */
  const before = new Int32Array(capacity * BANDS);
  let articles = 0;
  const slotOf = (key: number, band: number): number => {
    for (let slot = key & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const entry = slots[slot]!;
      if (entry === NONE || (keys[entry] === key && entry % BANDS === band)) return slot;
    }
  };
  return {
    add(minima) {
      for (let band = 0; band < BANDS; band++) {
        const entry = articles * BANDS + band;
        const key = keyOf(minima, band);
        const slot = slotOf(key, band);
        keys[entry] = key;
        before[entry] = slots[slot]!;
        slots[slot] = entry;
      }
      articles += 1;
    },
    candidates(minima) {
      const found = new Set<number>();
      for (let band = 0; band < BANDS; band++) {
        let entry = slots[slotOf(keyOf(minima, band), band)]!;
        for (let count = 0; entry !== NONE && count < LOOKED_AT; count++) {
          found.add(Math.floor(entry / BANDS));
          entry = before[entry]!;
        }
      }
      return found;
    },
  };
}

/** A number for a band's minima, 32 bits; two that share it by chance are told apart when they are compared. */
function keyOf(minima: Uint32Array, band: number): number {
  let hash = Math.imul(band + 1, 0x9e3779b1);
  for (let row = 0; row < ROWS; row++) {
    hash = Math.imul(hash ^ minima[band * ROWS + row]!, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
