import { fnv1a } from '../timebank-split.ts';

/** Something to be read and judged by hand. */
export interface Row {
  /** What it is, the same in every run that finds it: article, place, statement. */
  readonly key: string;
  /** What it is counted under: a rule, a form. */
  readonly group: string;
  /** What the reader sees. */
  readonly shown: string;
}

/** Spreads the bits of a 32-bit hash (the end of MurmurHash3), so that keys that differ in their last letter lie far apart. */
function spread(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The place of a key in the order of a seed. */
const placeOf = (key: string, seed: number): number => spread(fnv1a(`${seed} ${key}`));

/**
 * A random sample without replacement: the rows whose keys come first in the order of a seed. A row's place hangs on its key
 * alone, so a sample drawn again after a change of the rules holds the same rows but for those that came or went.
 */
export function draw(rows: readonly Row[], seed: number, count: number): readonly Row[] {
  return rows
    .map((row) => ({ row, place: placeOf(row.key, seed) }))
    .sort((a, b) => a.place - b.place || (a.row.key < b.row.key ? -1 : 1))
    .slice(0, count)
    .map(({ row }) => row);
}

/** Whether an article belongs to a part of so many: `2/5` is the third of five, by a hash of its id. */
export function inPart(id: string, part: number, parts: number): boolean {
  return spread(fnv1a(id)) % parts === part;
}

/**
 * Wilson's interval of 95 % for a share, in percent.
 *
 * @example
 * wilson(95, 100); // [88.8, 97.8], rounded
 */
export function wilson(right: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 100];
  const z = 1.959964;
  const share = right / all;
  const middle = share + z ** 2 / (2 * all);
  const reach = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 100 / (1 + z ** 2 / all);
  return [(middle - reach) * scale, (middle + reach) * scale];
}
