/**
 * Gradient-boosted regression trees for a yes or no, or for how far something is so (Friedman 2001, with Newton steps as in Chen and Guestrin 2016): each
 * tree asks of some numbers, one after the other, whether they are below a threshold, and the leaves that are come to are
 * added up to the log odds. For a few dozen measures of unlike kinds, which a linear model would need buckets and pairs of.
 *
 * The same examples and options give the same trees, bit for bit.
 */

import { createRandom } from './features/hash.ts';

/**
 * A tree as nodes in parallel arrays. Node i asks whether number `feature[i]` is below `value[i]`; if so `left[i]` is next,
 * else `left[i] + 1`. A leaf has the feature -1, and its value is what it adds.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly left: readonly number[];
}

export interface Forest {
  /** Log odds before any tree. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** The probability that a forest gives to an example. */
export function probabilityOf({ base, trees }: Forest, numbers: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) sum += leafOf(tree, numbers);
  return 1 / (1 + Math.exp(-sum));
}

/** What a tree adds to an example. */
function leafOf({ feature, value, left }: Tree, numbers: ArrayLike<number>): number {
  let node = 0;
  while (feature[node]! >= 0) node = numbers[feature[node]!]! < value[node]! ? left[node]! : left[node]! + 1;
  return value[node]!;
}

export interface ForestOptions {
  readonly trees: number;
  /** Questions on the way to a leaf at most. */
  readonly depth: number;
  /** Part of a leaf's best value that is taken. */
  readonly rate: number;
  /** Examples of a leaf at least. */
  readonly least: number;
  /** Draws leaves towards 0: as so much evidence for no change. */
  readonly damping: number;
  /** Part of the numbers that a tree may ask about, and of the examples that it sees, each drawn anew (Friedman 2002). */
  readonly share: number;
  readonly seed: number;
}

const FOREST_DEFAULTS: ForestOptions = {
  trees: 300,
  depth: 4,
  rate: 0.05,
  least: 60,
  damping: 5,
  share: 0.7,
  seed: 1,
};

/** Thresholds that are tried for a number, at most. */
const BINS = 48;
/** A question has to better the fit by this. */
const LEAST_GAIN = 1e-6;

/**
 * Grows a forest.
 *
 * @param examples the numbers of each example, as many for all
 * @param right 1 for yes, 0 for no, or how far it is so
 */
export function growForest(
  examples: readonly ArrayLike<number>[],
  right: ArrayLike<number>,
  options: Partial<ForestOptions> = {},
): Forest {
  const { trees: count, depth, rate, least, damping, share, seed } = { ...FOREST_DEFAULTS, ...options };
  const random = createRandom(seed);
  const isDrawn = (): boolean => share === 1 || random() < share;
  const n = examples.length;
  const width = examples[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(examples, f));
  const bins = cuts.map((values, f) => Uint8Array.from(examples, (one) => binOf(values, one[f]!)));
  let yes = 0;
  for (let i = 0; i < n; i++) yes += right[i]!;
  const base = Math.log((yes + 1) / (n - yes + 1));
  const sums = new Float64Array(n).fill(base);
  const slope = new Float64Array(n);
  const curve = new Float64Array(n);
  const all = new Uint32Array(n).map((_, i) => i);
  const trees: Tree[] = [];
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]!));
      slope[i] = right[i]! - p;
      curve[i] = p * (1 - p);
    }
    const asked = bins.map(isDrawn);
    const tree = { feature: [] as number[], value: [] as number[], left: [] as number[] };
    const add = (): number => {
      tree.value.push(0);
      tree.left.push(0);
      return tree.feature.push(-1) - 1;
    };
    const grow = (node: number, members: Uint32Array, level: number): void => {
      const best =
        level < depth ? bestQuestion(bins, cuts, asked, members, slope, curve, least, damping) : null;
      if (best === null) {
        let g = 0;
        let h = 0;
        for (const i of members) {
          g += slope[i]!;
          h += curve[i]!;
        }
        // Rounded, so that the file is small and says what is added.
        tree.value[node] = Math.round((1e5 * rate * g) / (h + damping)) / 1e5;
        return;
      }
      const { feature, bin } = best;
      tree.feature[node] = feature;
      tree.value[node] = cuts[feature]![bin]!;
      const left = add();
      add();
      tree.left[node] = left;
      grow(
        left,
        members.filter((i) => bins[feature]![i]! <= bin),
        level + 1,
      );
      grow(
        left + 1,
        members.filter((i) => bins[feature]![i]! > bin),
        level + 1,
      );
    };
    grow(add(), all.filter(isDrawn), 0);
    for (let i = 0; i < n; i++) sums[i] = sums[i]! + leafOf(tree, examples[i]!);
    trees.push(tree);
  }
  return { base, trees };
}

/** Up to BINS thresholds for a number: between neighbouring values, as many examples between two of them. */
function cutsOf(examples: readonly ArrayLike<number>[], feature: number): readonly number[] {
  const values = Float64Array.from(examples, (one) => one[feature]!).sort();
  const cuts: number[] = [];
  for (let k = 1; k <= BINS; k++) {
    const at = Math.floor((k * values.length) / (BINS + 1));
    // The first value from here on that differs from the one before.
    let next = at;
    while (next < values.length && values[next] === values[at]) next++;
    if (next >= values.length) break;
    const cut = rounded((values[next - 1]! + values[next]!) / 2, values[next - 1]!, values[next]!);
    if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
  }
  return cuts;
}

/** A number of few digits in (low, high], if there is one. */
function rounded(middle: number, low: number, high: number): number {
  const short = Number(middle.toPrecision(5));
  return short > low && short <= high ? short : middle;
}

/** How many thresholds a number reaches. */
function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin++;
  return bin;
}

interface Question {
  readonly feature: number;
  /** Those with at most this bin are on the left. */
  readonly bin: number;
}

function bestQuestion(
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  asked: readonly boolean[],
  members: Uint32Array,
  slope: Float64Array,
  curve: Float64Array,
  least: number,
  damping: number,
): Question | null {
  if (members.length < 2 * least) return null;
  let best: Question | null = null;
  let most = LEAST_GAIN;
  const slopes = new Float64Array(BINS + 1);
  const curves = new Float64Array(BINS + 1);
  const counts = new Uint32Array(BINS + 1);
  for (const [feature, bin] of bins.entries()) {
    if (!asked[feature]!) continue;
    slopes.fill(0);
    curves.fill(0);
    counts.fill(0);
    let g = 0;
    let h = 0;
    for (let m = 0; m < members.length; m++) {
      const i = members[m]!;
      const b = bin[i]!;
      slopes[b] = slopes[b]! + slope[i]!;
      curves[b] = curves[b]! + curve[i]!;
      counts[b] = counts[b]! + 1;
      g += slope[i]!;
      h += curve[i]!;
    }
    const whole = (g * g) / (h + damping);
    let left = 0;
    let below = 0;
    let size = 0;
    for (let b = 0; b < cuts[feature]!.length; b++) {
      left += slopes[b]!;
      below += curves[b]!;
      size += counts[b]!;
      if (size < least || members.length - size < least) continue;
      const gain =
        (left * left) / (below + damping) + ((g - left) * (g - left)) / (h - below + damping) - whole;
      if (gain <= most) continue;
      most = gain;
      best = { feature, bin: b };
    }
  }
  return best;
}
