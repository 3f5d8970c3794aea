/** What is added to a weight to make it a byte. */
export const BIAS = 128;

/** A model's features in the order of their hashes (as unsigned numbers). */
export interface SparseRows {
  readonly hashes: Int32Array;
  /** Row of feature i: entries `[starts[i], starts[i + 1])`. */
  readonly starts: Uint32Array;
  /** Label × 256 + weight byte, which is the weight in steps of a 127th of its label's scale, plus 128. */
  readonly entries: Uint16Array;
}
