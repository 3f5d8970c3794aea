import { type Counts, noCounts, scoreOf } from './counts.ts';

/** A chain: the keys of its mentions, the same on both sides where a predicted mention answers a gold one. */
export type KeyChain = readonly (string | number)[];

/** Counts over articles of the three measures whose F1s the CoNLL figure is the mean of. */
export interface ChainCounts {
  readonly muc: Counts;
  readonly bCubed: Counts;
  readonly ceafE: Counts;
}

export function noChainCounts(): ChainCounts {
  return { muc: noCounts(), bCubed: noCounts(), ceafE: noCounts() };
}

/**
 * Adds the chains of an article, of two mentions or more on both sides: links (MUC, Vilain et al. 1995), mentions (B³, Bagga and
 * Baldwin 1998) and chains one to one (CEAF with φ4, Luo 2005), as in the CoNLL scorer v8 (Pradhan et al. 2014).
 */
export function addChains(
  counts: ChainCounts,
  gold: readonly KeyChain[],
  predicted: readonly KeyChain[],
): void {
  const [rightGold, allGold] = mucSide(gold, predicted);
  const [rightPredicted, allPredicted] = mucSide(predicted, gold);
  add(counts.muc, rightGold, allGold, rightPredicted, allPredicted);
  const [foundGold, mentionsGold] = bCubedSide(gold, predicted);
  const [foundPredicted, mentionsPredicted] = bCubedSide(predicted, gold);
  add(counts.bCubed, foundGold, mentionsGold, foundPredicted, mentionsPredicted);
  const similarity = bestAlignment(gold, predicted);
  add(counts.ceafE, similarity, gold.length, similarity, predicted.length);
}

/** The mean of the three F1s, in percent. */
export function conllF1({ muc, bCubed, ceafE }: ChainCounts): number {
  return (scoreOf(muc).f1 + scoreOf(bCubed).f1 + scoreOf(ceafE).f1) / 3;
}

function add(
  counts: Counts,
  rightGold: number,
  gold: number,
  rightPredicted: number,
  predicted: number,
): void {
  counts.rightGold += rightGold;
  counts.gold += gold;
  counts.rightPredicted += rightPredicted;
  counts.predicted += predicted;
}

function chainOfKey(chains: readonly KeyChain[]): ReadonlyMap<string | number, number> {
  return new Map(chains.flatMap((chain, index) => chain.map((key) => [key, index] as const)));
}

function mucSide(chains: readonly KeyChain[], others: readonly KeyChain[]): readonly [number, number] {
  const other = chainOfKey(others);
  let right = 0;
  let all = 0;
  for (const chain of chains) {
    const parts = new Set(chain.map((key) => other.get(key) ?? `alone ${key}`));
    right += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [right, all];
}

function bCubedSide(chains: readonly KeyChain[], others: readonly KeyChain[]): readonly [number, number] {
  const other = chainOfKey(others);
  let right = 0;
  let all = 0;
  for (const chain of chains) {
    for (const shared of overlapsOf(chain, other).values()) right += (shared * shared) / chain.length;
    all += chain.length;
  }
  return [right, all];
}

/** How many of its mentions a chain shares with each chain of the other side. */
function overlapsOf(
  chain: KeyChain,
  other: ReadonlyMap<string | number, number>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const key of chain) {
    const index = other.get(key);
    if (index !== undefined) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return shared;
}

/** The greatest sum of similarities, 2·shared / (both lengths), over alignments of chains one to one. */
function bestAlignment(gold: readonly KeyChain[], predicted: readonly KeyChain[]): number {
  const other = chainOfKey(predicted);
  const size = Math.max(gold.length, predicted.length);
  const weights = Array.from({ length: size }, () => new Float64Array(size));
  for (const [g, chain] of gold.entries())
    for (const [p, shared] of overlapsOf(chain, other))
      weights[g]![p] = (2 * shared) / (chain.length + predicted[p]!.length);
  return greatestSum(weights);
}

/** The assignment problem, rows to columns of a square matrix (Kuhn 1955, Munkres 1957, by shortest augmenting paths). */
function greatestSum(weights: readonly Float64Array[]): number {
  const n = weights.length;
  const rowPrice = new Float64Array(n + 1);
  const columnPrice = new Float64Array(n + 1);
  /** Row of each column, both from 1; 0 for none. */
  const rowOf = new Int32Array(n + 1);
  const before = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    while (rowOf[column] !== 0) {
      used[column] = 1;
      const from = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j] === 1) continue;
        const cost = -weights[from - 1]![j - 1]! - rowPrice[from]! - columnPrice[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          before[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j] === 1) {
          rowPrice[rowOf[j]!]! += delta;
          columnPrice[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = before[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum += weights[rowOf[j]! - 1]![j - 1]!;
  return sum;
}
