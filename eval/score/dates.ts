import { type Counts, noCounts } from './counts.ts';

export interface ScoredDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
}

export interface DateCounts {
  readonly strict: Counts;
  readonly relaxed: Counts;
  readonly type: Counts;
  readonly value: Counts;
}

/** Pairs of gold and predicted expressions that overlap, one to one: same extents first, then the largest overlap. */
function pair(gold: readonly ScoredDate[], predicted: readonly ScoredDate[]): [ScoredDate, ScoredDate][] {
  const pairs: { g: number; p: number; shared: number; exact: boolean }[] = [];
  gold.forEach((a, g) => {
    predicted.forEach((b, p) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (shared > 0) pairs.push({ g, p, shared, exact: a.start === b.start && a.end === b.end });
    });
  });
  pairs.sort((a, b) => Number(b.exact) - Number(a.exact) || b.shared - a.shared || a.g - b.g || a.p - b.p);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const chosen: [ScoredDate, ScoredDate][] = [];
  for (const { g, p } of pairs) {
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    chosen.push([gold[g]!, predicted[p]!]);
  }
  return chosen;
}

/**
 * Time expressions as TempEval-3 scores them (UzZaman et al. 2013): strict is the same extent, relaxed any overlap; types
 * and values are counted over relaxed matches, as exact strings; pooled over articles.
 */
export function scoreDates(
  articles: readonly { readonly gold: readonly ScoredDate[]; readonly predicted: readonly ScoredDate[] }[],
): DateCounts {
  const counts = { strict: noCounts(), relaxed: noCounts(), type: noCounts(), value: noCounts() };
  const right = (count: Counts) => {
    count.rightGold++;
    count.rightPredicted++;
  };
  for (const { gold, predicted } of articles) {
    for (const count of Object.values(counts)) {
      count.gold += gold.length;
      count.predicted += predicted.length;
    }
    for (const [g, p] of pair(gold, predicted)) {
      right(counts.relaxed);
      if (g.start === p.start && g.end === p.end) right(counts.strict);
      if (g.type === p.type) right(counts.type);
      if (g.value === p.value) right(counts.value);
    }
  }
  return counts;
}
