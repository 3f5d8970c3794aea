/**
 * Runs a model over sequences: features to scores, scores to the best labels and their probabilities.
 */

import { createFeatureBuffer, type Extract } from '../features/features.ts';
import type { Model } from '../model/model.ts';
import { createScorer, type Scorer } from '../model/scorer.ts';
import { createBeamSearch } from './beam.ts';
import { createLattice, forwardBackward, type Lattice, pathProbability, reserve, viterbi } from './crf.ts';

export interface Decoder {
  /**
   * Scores the positions `[start, end)` and writes their best labels into `path`, which is indexed by position. The
   * sequence stays the one at hand until the next call.
   *
   * @param known per position: the label that it has for certain plus one, or 0; its features are not looked at
   */
  decode(extract: Extract, start: number, end: number, path: Uint8Array, known?: Uint8Array): void;
  /**
   * The same with scores that are known: those of position t and label y stand in `scores[t * stride + offset + y]`.
   */
  decodeScores(
    scores: Float64Array,
    stride: number,
    offset: number,
    start: number,
    end: number,
    path: Uint8Array,
  ): void;
  /**
   * Probability that positions `[start, end)` of the sequence at hand bear just the labels that `path` has there, with
   * all sequences summed over.
   */
  probability(start: number, end: number, path: Uint8Array): number;
  /** Marginal probabilities of the sequence at hand: `alpha × beta` by position from its start, and label. */
  marginals(): Lattice;
  /** Scores of the sequence at hand. */
  readonly lattice: Lattice;
}

/** Above what any label may lack: the score of a label that is certain, where the others have 0. */
const CERTAIN = 1000;

/**
 * Makes a decoder; its buffers are its own, and are used again from sequence to sequence.
 *
 * @param margin search the likely labels only (see beam.ts); not for chains like BILOU's that forbid transitions
 */
export function createDecoder(model: Model, margin?: number): Decoder {
  const { chain, weights, factors } = model;
  const search = margin === undefined ? null : createBeamSearch(chain, weights, margin);
  const { labels } = chain;
  const lattice = createLattice(labels);
  const buffer = createFeatureBuffer();
  let score: Scorer | null = null;
  let first = 0;
  let length = 0;
  let summed = false;
  const begin = (start: number, end: number): void => {
    first = start;
    length = end - start;
    summed = false;
    reserve(lattice, length);
  };
  const finish = (labelsOut: Uint8Array): void => {
    if (search === null) viterbi(chain, weights, lattice, length, labelsOut);
    else search(lattice, length, labelsOut);
  };
  const sum = (): void => {
    if (!summed) forwardBackward(chain, factors, lattice, length);
    summed = true;
  };
  return {
    lattice,
    marginals() {
      sum();
      return lattice;
    },
    decode(extract, start, end, path, known) {
      begin(start, end);
      // Not made for a decoder that is only given scores.
      score ??= createScorer(model);
      lattice.scores.fill(0, 0, length * labels);
      for (let t = 0; t < length; t++) {
        const label = known === undefined ? 0 : known[start + t]!;
        if (label > 0) {
          lattice.scores[t * labels + label - 1] = CERTAIN;
          continue;
        }
        buffer.length = 0;
        extract(start + t, buffer);
        score(buffer, lattice.scores, t * labels);
      }
      finish(path.subarray(start, end));
    },
    decodeScores(scores, stride, offset, start, end, path) {
      begin(start, end);
      for (let t = 0; t < length; t++)
        for (let y = 0, from = (start + t) * stride + offset; y < labels; y++)
          lattice.scores[t * labels + y] = scores[from + y]!;
      finish(path.subarray(start, end));
    },
    probability(start, end, path) {
      sum();
      return pathProbability(chain, factors, lattice, start - first, path.subarray(start, end));
    },
  };
}
