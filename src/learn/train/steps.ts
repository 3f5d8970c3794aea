import type { IndexedFeatures } from './training-set.ts';

/** The features of a sequence that are not left out this time. */
export interface Drawn {
  /** The first cell of each feature's weights, token by token. */
  cells: Uint32Array;
  /** Where the features of token t end among them, at t + 1; 0 at 0. */
  ends: Uint32Array;
}

/** Leaves out features of the `length` tokens from `first` on, at random. */
export function draw(
  drawn: Drawn,
  { rows, ids }: IndexedFeatures,
  first: number,
  length: number,
  classes: number,
  dropout: number,
  random: () => number,
): void {
  const features = rows[first + length]! - rows[first]!;
  if (features > drawn.cells.length) drawn.cells = new Uint32Array(2 * features);
  if (length + 1 > drawn.ends.length) drawn.ends = new Uint32Array(2 * length + 2);
  const { cells, ends } = drawn;
  let used = 0;
  for (let t = 0; t < length; t++) {
    for (let i = rows[first + t]!; i < rows[first + t + 1]!; i++)
      if (dropout === 0 || random() >= dropout) cells[used++] = ids[i]! * classes;
    ends[t + 1] = used;
  }
}

/** What the features of each token say of each class, into `sums`. */
export function addScores(
  { cells, ends }: Drawn,
  states: Float32Array,
  length: number,
  classes: number,
  sums: Float64Array,
): void {
  sums.fill(0, 0, length * classes);
  for (let t = 0; t < length; t++)
    for (let i = ends[t]!; i < ends[t + 1]!; i++) {
      const base = cells[i]!;
      for (let y = 0; y < classes; y++) sums[t * classes + y] = sums[t * classes + y]! + states[base + y]!;
    }
}

/** As `ascend`, for the features of token `t` and the first `count` classes of `active`, by the gradient `pull` of each class. */
export function ascendFeatures(
  states: Float32Array,
  squares: Float32Array,
  { cells, ends }: Drawn,
  t: number,
  pull: Float64Array,
  active: Uint8Array,
  count: number,
  rate: number,
): void {
  for (let i = ends[t]!; i < ends[t + 1]!; i++)
    for (let j = 0; j < count; j++) {
      const y = active[j]!;
      const cell = cells[i]! + y;
      const gradient = pull[y]!;
      const square = squares[cell]! + gradient * gradient;
      squares[cell] = square;
      states[cell] = states[cell]! + (rate * gradient) / Math.sqrt(square);
    }
}

/** Adds one of `count` lists of weights to their mean. */
export function addPart<Cells extends Float32Array | Float64Array>(
  mean: Cells,
  weights: Cells,
  count: number,
): void {
  for (let i = 0; i < weights.length; i++) mean[i] = mean[i]! + weights[i]! / count;
}

/** A step up the gradient, each weight at its own rate. */
export function ascend(
  weights: Float64Array,
  gradient: Float64Array,
  squares: Float64Array,
  rate: number,
): void {
  for (let i = 0; i < weights.length; i++) {
    if (gradient[i] === 0) continue;
    squares[i] = squares[i]! + gradient[i]! * gradient[i]!;
    weights[i] = weights[i]! + (rate * gradient[i]!) / Math.sqrt(squares[i]!);
  }
}

/** The proximal step of an L1 penalty: every weight goes towards 0 by the penalty at its own rate, and stops there. */
export function shrink(weights: Float32Array, squares: Float32Array, penalty: number): void {
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const step = penalty / Math.sqrt(squares[i]!);
    weights[i] = weight > step ? weight - step : weight < -step ? weight + step : 0;
  }
}
