/**
 * Inference where labels are tied and each may stand only at positions of its zone (chain.ts): the arcs within a zone and
 * from one to the next are a fraction of all, and scores are kept by class. The sums and the best sequence are those of
 * `forwardBackward` and `viterbi` (crf.ts) over spread scores.
 */
import type { Chain, ChainWeights } from './chain.ts';

/** Below any factor that matters, above what underflows: keeps a path possible however the scores lie. */
const FLOOR = 1e-60;

/** The arcs between two zones, or within one, in the order of the labels that they lead to. */
interface Arcs {
  /** Those to the i-th member of their zone are `[starts[i], starts[i + 1])`. */
  readonly starts: Uint16Array;
  readonly from: Uint8Array;
  readonly weight: Float64Array;
}

interface Zoned {
  /** Labels of each zone. */
  readonly members: readonly Uint8Array[];
  /** Arcs from zone a to zone b are `arcs[a * zones + b]`. */
  readonly arcs: readonly Arcs[];
}

function zoned({ labels, from, to, ties }: Chain, weights: Float64Array): Zoned {
  const { zoneOf } = ties!;
  const zones = 1 + Math.max(...zoneOf);
  const all = Array.from({ length: zones }, (_, zone) => zone);
  const indices = Array.from(from.keys());
  const members = all.map((zone) =>
    Uint8Array.from(Array.from({ length: labels }, (_, y) => y).filter((y) => zoneOf[y] === zone)),
  );
  const between = (a: number, b: number): Arcs => {
    const into = Array.from(members[b]!, (y) => indices.filter((k) => to[k] === y && zoneOf[from[k]!] === a));
    const some = into.flat();
    const starts = new Uint16Array(into.length + 1);
    for (const [i, { length }] of into.entries()) starts[i + 1] = starts[i]! + length;
    return {
      starts,
      from: Uint8Array.from(some, (k) => from[k]!),
      weight: Float64Array.from(some, (k) => weights[k]!),
    };
  };
  return { members, arcs: all.flatMap((a) => all.map((b) => between(a, b))) };
}

/** Scores of classes, row by row, and the zone of each position. */
export interface ZonedScores {
  readonly classScores: Float64Array;
  readonly zones: Uint8Array;
  /** Positions: at least one. */
  readonly length: number;
}

/**
 * Makes the function that gives the probability of each label at the last position, all sequences summed over.
 *
 * @param factors exp of the chain's weights (`factorsOf`)
 */
export function createLastMarginals(
  chain: Chain,
  factors: ChainWeights,
): (scores: ZonedScores) => Float64Array {
  const { labels } = chain;
  const { classes, classOf } = chain.ties!;
  const { members, arcs } = zoned(chain, factors.arcs);
  const { opening, closing } = factors;
  const emissions = new Float64Array(classes);
  let previous = new Float64Array(labels);
  let current = new Float64Array(labels);
  return ({ classScores, zones, length }) => {
    previous.fill(0);
    current.fill(0);
    for (let t = 0; t < length; t++) {
      const row = t * classes;
      const zone = zones[t]!;
      const here = members[zone]!;
      const swap = previous;
      previous = current;
      current = swap;
      if (t === 0) current.set(opening);
      else {
        current.fill(0);
        const { starts, from, weight } = arcs[zones[t - 1]! * members.length + zone]!;
        for (let i = 0, k = 0; i < here.length; i++) {
          let sum = 0;
          for (const end = starts[i + 1]!; k < end; k++) sum += previous[from[k]!]! * weight[k]!;
          current[here[i]!] = sum;
        }
      }
      let highest = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < here.length; i++) {
        const score = classScores[row + classOf[here[i]!]!]!;
        if (score > highest) highest = score;
      }
      for (let c = 0; c < classes; c++) emissions[c] = Math.exp(classScores[row + c]! - highest) + FLOOR;
      let sum = 0;
      for (let i = 0; i < here.length; i++) {
        const y = here[i]!;
        sum += current[y] = current[y]! * emissions[classOf[y]!]!;
      }
      const factor = 1 / sum;
      for (let i = 0; i < here.length; i++) current[here[i]!] = current[here[i]!]! * factor;
    }
    const here = members[zones[length - 1]!]!;
    const marginals = new Float64Array(labels);
    let total = 0;
    for (let i = 0; i < here.length; i++) total += current[here[i]!]! * closing[here[i]!]!;
    for (let i = 0; i < here.length; i++)
      marginals[here[i]!] = current[here[i]!]! * (closing[here[i]!]! / total);
    return marginals;
  };
}

/**
 * Finds the best label sequence; `path` receives it, all 0 where none is possible.
 *
 * @param same so many positions, from the first on, have the scores and zones that they had at the call before, of the same length, and are
 * not gone over again
 */
type ZonedSearch = (scores: ZonedScores, path: Uint8Array, same?: number) => void;

/** Makes the search for the best label sequence. */
export function createZonedSearch(chain: Chain, weights: ChainWeights): ZonedSearch {
  const { labels, opens, closes } = chain;
  const { classes, classOf } = chain.ties!;
  const { members, arcs } = zoned(chain, weights.arcs);
  const { opening, closing } = weights;
  /** By position and label, the score of the best sequence up to there, and the label before. Of other zones there is nothing. */
  let totals = new Float64Array(0);
  let best = new Uint8Array(0);
  return ({ classScores, zones, length }, path, same = 0) => {
    if (length === 0) return;
    const grows = best.length < length * labels;
    if (grows) {
      best = new Uint8Array(2 * length * labels);
      totals = new Float64Array(2 * length * labels);
    }
    for (let t = grows ? 0 : same; t < length; t++) {
      const row = t * labels;
      const before = row - labels;
      const zone = zones[t]!;
      const here = members[zone]!;
      if (t === 0)
        for (let i = 0; i < here.length; i++) {
          const y = here[i]!;
          totals[y] = opens[y] === 1 ? opening[y]! + classScores[classOf[y]!]! : Number.NEGATIVE_INFINITY;
        }
      else {
        const { starts, from, weight } = arcs[zones[t - 1]! * members.length + zone]!;
        for (let i = 0, k = 0; i < here.length; i++) {
          let highest = Number.NEGATIVE_INFINITY;
          let label = 0;
          for (const end = starts[i + 1]!; k < end; k++) {
            const value = totals[before + from[k]!]! + weight[k]!;
            if (value <= highest) continue;
            highest = value;
            label = from[k]!;
          }
          const y = here[i]!;
          totals[row + y] = highest + classScores[t * classes + classOf[y]!]!;
          best[row + y] = label;
        }
      }
    }
    let label = -1;
    let highest = Number.NEGATIVE_INFINITY;
    const last = members[zones[length - 1]!]!;
    for (let i = 0; i < last.length; i++) {
      const y = last[i]!;
      const value =
        closes[y] === 1 ? totals[(length - 1) * labels + y]! + closing[y]! : Number.NEGATIVE_INFINITY;
      if (value <= highest) continue;
      highest = value;
      label = y;
    }
    if (label < 0) {
      path.fill(0, 0, length);
      return;
    }
    for (let t = length - 1; t >= 0; t--) {
      path[t] = label;
      label = best[t * labels + label]!;
    }
  };
}
