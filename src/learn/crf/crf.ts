/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): the sum over all label
 * sequences, marginal probabilities, and the best sequence. Everything lives in typed arrays that grow and are used
 * again. Sums are scaled at each position (Rabiner 1989) rather than kept as logarithms: one `exp` for each label of a
 * position is all the transcendental arithmetic there is.
 */
import type { Chain, ChainWeights } from './chain.ts';

/** Scores of a sequence and what inference makes of them; row t of each array holds position t, one cell a label. */
export interface Lattice {
  readonly labels: number;
  /** Positions that the arrays have room for. */
  capacity: number;
  /** Filled by the caller: the sum of weights of the features of position t for label y. */
  scores: Float64Array;
  /** exp(score - the position's highest score). */
  emissions: Float64Array;
  /** Forward probabilities, each row summing to 1. */
  alpha: Float64Array;
  /** Backward sums, scaled by the same factors as alpha: alpha × beta is the marginal probability. */
  beta: Float64Array;
  /** What each alpha row was multiplied by. */
  scale: Float64Array;
  /** Viterbi's back pointers. */
  best: Uint8Array;
}

/** Below any factor that matters, above what underflows: keeps a path possible however the scores lie. */
const FLOOR = 1e-60;

/** A lattice for sequences of up to `capacity` tokens; it grows where one is longer. */
export function createLattice(labels: number, capacity = 64): Lattice {
  const empty = new Float64Array(0);
  const lattice: Lattice = {
    labels,
    capacity: 0,
    scores: empty,
    emissions: empty,
    alpha: empty,
    beta: empty,
    scale: empty,
    best: new Uint8Array(0),
  };
  reserve(lattice, capacity);
  return lattice;
}

/** Makes room for `length` positions; what the arrays held is lost when they grow. */
export function reserve(lattice: Lattice, length: number): void {
  if (length <= lattice.capacity) return;
  const capacity = Math.max(length, 2 * lattice.capacity);
  const cells = capacity * lattice.labels;
  lattice.capacity = capacity;
  lattice.scores = new Float64Array(cells);
  lattice.emissions = new Float64Array(cells);
  lattice.alpha = new Float64Array(cells);
  lattice.beta = new Float64Array(cells);
  lattice.scale = new Float64Array(capacity);
  lattice.best = new Uint8Array(cells);
}

/**
 * Forward and backward sums over the first `length` positions, which must be at least one. Afterwards
 * `alpha[t*L+y] * beta[t*L+y]` is the probability of label y at position t.
 *
 * @param factors exp of the chain's weights (`factorsOf`)
 * @returns log of the sum over all label sequences of exp(score)
 */
export function forwardBackward(
  chain: Chain,
  factors: ChainWeights,
  lattice: Lattice,
  length: number,
): number {
  const { labels, from, starts } = chain;
  const { arcs, opening, closing } = factors;
  const { scores, emissions, alpha, beta, scale } = lattice;
  let logSum = 0;
  for (let t = 0; t < length; t++) {
    const row = t * labels;
    let highest = scores[row]!;
    for (let y = 1; y < labels; y++) if (scores[row + y]! > highest) highest = scores[row + y]!;
    logSum += highest;
    for (let y = 0; y < labels; y++) emissions[row + y] = Math.exp(scores[row + y]! - highest) + FLOOR;
    if (t === 0) for (let y = 0; y < labels; y++) alpha[y] = opening[y]!;
    else {
      const previous = row - labels;
      for (let y = 0, k = 0; y < labels; y++) {
        let into = 0;
        for (const end = starts[y + 1]!; k < end; k++) into += alpha[previous + from[k]!]! * arcs[k]!;
        alpha[row + y] = into;
      }
    }
    let sum = 0;
    for (let y = 0; y < labels; y++) sum += alpha[row + y] = alpha[row + y]! * emissions[row + y]!;
    const factor = 1 / sum;
    scale[t] = factor;
    logSum -= Math.log(factor);
    for (let y = 0; y < labels; y++) alpha[row + y] = alpha[row + y]! * factor;
  }
  const last = (length - 1) * labels;
  let total = 0;
  for (let y = 0; y < labels; y++) total += alpha[last + y]! * closing[y]!;
  for (let y = 0; y < labels; y++) beta[last + y] = closing[y]! / total;
  for (let t = length - 2; t >= 0; t--) {
    const row = t * labels;
    const next = row + labels;
    const factor = scale[t + 1]!;
    for (let y = 0; y < labels; y++) beta[row + y] = 0;
    for (let y = 0, k = 0; y < labels; y++) {
      const emission = emissions[next + y]!;
      const after = beta[next + y]!;
      for (const end = starts[y + 1]!; k < end; k++)
        beta[row + from[k]!] = beta[row + from[k]!]! + arcs[k]! * emission * factor * after;
    }
  }
  return logSum + Math.log(total);
}

/** Probability of arc k between positions t - 1 and t, after `forwardBackward`. */
export function arcProbability(
  chain: Chain,
  factors: ChainWeights,
  lattice: Lattice,
  t: number,
  k: number,
): number {
  const row = t * chain.labels;
  const y = chain.to[k]!;
  return (
    lattice.alpha[row - chain.labels + chain.from[k]!]! *
    factors.arcs[k]! *
    lattice.emissions[row + y]! *
    lattice.scale[t]! *
    lattice.beta[row + y]!
  );
}

/**
 * Probability that positions `[start, start + path.length)` bear just the labels of `path`: the sum over all sequences
 * that do, over the sum of all (constrained forward-backward, Culotta and McCallum 2004). After `forwardBackward`.
 */
export function pathProbability(
  chain: Chain,
  factors: ChainWeights,
  lattice: Lattice,
  start: number,
  path: ArrayLike<number>,
): number {
  const { labels } = chain;
  let probability = lattice.alpha[start * labels + path[0]!]!;
  for (let i = 1; i < path.length; i++) {
    const t = start + i;
    const arc = arcBetween(chain, path[i - 1]!, path[i]!);
    if (arc < 0) return 0;
    probability *= factors.arcs[arc]! * lattice.emissions[t * labels + path[i]!]! * lattice.scale[t]!;
  }
  return probability * lattice.beta[(start + path.length - 1) * labels + path[path.length - 1]!]!;
}

/** Index of the arc from label `a` to label `b`, or -1. */
export function arcBetween(chain: Chain, a: number, b: number): number {
  for (let k = 0; k < chain.from.length; k++) if (chain.from[k] === a && chain.to[k] === b) return k;
  return -1;
}

/**
 * The best label sequence (Viterbi 1967), from `scores` and the chain's weights (not factors).
 *
 * @param path receives the labels of the first `length` positions
 */
export function viterbi(
  chain: Chain,
  weights: ChainWeights,
  lattice: Lattice,
  length: number,
  path: Uint8Array,
): void {
  const { labels, from, starts, opens, closes } = chain;
  const { arcs, opening, closing } = weights;
  const { scores, best } = lattice;
  let previous = new Float64Array(labels);
  let current = new Float64Array(labels);
  for (let y = 0; y < labels; y++)
    current[y] = opens[y] === 1 ? opening[y]! + scores[y]! : Number.NEGATIVE_INFINITY;
  for (let t = 1; t < length; t++) {
    const row = t * labels;
    const swap = previous;
    previous = current;
    current = swap;
    for (let y = 0, k = 0; y < labels; y++) {
      let highest = Number.NEGATIVE_INFINITY;
      let label = 0;
      for (const end = starts[y + 1]!; k < end; k++) {
        const value = previous[from[k]!]! + arcs[k]!;
        if (value <= highest) continue;
        highest = value;
        label = from[k]!;
      }
      current[y] = highest + scores[row + y]!;
      best[row + y] = label;
    }
  }
  let label = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < labels; y++) {
    const value = closes[y] === 1 ? current[y]! + closing[y]! : Number.NEGATIVE_INFINITY;
    if (value > highest) {
      highest = value;
      label = y;
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = best[t * labels + label]!;
  }
}
