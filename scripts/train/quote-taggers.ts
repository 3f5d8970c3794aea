/**
 * Trainings of the two taggers of the quotes stage.
 */
import { bilouLabels, encodeSpan, OUTSIDE } from '../../src/learn/crf/bilou.ts';
import type { Chain } from '../../src/learn/crf/chain.ts';
import { compact, type Model } from '../../src/learn/model/model.ts';
import { decodeModel, encodeModel } from '../../src/learn/model/model-file.ts';
import { type TrainingOptions, train, trainMean, type Weights } from '../../src/learn/train/train.ts';
import { createTrainingSet, type TrainingSet } from '../../src/learn/train/training-set.ts';
import { ATTRIBUTION_FEATURES, createGround } from '../../src/quotes/attribution-tagger/features.ts';
import {
  extractAround,
  LONGEST_REACH,
  windowOf,
  zonesOf,
} from '../../src/quotes/attribution-tagger/index.ts';
import {
  attributionChain,
  CLASSES,
  CONTENT,
  labelsOf,
  SOURCE,
} from '../../src/quotes/attribution-tagger/states.ts';
import { CUE_FEATURES, createCueFeatures } from '../../src/quotes/cue-tagger/features.ts';
import {
  type Candidate,
  CONTENT_PART,
  CUE_PART,
  cueChain,
  headOf,
  type Labelling,
  PARTS,
  SOURCE_PART,
} from '../../src/quotes/cue-tagger/index.ts';
import type { Tokens } from '../../src/quotes/reading.ts';
import type { View } from '../../src/quotes/view.ts';
import type { Gold, Prepared } from './quote-articles.ts';

const CUE_OPTIONS: Partial<TrainingOptions> = {
  epochs: 9,
  rate: 0.2,
  damping: 1,
  l1: 1e-5,
  dropout: 0.35,
  averaged: 3,
  minCount: 2,
};
const OPTIONS: Partial<TrainingOptions> = {
  epochs: 8,
  rate: 0.2,
  damping: 1,
  l1: 1e-5,
  dropout: 0.5,
  averaged: 3,
  minCount: 2,
};
const PRUNE = 0.08;
/** How sure a cue is said to be that the cue tagger does not find. */
const MISSED = 0.1;

/** A model, and its file. */
export interface Trained {
  readonly model: Model;
  readonly bytes: Uint8Array;
}

function modelOf(
  task: string,
  features: number,
  labels: readonly string[],
  chainOf: () => Chain,
  weights: Weights,
): Trained {
  const { rows, scales } = compact(weights, PRUNE);
  const header = { task, features, labels, scales };
  const bytes = encodeModel(header, weights.chainWeights, rows);
  return { model: decodeModel(bytes, chainOf, { task, features }, task), bytes };
}

/**
 * Trains weights of the cue tagger.
 *
 * @param seeds how many trainings they are the mean of, from `seed` on
 */
export const trainCues = (articles: readonly Prepared[], seed: number, seeds: number): Weights =>
  trainMean(cueChain(), paragraphsOf(articles), { ...CUE_OPTIONS, seed }, seeds);

/** Packs weights of the cue tagger. */
export const cueModel = (weights: Weights): Trained =>
  modelOf('quote-cues', CUE_FEATURES, bilouLabels(PARTS), cueChain, weights);

/** Paragraphs, with the right labels. */
function paragraphsOf(articles: readonly Prepared[]): TrainingSet {
  const set = createTrainingSet();
  for (const { view, gold } of articles) {
    const labels = new Uint8Array(view.reading.length).fill(OUTSIDE);
    const { sentences, paragraphs } = view.reading.document;
    const put = ({ from, to }: Tokens, type: number): void => {
      // A piece does not run over a paragraph's end, nor over what is labelled already.
      for (let start = from, t = from; t <= to; t++)
        if (t === to || labels[t] !== OUTSIDE || view.paragraph[t] !== view.paragraph[start]) {
          if (t > start) encodeSpan({ start, end: t, type }, labels);
          start = t === to || labels[t] === OUTSIDE ? t : t + 1;
        }
    };
    for (const { cue } of gold) put(cue, CUE_PART);
    for (const { source } of gold) if (source !== null) put(source, SOURCE_PART);
    for (const { content } of gold) for (const piece of content) put(piece, CONTENT_PART);
    const extract = createCueFeatures(view);
    for (const { firstSentence, endSentence, kind } of paragraphs)
      if (kind !== 'boilerplate' && endSentence > firstSentence)
        set.add(extract, labels, sentences[firstSentence]!.firstToken, sentences[endSentence - 1]!.endToken);
  }
  return set.finish();
}

/** Candidates as they are found, and the cues that are not, with what belongs to each. */
function examplesOf(
  { gold }: Prepared,
  candidates: readonly Candidate[],
  view: View,
): { readonly cue: Candidate; readonly gold: Gold | null }[] {
  const examples: { cue: Candidate; gold: Gold | null }[] = candidates.map((cue) => ({
    cue,
    gold: gold.find((one) => one.cue.from < cue.to && cue.from < one.cue.to) ?? null,
  }));
  for (const one of gold)
    if (!examples.some((example) => example.gold === one))
      examples.push({
        cue: { ...one.cue, head: headOf(view, one.cue.from, one.cue.to), score: MISSED },
        gold: one,
      });
  return examples;
}

function write(kinds: Uint8Array, { from, to }: Tokens, window: Tokens, base: number): void {
  const first = Math.max(from, window.from);
  const end = Math.min(to, window.to);
  for (let t = first; t < end; t++) kinds[t - window.from] = base + (t === end - 1 ? 2 : t === first ? 0 : 1);
}

/** Windows around cues, with the right labels. */
function windowsOf(articles: readonly Prepared[], labellings: readonly Labelling[]): TrainingSet {
  const set = createTrainingSet();
  for (const [index, article] of articles.entries()) {
    const { view, findings } = article;
    const found = findings.outside;
    const ground = createGround(view, labellings[index]!);
    for (const { cue, gold } of examplesOf(article, labellings[index]!.candidates, view)) {
      const window = windowOf(view, cue, LONGEST_REACH);
      const zones = zonesOf(cue, window);
      const length = window.to - window.from;
      const kinds = new Uint8Array(length);
      if (gold !== null) {
        // A piece around the cue is cut by it.
        for (const piece of gold.content)
          for (const side of [
            { from: piece.from, to: Math.min(piece.to, cue.from) },
            { from: Math.max(piece.from, cue.to), to: piece.to },
          ])
            if (side.from < side.to) write(kinds, side, window, CONTENT);
        const { source } = gold;
        const free =
          source !== null &&
          (source.to <= cue.from || source.from >= cue.to) &&
          source.from >= window.from &&
          source.to <= window.to &&
          kinds.subarray(source.from - window.from, source.to - window.from).every((kind) => kind === 0);
        if (free && kinds.some((kind) => kind > 0)) write(kinds, source, window, SOURCE);
      }
      separate(kinds);
      const labels = new Uint8Array(length);
      labelsOf(kinds, zones, labels);
      set.add(extractAround(ground, found, cue, window), labels, 0, length, zones);
    }
  }
  return set.finish();
}

/**
 * Trains weights of the attribution tagger.
 *
 * @param labellings what a cue tagger that has not seen it makes of each article
 */
export const trainAttributions = (
  articles: readonly Prepared[],
  labellings: readonly Labelling[],
  seed: number,
): Weights => train(attributionChain(), windowsOf(articles, labellings), { ...OPTIONS, seed });

/** Packs weights of the attribution tagger. */
export const attributionModel = (weights: Weights): Trained =>
  modelOf('quote-attributions', ATTRIBUTION_FEATURES, CLASSES, attributionChain, weights);

/** Makes one piece of two that touch. */
function separate(kinds: Uint8Array): void {
  for (let t = 0; t + 1 < kinds.length; t++) {
    const end = kinds[t] === CONTENT + 2;
    const next = kinds[t + 1]!;
    if (!end || next < CONTENT || next > CONTENT + 2) continue;
    kinds[t] = t > 0 && kinds[t - 1]! >= CONTENT && kinds[t - 1]! < CONTENT + 2 ? CONTENT + 1 : CONTENT;
    if (next === CONTENT) kinds[t + 1] = CONTENT + 1;
  }
}
