import { bilouChain, encodeSpan } from '../../learn/crf/bilou.ts';
import { createDecoder } from '../../learn/crf/decoder.ts';
import type { Model } from '../../learn/model/model.ts';
import { readModel } from '../../learn/model/model-file.ts';
import { ADJ, NOUN, VERB } from '../reading.ts';
import type { View } from '../view.ts';
import { CUE_FEATURES, createCueFeatures } from './features.ts';

/** Tokens that may be the cue of an attribution. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The word that says or thinks: the last verb, or noun. */
  readonly head: number;
  /** How likely there is a cue at this place, 0 to 1. */
  readonly score: number;
}

/** What the tagger makes of a document. */
export interface Labelling {
  /** Every place where a cue is at all likely, in order, not overlapping. */
  readonly candidates: readonly Candidate[];
  /** The best label of each token (BILOU over PARTS). */
  readonly labels: Uint8Array;
}

/** Spans less likely than this are no candidates. */
const LEAST = 0.1;
/** What a cue is worth that only the patterns see, as part of their own score. */
const TRUST = 0.5;
/** More cues than this and one for so many tokens a paragraph does not have: what each costs to look at has a bound. */
const FEW = 6;
const SPACING = 8;
/** Cues are seldom longer, in tokens. */
const LONGEST = 14;

/** What it labels; cues come first. */
export const PARTS = ['CUE', 'CONTENT', 'SOURCE'] as const;
export const CUE_PART = 0;
export const CONTENT_PART = 1;
export const SOURCE_PART = 2;
export const cueChain = () => bilouChain(PARTS.length);
const B = 1;
const L = 3;
const U = 4;

/** Reads the model of this package. */
export const readCueModel = (): Model =>
  readModel(new URL('../../../models/quotes/cues.bin', import.meta.url), cueChain, {
    task: 'quote-cues',
    features: CUE_FEATURES,
  });

/** The word that a cue is known by. */
export function headOf(view: View, from: number, to: number): number {
  const { upos } = view;
  for (let t = to - 1; t >= from; t--) if (upos[t] === VERB) return t;
  for (let t = to - 1; t >= from; t--) if (upos[t] === NOUN || upos[t] === ADJ) return t;
  return from;
}

/**
 * Makes the cue tagger: every place where a cue is at all likely, or where the patterns see one. It leans to finding too
 * many: the attribution tagger throws out those around which it finds no content.
 */
export function createCueTagger(model: Model, least = LEAST): (view: View) => Labelling {
  const decoder = createDecoder(model);
  const { labels } = model.chain;
  let path = new Uint8Array(256);
  return (view) => {
    const extract = createCueFeatures(view);
    const { sentences, paragraphs } = view.reading.document;
    const best = new Uint8Array(view.reading.length);
    const { patternCue, patternScore } = view;
    const proposed = new Uint8Array(patternScore.length);
    const owner = new Int32Array(view.reading.length).fill(-1);
    if (path.length < view.reading.length) path = new Uint8Array(2 * view.reading.length);
    const candidates: Candidate[] = [];
    for (const { firstSentence, endSentence, kind } of paragraphs) {
      if (kind === 'boilerplate' || endSentence === firstSentence) continue;
      const { firstToken } = sentences[firstSentence]!;
      const { endToken } = sentences[endSentence - 1]!;
      if (endToken === firstToken) continue;
      decoder.decode(extract, firstToken, endToken, path);
      best.set(path.subarray(firstToken, endToken), firstToken);
      path.fill(0, firstToken, endToken);
      const { alpha, beta } = decoder.marginals();
      const marginal = (t: number, label: number): number =>
        alpha[(t - firstToken) * labels + label]! * beta[(t - firstToken) * labels + label]!;
      const spans: { from: number; to: number; probability: number }[] = [];
      for (let t = firstToken; t < endToken; t++) {
        const unit = marginal(t, U);
        if (unit >= least / 2) spans.push({ from: t, to: t + 1, probability: unit });
        if (marginal(t, B) < least / 2) continue;
        for (let end = t + 2; end <= endToken && end - t <= LONGEST; end++) {
          if (marginal(end - 1, L) < least / 2) continue;
          encodeSpan({ start: t, end, type: 0 }, path);
          const probability = decoder.probability(t, end, path);
          path.fill(0, t, end);
          if (probability >= least / 2) spans.push({ from: t, to: end, probability });
        }
      }
      spans.sort((a, b) => b.probability - a.probability || a.from - b.from);
      const kept: { from: number; to: number; score: number }[] = [];
      for (const { from, to, probability } of spans) {
        let rival = -1;
        for (let t = from; t < to && rival < 0; t++) rival = owner[t]!;
        if (rival >= 0) {
          kept[rival]!.score = Math.min(1, kept[rival]!.score + probability);
          continue;
        }
        owner.fill(kept.length, from, to);
        kept.push({ from, to, score: probability });
      }
      for (let t = firstToken; t < endToken; t++) {
        const pattern = patternCue[t]!;
        if (pattern < 0 || proposed[pattern] === 1) continue;
        proposed[pattern] = 1;
        const score = TRUST * patternScore[pattern]!;
        let to = t;
        let rival = -1;
        while (to < endToken && patternCue[to] === pattern) {
          if (rival < 0) rival = owner[to]!;
          to++;
        }
        if (rival < 0) kept.push({ from: t, to, score });
        else if (kept[rival]!.score < score) kept[rival]!.score = score;
      }
      kept.sort((a, b) => b.score - a.score || a.from - b.from);
      const most = FEW + Math.floor((endToken - firstToken) / SPACING);
      kept.length = Math.min(kept.length, most);
      kept.sort((a, b) => a.from - b.from);
      for (const { from, to, score } of kept)
        if (score >= least) candidates.push({ from, to, head: headOf(view, from, to), score });
    }
    return { candidates, labels: best };
  };
}
