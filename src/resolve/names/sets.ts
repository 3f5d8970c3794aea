/** Disjoint sets over 0 … n-1 (Tarjan 1975): which items are one thing, in almost constant time a step. */
export interface DisjointSets {
  /** The least item of the set that `item` is in: its name. */
  readonly find: (item: number) => number;
  /** Makes one set of the sets of `a` and `b`. */
  readonly join: (a: number, b: number) => void;
}

/** So many items, each in a set of its own. */
export function createDisjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let root = item;
    while (parent[root]! !== root) root = parent[root]!;
    for (let i = item; parent[i]! !== root; ) {
      const next = parent[i]!;
      parent[i] = root;
      i = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const x = find(a);
    const y = find(b);
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  };
  return { find, join };
}
