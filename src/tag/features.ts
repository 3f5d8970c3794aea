/**
 * The features of the part-of-speech tagger: the word, its affixes and shape, its neighbours, and what the tokenizer
 * guessed of them (after Toutanova et al. 2003).
 */
import type { Segmented } from '../document.ts';
import { type Clusters, pathsOf } from '../learn/features/clusters.ts';
import { type Extract, type FeatureBuffer, push, push2, push3 } from '../learn/features/features.ts';
import { AFFIXES, type Words } from '../learn/features/words.ts';

/** Changes whenever a template does: a model is good for the templates it was trained with. */
export const FEATURE_VERSION = 3;

/** Stand for the words and guesses before and after a sentence. */
const BEFORE = 0x7001;
const AFTER = 0x7002;

/** Makes the function that finds the features of a document's tokens, whose words are `words`. */
export function createTagFeatures(document: Segmented, words: Words, clusters: Clusters): Extract {
  const paths = pathsOf(clusters, words);
  return (t, out) => tagFeatures(document, words, paths, t, out);
}

/** No closure of a document's: what is compiled for one is thrown away with it (docs/decisions/0057-compiled-once.md). */
function tagFeatures(
  { tokens, sentences }: Segmented,
  { of, exact, lower, shape, brief, prefixes, suffixes }: Words,
  paths: ReturnType<typeof pathsOf>,
  t: number,
  out: FeatureBuffer,
): void {
  const { firstToken, endToken } = sentences[tokens.sentence[t]!]!;
  const w = of[t]!;
  const p = t > firstToken ? of[t - 1]! : -1;
  const n = t + 1 < endToken ? of[t + 1]! : -1;
  const lower0 = lower[w]!;
  const lowerP = p < 0 ? BEFORE : lower[p]!;
  const lowerN = n < 0 ? AFTER : lower[n]!;
  const guess0 = tokens.guess[t]!;
  const guessP = p < 0 ? BEFORE : tokens.guess[t - 1]!;
  const guessN = n < 0 ? AFTER : tokens.guess[t + 1]!;
  const guessPP = t - 2 >= firstToken ? tokens.guess[t - 2]! : BEFORE;
  const guessNN = t + 2 < endToken ? tokens.guess[t + 2]! : AFTER;
  push(out, 1, 0);
  push(out, 2, exact[w]!);
  push(out, 3, lower0);
  push(out, 4, shape[w]!);
  push2(out, 5, brief[w]!, p < 0 ? 1 : 0);
  for (let k = 0; k < AFFIXES; k++) {
    const suffix = suffixes[w * AFFIXES + k]!;
    if (suffix === 0) break;
    push(out, 10 + k, suffix);
    if (k < 3) push(out, 20 + k, prefixes[w * AFFIXES + k]!);
    if (k === 2) push2(out, 25, suffix, brief[w]!);
  }
  push(out, 30, lowerP);
  push(out, 31, lowerN);
  push(out, 32, t - 2 >= firstToken ? lower[of[t - 2]!]! : BEFORE);
  push(out, 33, t + 2 < endToken ? lower[of[t + 2]!]! : AFTER);
  push2(out, 34, lowerP, lower0);
  push2(out, 35, lower0, lowerN);
  push2(out, 36, p < 0 ? BEFORE : brief[p]!, brief[w]!);
  push2(out, 37, brief[w]!, n < 0 ? AFTER : brief[n]!);
  push(out, 38, p < 0 ? BEFORE : suffixes[p * AFFIXES + 2]!);
  push(out, 39, n < 0 ? AFTER : suffixes[n * AFFIXES + 2]!);
  const path = paths[w]!;
  const pathP = p < 0 ? 0 : paths[p]! & 0xff;
  const pathN = n < 0 ? 0 : paths[n]! & 0xff;
  push(out, 61, path & 0x3ff);
  push(out, 62, path);
  push2(out, 63, path & 0x3ff, suffixes[w * AFFIXES + 1]!);
  push2(out, 64, path & 0x3ff, brief[w]!);
  push2(out, 65, pathP, path & 0x3ff);
  push2(out, 66, path & 0x3ff, pathN);
  push3(out, 69, pathP, path & 0xff, pathN);
  push2(out, 70, lowerP, path & 0x3ff);
  push2(out, 71, path & 0x3ff, lowerN);
  push(out, 50, guess0);
  push2(out, 51, guess0, lower0);
  push2(out, 52, guessP, guess0);
  push2(out, 53, guess0, guessN);
  push3(out, 54, guessP, guess0, guessN);
  push2(out, 55, guessP, lower0);
  push2(out, 56, lower0, guessN);
  push2(out, 57, guessPP, guessP);
  push2(out, 58, guessN, guessNN);
  push2(out, 59, guess0, suffixes[w * AFFIXES + 2]!);
}
