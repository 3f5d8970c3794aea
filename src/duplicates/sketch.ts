import { createHash } from 'node:crypto';

/** Minima of a sketch: bands times rows. */
export const BANDS = 24;
export const ROWS = 4;
const SIZE = BANDS * ROWS;
/** Words in a row that are taken together; one that is changed changes three. */
const SHINGLE = 3;
/** A shorter text is only compared as a whole: a few words in common say nothing. */
const WORDS_AT_LEAST = 20;

/** What is kept of an article to find its copies: some 600 bytes as JSON, however long it is. */
export interface Sketch {
  /** Names its words, in order; equal where they are. */
  readonly digest: string;
  /** The minima of its hashed runs of words (`minimaOf`) in base64; null for a text that is too short. */
  readonly minima: string | null;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Multipliers and summands of the hash functions, the same in every run. */
interface Functions {
  readonly factors: Uint32Array;
  readonly summands: Uint32Array;
}

/**
 * Makes the function that sketches an article by its paragraphs (pass those that are its own text): MinHash over runs of three
 * words, capitals, signs and white space aside (Broder 1997, "On the resemblance and containment of documents"). The share
 * of equal minima of two sketches estimates the Jaccard coefficient of their texts' runs, with a standard error under 0.05.
 * Null for a text without words. Linear in the length of the text.
 */
export function createSketcher(): (paragraphs: Iterable<string>) => Sketch | null {
  const functions = createFunctions();
  return (paragraphs) => {
    const hash = createHash('sha256');
    const minima = new Uint32Array(SIZE).fill(0xffffffff);
    let count = 0;
    let [first, second] = [0, 0];
    for (const paragraph of paragraphs) {
      const words = paragraph.normalize('NFC').toLowerCase().match(WORD) ?? [];
      if (words.length > 0) hash.update(`${words.join(' ')} `);
      for (const word of words) {
        const third = hashWord(word);
        count += 1;
        if (count >= SHINGLE) lower(minima, mix(first, second, third), functions);
        first = second;
        second = third;
      }
    }
    if (count === 0) return null;
    const digest = hash.digest('hex').slice(0, 32);
    return { digest, minima: count < WORDS_AT_LEAST ? null : encode(minima) };
  };
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Three hashes as one, in their order; the end is MurmurHash3's finalizer. */
function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) + third;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function lower(minima: Uint32Array, shingle: number, { factors, summands }: Functions): void {
  for (let index = 0; index < SIZE; index++) {
    const value = (Math.imul(shingle, factors[index]!) + summands[index]!) >>> 0;
    if (value < minima[index]!) minima[index] = value;
  }
}

function createFunctions(): Functions {
  let state = 0x2545f491;
  const next = (): number => {
    // Xorshift (Marsaglia 2003).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  // A factor that is odd loses nothing of what it multiplies.
  const factors = Uint32Array.from({ length: SIZE }, () => next() | 1);
  return { factors, summands: Uint32Array.from({ length: SIZE }, next) };
}

function encode(minima: Uint32Array): string {
  const bytes = Buffer.alloc(4 * SIZE);
  minima.forEach((value, index) => {
    bytes.writeUInt32LE(value, 4 * index);
  });
  return bytes.toString('base64');
}

/** The minima of a sketch; null where it has none. */
export function minimaOf({ minima }: Sketch): Uint32Array | null {
  if (minima === null) return null;
  const bytes = Buffer.from(minima, 'base64');
  return Uint32Array.from({ length: SIZE }, (_, index) => bytes.readUInt32LE(4 * index));
}

/** The share of minima that are the same. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < SIZE; index++) if (a[index] === b[index]) same += 1;
  return same / SIZE;
}
