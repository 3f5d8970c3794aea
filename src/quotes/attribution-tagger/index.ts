import { factorsOf } from '../../learn/crf/chain.ts';
import { createLastMarginals } from '../../learn/crf/zoned.ts';
import type { FeatureBuffer } from '../../learn/features/features.ts';
import { pushAll } from '../../learn/features/templates.ts';
import type { Model } from '../../learn/model/model.ts';
import { readModel } from '../../learn/model/model-file.ts';
import type { Joined } from '../assembly/joining.ts';
import type { Candidate, Labelling } from '../cue-tagger/index.ts';
import type { Tokens } from '../reading.ts';
import type { View } from '../view.ts';
import {
  ATTRIBUTION_FEATURES,
  adviceOf,
  createGround,
  fillAround,
  type Ground,
  prepareAround,
} from './features.ts';
import type { Tagged } from './readings.ts';
import { createAroundScorer } from './scores.ts';
import { AFTER, attributionChain, BEFORE, CLASSES, isEmpty, ON, STATES } from './states.ts';
import { TEMPLATES } from './templates.ts';
import { createVariants } from './variants.ts';

export type { Tagged } from './readings.ts';

/**
 * Tokens to either side of a cue that are looked at, within its paragraph; and within the quotation marks that the last of them
 * stand in, if any.
 */
const REACH = 50;
/** Also how far training looks: what lies far off teaches what does not belong to a cue. */
export const LONGEST_REACH = 120;

/** Where to look for what belongs to a cue: its paragraph, not too far. */
export function windowOf(view: View, cue: Candidate, reach = REACH): Tokens {
  const { document } = view.reading;
  const { firstSentence, endSentence } = document.paragraphs[view.paragraph[cue.from]!]!;
  const first = document.sentences[firstSentence]!.firstToken;
  const end = document.sentences[endSentence - 1]!.endToken;
  const { inside } = view.reading;
  let from = Math.max(first, cue.from - reach);
  const least = Math.max(first, cue.from - LONGEST_REACH);
  while (from > least && inside[from]! >= 0 && inside[from - 1] === inside[from]) from--;
  let to = Math.min(end, cue.to + reach);
  const most = Math.min(end, cue.to + LONGEST_REACH);
  while (to < most && inside[to]! >= 0 && inside[to - 1] === inside[to]) to++;
  return { from, to };
}

/** The zone of each token of a window (index 0 is its first). */
export function zonesOf(cue: Candidate, { from, to }: Tokens): Uint8Array {
  const zones = new Uint8Array(to - from).fill(AFTER);
  zones.fill(BEFORE, 0, cue.from - from);
  zones.fill(ON, cue.from - from, cue.to - from);
  return zones;
}

/** The attribution of the patterns that has the same cue, or null. */
export function foundAt(view: View, found: readonly Joined[], cue: Candidate): Joined | null {
  for (let t = cue.from; t < cue.to; t++) {
    const index = view.patternCue[t]!;
    if (index >= 0) return found[index]!;
  }
  return null;
}

/** The features of the window around a cue, by position from its start. */
export function extractAround(ground: Ground, found: readonly Joined[], cue: Candidate, window: Tokens) {
  const advice = adviceOf(ground.view, foundAt(ground.view, found, cue), window.from, window.to);
  const around = prepareAround(ground, cue, window.from, window.to, advice);
  return (position: number, out: FeatureBuffer): void => {
    const t = window.from + position;
    if (t >= cue.from && t < cue.to) return;
    fillAround(around, t);
    pushAll(TEMPLATES, ground.cells, out);
  };
}

/** Reads the model of this package. */
export const readAttributionModel = (): Model =>
  readModel(new URL('../../../models/quotes/attributions.bin', import.meta.url), attributionChain, {
    task: 'quote-attributions',
    features: ATTRIBUTION_FEATURES,
  });

/**
 * Makes the attribution tagger: for each candidate the most likely content and source around it and a few others, and how
 * likely there is any content.
 *
 * @param matters what is never looked at need not be found: asked of each cue with the highest probability there can be,
 *   then with the one that it has
 */
export function createAttributionTagger(
  model: Model,
  matters: (one: Pick<Tagged, 'probability' | 'cue'>) => boolean = () => true,
): (view: View, found: readonly Joined[], labelling: Labelling) => readonly Tagged[] {
  const { chain, weights } = model;
  const classes = CLASSES.length;
  const marginals = createLastMarginals(chain, factorsOf(chain, weights));
  const variantsOf = createVariants(model);
  const score = createAroundScorer(model);
  let classScores = new Float64Array(0);
  // Made once: what is compiled for a document's own is thrown away with it (docs/decisions/0057-compiled-once.md).
  const tagOne = (ground: Ground, found: readonly Joined[], cue: Candidate): readonly Tagged[] => {
    if (!matters({ cue, probability: 1 })) return [];
    const { view } = ground;
    const window = windowOf(view, cue);
    const length = window.to - window.from;
    if (classScores.length < length * classes) classScores = new Float64Array(2 * length * classes);
    classScores.fill(0, 0, length * classes);
    const advice = adviceOf(view, foundAt(view, found, cue), window.from, window.to);
    score(prepareAround(ground, cue, window.from, window.to, advice), classScores);
    const scores = { classScores, zones: zonesOf(cue, window), length };
    const last = marginals(scores);
    let empty = 0;
    for (let y = 0; y < last.length; y++) if (isEmpty(STATES[y]!)) empty += last[y]!;
    if (!matters({ cue, probability: 1 - empty })) return [];
    return variantsOf(view, { cue, window, scores, empty, advice });
  };
  return (view, found, labelling) => {
    const ground = createGround(view, labelling);
    return labelling.candidates.flatMap((cue) => tagOne(ground, found, cue));
  };
}
