/** A mention of a chain, in gold with the span of its head word. */
export interface ChainMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly head?: readonly [start: number, end: number] | null;
}

/**
 * Which gold mention each predicted one answers, one to one: that of the same span; then, the least difference of length first, one
 * that holds it and whose head it covers.
 *
 * @returns predicted index → gold index
 */
export function matchMentions(
  gold: readonly ChainMention[],
  predicted: readonly ChainMention[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const exact = new Map(gold.map(({ start, end }, index) => [`${start} ${end}`, index]));
  for (const [index, { start, end }] of predicted.entries()) {
    const same = exact.get(`${start} ${end}`);
    if (same === undefined || taken.has(same)) continue;
    found.set(index, same);
    taken.add(same);
  }
  const pairs: [difference: number, predicted: number, gold: number][] = [];
  for (const [p, { start, end }] of predicted.entries()) {
    if (found.has(p)) continue;
    for (const [g, mention] of gold.entries()) {
      const { head } = mention;
      if (taken.has(g) || head === undefined || head === null) continue;
      if (start < mention.start || end > mention.end || start > head[0] || end < head[1]) continue;
      pairs.push([mention.end - mention.start - (end - start), p, g]);
    }
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [, p, g] of pairs) {
    if (found.has(p) || taken.has(g)) continue;
    found.set(p, g);
    taken.add(g);
  }
  return found;
}
