/**
 * Clusters of words by the company they keep (Brown et al. 1992): words of one cluster stand in the same places, so what
 * is learnt of one ("Nairobi") serves another that no training text holds. A cluster is a path in a binary tree; the
 * first bits of the path name the larger cluster around it.
 */
import { readFileSync } from 'node:fs';
import { CopydeskError } from '../../errors.ts';
import { kept, sharedBytes } from '../model/shelf.ts';
import { hashText } from './hash.ts';
import type { Words } from './words.ts';

export interface Clusters {
  /** Hashes of the words, ascending. */
  readonly words: Int32Array;
  /** Per word: index of its cluster in `paths`. */
  readonly cluster: Uint16Array;
  /** Per cluster: its path, the first step in the lowest bit. */
  readonly paths: Uint32Array;
  /** Open addressing: index of a word plus one; 0 for none. */
  readonly slots: Int32Array;
}

const MAGIC = 0x434c5331;

/** The bytes of clusters: four numbers of 32 bits (magic, words, clusters, checksum), then the arrays, little-endian. */
export function encodeClusters({ words, cluster, paths }: Omit<Clusters, 'slots'>): Uint8Array {
  const head = Int32Array.of(MAGIC, words.length, paths.length, checksum(words, cluster, paths));
  const parts = [head, paths, words, cluster];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

function checksum(words: Int32Array, cluster: Uint16Array, paths: Uint32Array): number {
  let sum = 17;
  for (const one of [paths, words, cluster])
    for (let i = 0; i < one.length; i++) sum = (Math.imul(sum, 31) + one[i]!) | 0;
  return sum;
}

/**
 * The clusters that these bytes hold.
 *
 * @throws CopydeskError `bad-model` when they are damaged
 */
export function decodeClusters(bytes: Uint8Array, file: string): Clusters {
  const refuse = (why: string) =>
    new CopydeskError('bad-model', `the clusters of words are ${why}`, { file }, 'install the package again');
  if (bytes.length < 16) throw refuse('cut short');
  const buffer = sharedBytes(bytes.length);
  new Uint8Array(buffer).set(bytes);
  const [magic, count, clusters, sum] = new Int32Array(buffer, 0, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw refuse('of another format');
  if (count < 0 || clusters < 0 || bytes.length !== 16 + 4 * clusters + 6 * count) throw refuse('cut short');
  const paths = new Uint32Array(buffer, 16, clusters);
  const words = new Int32Array(buffer, 16 + 4 * clusters, count);
  const cluster = new Uint16Array(buffer, 16 + 4 * clusters + 4 * count, count);
  if (checksum(words, cluster, paths) !== sum) throw refuse('damaged: their checksum is wrong');
  return { words, cluster, paths, slots: slotsOf(words) };
}

/** A table half full at most, so that a look-up takes a step or two. */
function slotsOf(words: Int32Array): Int32Array {
  let size = 16;
  while (size < words.length * 2) size *= 2;
  const slots = new Int32Array(sharedBytes(4 * size));
  for (let i = 0; i < words.length; i++) {
    let slot = words[i]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return slots;
}

const FILE = new URL('../../../models/clusters/clusters.bin', import.meta.url);

/** The clusters of this package. */
export const readClusters = (): Clusters =>
  kept('clusters', () => decodeClusters(readFileSync(FILE), FILE.pathname));

/** The path of the word with this hash, or 0. */
export function pathOf({ words, cluster, paths, slots }: Clusters, hash: number): number {
  const last = slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const entry = slots[slot]!;
    if (entry === 0) return 0;
    if (words[entry - 1] === hash) return paths[cluster[entry - 1]!]!;
  }
}

/** The path of a word, or of its other spelling where it has none of its own: `london`, `LONDON` are `London`. */
export function pathOfWord(clusters: Clusters, word: string, hash = hashText(word)): number {
  const path = pathOf(clusters, hash);
  if (path !== 0 || word.length < 2) return path;
  const lower = word.toLowerCase();
  const title = word[0]!.toUpperCase() + lower.slice(1);
  // What is in capitals is likelier a name; what begins with one may be a word at a sentence's start.
  const first = title === word ? lower : title;
  const found = pathOf(clusters, hashText(first));
  return found !== 0 || title === word ? found : pathOf(clusters, hashText(lower));
}

/** As in words.ts: kept for as long as the words are. */
const made = new WeakMap<Words, { readonly clusters: Clusters; readonly paths: Uint32Array }>();

/** The path of each of a document's words; what several stages ask of the same words is found once. */
export function pathsOf(clusters: Clusters, words: Words): Uint32Array {
  const known = made.get(words);
  if (known?.clusters === clusters) return known.paths;
  const { count, text, exact } = words;
  const paths = new Uint32Array(count);
  for (let w = 0; w < count; w++) paths[w] = pathOfWord(clusters, text[w]!, exact[w]);
  made.set(words, { clusters, paths });
  return paths;
}
