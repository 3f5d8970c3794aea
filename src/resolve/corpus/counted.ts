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

/** Only what so many articles say is what is meant by those that say nothing, */
const KNOWN = 5;
/** and only if of the articles that say anything, so great a share says this. */
const SHARE = 0.9;

/** What nearly all articles say of those that say anything, and enough of them do; null where they differ or are few. */
export function nearlyAll<Key>(counted: Counted<Key>): Key | null {
  const counts = countsOf(counted);
  const all = counts.reduce((sum, [, articles]) => sum + articles, 0);
  const [known] = counts.filter(([, articles]) => articles >= KNOWN && articles >= SHARE * all);
  return known?.[0] ?? null;
}
