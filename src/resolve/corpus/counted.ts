/** How often each key came. Most things have one type and one name, and for one key a map is large. */
export interface Counted<Key> {
  readonly key: Key;
  times: number;
  others: Map<Key, number> | null;
}

/** Nothing counted yet; `key` is the one that is likely to come most. */
export function createCounted<Key>(key: Key): Counted<Key> {
  return { key, times: 0, others: null };
}

export function count<Key>(counts: Counted<Key>, key: Key, times: number): void {
  if (counts.key === key) counts.times += times;
  else {
    counts.others ??= new Map();
    counts.others.set(key, (counts.others.get(key) ?? 0) + times);
  }
}

/** Those that came; there may be none. */
export function countsOf<Key>({ key, times, others }: Counted<Key>): (readonly [Key, number])[] {
  const first: readonly (readonly [Key, number])[] = times === 0 ? [] : [[key, times]];
  return [...first, ...(others ?? [])];
}
