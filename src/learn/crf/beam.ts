/**
 * Viterbi over the likely labels only. With many labels, nearly all of them are out of the question at any one
 * position; those whose score there lies far below the best are left out, and the work is that of the few which remain.
 */
import type { Chain, ChainWeights } from './chain.ts';
import type { Lattice } from './crf.ts';

/** Most labels that are kept at a position. */
const WIDTH = 8;

export type BeamSearch = (lattice: Lattice, length: number, path: Uint8Array) => void;

/**
 * Makes a search for the best label sequence.
 *
 * @param chain must allow every transition (`completeChain`), so that there is a path through the labels that are left
 * @param margin labels whose score lies further than this below the position's best are left out
 */
export function createBeamSearch(chain: Chain, weights: ChainWeights, margin: number): BeamSearch {
  const { labels } = chain;
  const arcs = new Float64Array(labels * labels).fill(Number.NEGATIVE_INFINITY);
  for (let k = 0; k < chain.from.length; k++) arcs[chain.to[k]! * labels + chain.from[k]!] = weights.arcs[k]!;
  let beams = new Uint8Array(0);
  let pointers = new Uint8Array(0);
  let values = new Float64Array(WIDTH);
  let before = new Float64Array(WIDTH);

  return ({ scores }, length, path) => {
    if (beams.length < length * WIDTH) {
      beams = new Uint8Array(2 * length * WIDTH);
      pointers = new Uint8Array(2 * length * WIDTH);
    }
    let widthBefore = 0;
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      const beam = t * WIDTH;
      let highest = scores[row]!;
      for (let y = 1; y < labels; y++) if (scores[row + y]! > highest) highest = scores[row + y]!;
      let bar = highest - margin;
      let width = 0;
      for (let y = 0; y < labels; y++) {
        const score = scores[row + y]!;
        if (score < bar) continue;
        if (width < WIDTH) {
          beams[beam + width++] = y;
          continue;
        }
        // Full: the lowest gives way, and nothing below it gets in any more.
        let lowest = 0;
        for (let i = 1; i < WIDTH; i++)
          if (scores[row + beams[beam + i]!]! < scores[row + beams[beam + lowest]!]!) lowest = i;
        const least = scores[row + beams[beam + lowest]!]!;
        if (score > least) beams[beam + lowest] = y;
        if (least > bar) bar = least;
      }
      const swap = before;
      before = values;
      values = swap;
      for (let i = 0; i < width; i++) {
        const y = beams[beam + i]!;
        let value = t === 0 ? weights.opening[y]! : Number.NEGATIVE_INFINITY;
        for (let j = 0; j < widthBefore; j++) {
          const sum = before[j]! + arcs[y * labels + beams[beam - WIDTH + j]!]!;
          if (sum <= value) continue;
          value = sum;
          pointers[beam + i] = j;
        }
        values[i] = value + scores[row + y]!;
      }
      widthBefore = width;
    }
    let best = 0;
    for (let i = 0; i < widthBefore; i++) {
      const y = beams[(length - 1) * WIDTH + i]!;
      values[i] = values[i]! + weights.closing[y]!;
      if (values[i]! > values[best]!) best = i;
    }
    for (let t = length - 1; t >= 0; t--) {
      path[t] = beams[t * WIDTH + best]!;
      best = pointers[t * WIDTH + best]!;
    }
  };
}
