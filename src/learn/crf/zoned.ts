/**
 * Inference where labels are tied and each may stand only at positions of its zone (chain.ts): the arcs within a zone and
 * from one to the next are a fraction of all, and scores are kept by class. The sums and the best sequence are those of
 * `forwardBackward` and `viterbi` (crf.ts) over spread scores.
 */
import type { Chain, ChainWeights } from './chain.ts';

/** Below any factor that matters, above what underflows: keeps a path possible however the scores lie. */
const FLOOR = 1e-60;

/**
 * Labels by zone, and arcs by the zones and the label that they lead between, each in one array: what a function that is made
 * once closes over is a constant for V8 (add-rows.ts), an array picked out of many is not.
 */
interface Zoned {
  readonly zones: number;
  /** The labels of zone a are `members[memberStarts[a] …]`, up to where the next zone's begin. */
  readonly members: Uint8Array;
  readonly memberStarts: Uint8Array;
  /** The arcs from zone a to the i-th label of zone b are `[starts[k], starts[k + 1])`, where k is `pairs[a * zones + b] + i`. */
  readonly pairs: Uint16Array;
  readonly starts: Uint16Array;
  readonly from: Uint8Array;
  readonly weight: Float64Array;
}

function zoned({ labels, from, to, ties }: Chain, weights: Float64Array): Zoned {
  const { zoneOf } = ties!;
  const zones = 1 + Math.max(...zoneOf);
  const all = Array.from({ length: zones }, (_, zone) => zone);
  const indices = Array.from(from.keys());
  const members = all.map((zone) =>
    Array.from({ length: labels }, (_, y) => y).filter((y) => zoneOf[y] === zone),
  );
  const between = all.map((a) =>
    members.map((those) => those.map((y) => indices.filter((k) => to[k] === y && zoneOf[from[k]!] === a))),
  );
  const ordered = between.flat(3);
  return {
    zones,
    members: Uint8Array.from(members.flat()),
    memberStarts: Uint8Array.from(startsOf(members.map(({ length }) => length))),
    pairs: Uint16Array.from(startsOf(between.flat().map(({ length }) => length))),
    starts: Uint16Array.from(startsOf(between.flat(2).map(({ length }) => length))),
    from: Uint8Array.from(ordered, (k) => from[k]!),
    weight: Float64Array.from(ordered, (k) => weights[k]!),
  };
}

/** Where each of some stretches of these lengths begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts.at(-1)! + length);
  return starts;
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
  const { zones: count, members, memberStarts, pairs, starts, from, weight } = zoned(chain, factors.arcs);
  const { opening, closing } = factors;
  const emissions = new Float64Array(classes);
  /** The sums at a position and at the one before, by turns in the first half and in the second. */
  const sums = new Float64Array(2 * labels);
  return ({ classScores, zones, length }) => {
    let row = 0;
    let before = labels;
    for (let t = 0; t < length; t++) {
      const scores = t * classes;
      const zone = zones[t]!;
      const begin = memberStarts[zone]!;
      const end = memberStarts[zone + 1]!;
      let highest = Number.NEGATIVE_INFINITY;
      for (let i = begin; i < end; i++) {
        const score = classScores[scores + classOf[members[i]!]!]!;
        if (score > highest) highest = score;
      }
      for (let c = 0; c < classes; c++) emissions[c] = Math.exp(classScores[scores + c]! - highest) + FLOOR;
      let pair = t === 0 ? 0 : pairs[zones[t - 1]! * count + zone]!;
      let total = 0;
      for (let i = begin; i < end; i++, pair++) {
        const y = members[i]!;
        let sum = 0;
        if (t === 0) sum = opening[y]!;
        else
          for (let k = starts[pair]!, last = starts[pair + 1]!; k < last; k++)
            sum += sums[before + from[k]!]! * weight[k]!;
        sum *= emissions[classOf[y]!]!;
        sums[row + y] = sum;
        total += sum;
      }
      const factor = 1 / total;
      for (let i = begin; i < end; i++) sums[row + members[i]!] = sums[row + members[i]!]! * factor;
      const swap = row;
      row = before;
      before = swap;
    }
    const zone = zones[length - 1]!;
    const marginals = new Float64Array(labels);
    let total = 0;
    for (let i = memberStarts[zone]!; i < memberStarts[zone + 1]!; i++)
      total += sums[before + members[i]!]! * closing[members[i]!]!;
    for (let i = memberStarts[zone]!; i < memberStarts[zone + 1]!; i++) {
      const y = members[i]!;
      marginals[y] = sums[before + y]! * (closing[y]! / total);
    }
    return marginals;
  };
}

/**
 * Finds the best label sequence; `path` receives it, all 0 where none is possible.
 *
 * @param closes 1 for the labels that the sequence may end with
 * @param same so many positions, from the first on, have the scores and zones that they had at the call before, of the same length, and are
 * not gone over again
 */
type ZonedSearch = (scores: ZonedScores, closes: Uint8Array, path: Uint8Array, same?: number) => void;

/** Makes the search for the best label sequence. */
export function createZonedSearch(chain: Chain, weights: ChainWeights): ZonedSearch {
  const { labels, opens } = chain;
  const { classes, classOf } = chain.ties!;
  const { zones: count, members, memberStarts, pairs, starts, from, weight } = zoned(chain, weights.arcs);
  const { opening, closing } = weights;
  /** The best scores at a position and at the one before, by turns in the first half and in the second. */
  const near = new Float64Array(2 * labels);
  /** By position and label, the score of the best sequence up to there, and the label before. Of other zones there is nothing. */
  let totals = new Float64Array(0);
  let best = new Uint8Array(0);
  return ({ classScores, zones, length }, closes, path, same = 0) => {
    if (length === 0) return;
    const grows = best.length < length * labels;
    if (grows) {
      best = new Uint8Array(2 * length * labels);
      totals = new Float64Array(2 * length * labels);
    }
    const known = grows ? 0 : same;
    let row = 0;
    let before = labels;
    if (known > 0) for (let y = 0; y < labels; y++) near[before + y] = totals[(known - 1) * labels + y]!;
    for (let t = known; t < length; t++) {
      const zone = zones[t]!;
      const end = memberStarts[zone + 1]!;
      let pair = t === 0 ? 0 : pairs[zones[t - 1]! * count + zone]!;
      for (let i = memberStarts[zone]!; i < end; i++, pair++) {
        const y = members[i]!;
        let highest = Number.NEGATIVE_INFINITY;
        let label = 0;
        if (t === 0) highest = opens[y] === 1 ? opening[y]! : Number.NEGATIVE_INFINITY;
        else
          for (let k = starts[pair]!, last = starts[pair + 1]!; k < last; k++) {
            const value = near[before + from[k]!]! + weight[k]!;
            if (value <= highest) continue;
            highest = value;
            label = from[k]!;
          }
        highest += classScores[t * classes + classOf[y]!]!;
        near[row + y] = highest;
        totals[t * labels + y] = highest;
        best[t * labels + y] = label;
      }
      const swap = row;
      row = before;
      before = swap;
    }
    let label = -1;
    let highest = Number.NEGATIVE_INFINITY;
    const zone = zones[length - 1]!;
    for (let i = memberStarts[zone]!; i < memberStarts[zone + 1]!; i++) {
      const y = members[i]!;
      const value = closes[y] === 1 ? near[before + y]! + closing[y]! : Number.NEGATIVE_INFINITY;
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
