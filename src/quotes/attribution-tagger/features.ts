/**
 * The features of the attribution tagger: where a token lies to the cue at hand, what stands between them, the words and
 * tags there and beside, marks and names, and what the patterns found for the same cue.
 */
import { type FeatureBuffer, push, push2, push3 } from '../../learn/features.ts';
import { mix } from '../../learn/hash.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate, Labelling } from '../cue-tagger/index.ts';
import { AUX, CCONJ, PUNCT, SCONJ, VERB } from '../reading.ts';
import { CLOSES, INSIDE, OPENS, tokenAt, type View } from '../view.ts';

/** Changes whenever a template does. */
export const ATTRIBUTION_FEATURES = 1;

const EDGE = 0x6101;

/** What the features of one document draw on, whatever the cue. */
export interface Ground {
  readonly view: View;
  /** Sums up to each token, for counts of what lies between two. */
  readonly commas: Uint32Array;
  readonly verbs: Uint32Array;
  readonly edges: Uint32Array;
  readonly subordinators: Uint32Array;
  readonly conjunctions: Uint32Array;
  readonly cues: Uint32Array;
  readonly signs: Uint32Array;
  /** How likely a cue the token is by the cue tagger, 0 to 4. */
  readonly likely: Uint8Array;
  /** The best labels of the cue tagger, whatever the cue. */
  readonly labels: Uint8Array;
}

/** Sums that all cues of a document share. */
export function createGround(view: View, { candidates, labels }: Labelling): Ground {
  const { reading, upos, marks } = view;
  const { length, lower } = reading;
  const likely = new Uint8Array(length);
  for (const { from, to, score } of candidates)
    likely.fill(score >= 0.8 ? 4 : score >= 0.5 ? 3 : score >= 0.25 ? 2 : 1, from, to);
  const sum = (test: (t: number) => boolean): Uint32Array => {
    const sums = new Uint32Array(length + 1);
    for (let t = 0; t < length; t++) sums[t + 1] = sums[t]! + (test(t) ? 1 : 0);
    return sums;
  };
  return {
    view,
    labels,
    likely,
    commas: sum((t) => lower[t] === ','),
    verbs: sum((t) => upos[t] === VERB || upos[t] === AUX),
    edges: sum((t) => (marks[t]! & (OPENS | CLOSES)) !== 0),
    subordinators: sum(
      (t) => upos[t] === SCONJ || lower[t] === 'that' || lower[t] === 'who' || lower[t] === 'which',
    ),
    conjunctions: sum((t) => upos[t] === CCONJ),
    signs: sum((t) => upos[t] === PUNCT && lower[t] !== ','),
    cues: sum((t) => likely[t]! >= 3 && (t === 0 || likely[t - 1]! < 3)),
  };
}

const capped = (n: number, most: number): number => (n < most ? n : most);
/** Distances from near to far: 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25-49, more. */
const bucket = (d: number): number =>
  d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : d < 50 ? 9 : 10;

/** What the patterns found for the cue at hand, by token: 0 nothing, else as the tagger's classes. */
export type Advice = Uint8Array;

/** The classes that an attribution of the patterns would give to the tokens `[start, end)` (index 0 is `start`). */
export function adviceOf(
  view: View,
  found: {
    readonly attribution: Attribution;
    readonly content: readonly { start: number; end: number }[];
  } | null,
  start: number,
  end: number,
): Advice {
  const advice = new Uint8Array(end - start);
  if (found === null) return advice.fill(9);
  const { tokens } = view.reading.document;
  const mark = (from: number, to: number, base: number): void => {
    for (let t = Math.max(from, start); t < Math.min(to, end); t++)
      advice[t - start] = t === to - 1 ? base + 2 : t === from ? base : base + 1;
  };
  for (const span of found.content) mark(tokenAt(tokens, span.start), tokenAt(tokens, span.end - 1) + 1, 1);
  const { source } = found.attribution;
  if (source !== null) mark(source.from, source.to, 4);
  return advice;
}

/** Writes the features of a token for the cue at hand. */
export type CueExtract = (t: number, out: FeatureBuffer) => void;

/** The function that finds the features of tokens around a cue. */
export function featuresAround(
  ground: Ground,
  cue: Candidate,
  start: number,
  end: number,
  advice: Advice,
): CueExtract {
  const { view, commas, verbs, edges, subordinators, conjunctions, cues, signs, likely, labels } = ground;
  const { words, lemma, xpos, upos, name, marks, frame, prior, reading, patternContent, patternSource } =
    view;
  const { tokens, sentences } = reading.document;
  const { of, lower, shape } = words;
  const head = cue.head;
  const cueLemma = lemma[head]!;
  const cueTag = xpos[head]!;
  const cueSentence = tokens.sentence[cue.from]!;
  const cueInside = marks[head]! & INSIDE;
  const cueStretch = reading.inside[head]!;
  const cueLength = capped(cue.to - cue.from, 4);
  const confidence = Math.floor(cue.score * 5);
  const cueFrame = frame[head]!;
  const cuePrior = prior[head]!;
  const next = cue.to < end ? lower[of[cue.to]!]! : EDGE;
  const nextTag = cue.to < end ? xpos[cue.to]! : EDGE;
  const previous = cue.from > start ? lower[of[cue.from - 1]!]! : EDGE;
  const pattern = view.patternCue[cue.from]!;
  const hasPattern = pattern < 0 ? 0 : 1 + Math.min(3, Math.floor(4 * view.patternScore[pattern]!));
  return (t, out) => {
    const after = t >= cue.to ? 1 : 0;
    const low = after === 1 ? cue.to : t;
    const high = after === 1 ? t : cue.from;
    // Between the token and the cue, neither counted, and with the token counted for what begins there.
    const between = (sums: Uint32Array): number => sums[high]! - sums[after === 1 ? low : low + 1]!;
    const distance = bucket(after === 1 ? t - cue.to + 1 : cue.from - t);
    const offset = Math.max(-2, Math.min(2, tokens.sentence[t]! - cueSentence));
    const inside = marks[t]! & INSIDE;
    const stretch = inside === 0 ? 0 : reading.inside[t] === cueStretch ? 1 : 2;
    const side = after * 8 + offset + 2;
    const zone = mix(side * 3 + stretch, cueInside);
    const at = (k: number): number => (t + k >= start && t + k < end ? t + k : -1);
    const wordAt = (k: number): number => (at(k) < 0 ? EDGE + k : lower[of[t + k]!]!);
    const tagAt = (k: number): number => (at(k) < 0 ? EDGE : xpos[t + k]!);
    const w = lower[of[t]!]!;
    const tag = xpos[t]!;
    const before1 = wordAt(-1);
    const after1 = wordAt(1);
    const { firstToken, endToken } = sentences[tokens.sentence[t]!]!;
    const place =
      (t === firstToken ? 1 : 0) +
      (t === endToken - 1 ? 2 : 0) +
      (t === start ? 4 : 0) +
      (t === end - 1 ? 8 : 0);
    const commaCount = capped(between(commas), 3);
    const verbCount = capped(between(verbs), 3);
    const edgeCount = capped(between(edges), 3);
    const subCount = capped(between(subordinators), 2);
    const conjCount = capped(between(conjunctions), 2);
    const signCount = capped(between(signs), 2);
    const cueCount = capped(between(cues), 2);
    const adviceHere = advice[t - start]!;
    const adviceLeft = t > start ? advice[t - start - 1]! : 8;
    const adviceRight = t + 1 < end ? advice[t - start + 1]! : 8;

    push(out, 1, side);
    push(out, 2, zone);
    push2(out, 3, zone, distance);
    push2(out, 4, w, side);
    push2(out, 5, tag, zone);
    push2(out, 6, tag, mix(side, distance));
    push2(out, 7, before1, side);
    push2(out, 8, after1, side);
    push2(out, 9, mix(before1, w), after);
    push2(out, 10, mix(w, after1), after);
    push3(out, 11, tagAt(-1), tag, side);
    push3(out, 12, tag, tagAt(1), side);
    push3(out, 13, mix(tagAt(-1), tag), tagAt(1), after);
    push3(out, 14, mix(tagAt(-2), tagAt(-1)), tag, after);
    push3(out, 15, mix(tag, tagAt(1)), tagAt(2), after);
    push3(out, 16, marks[t]!, at(-1) < 0 ? 9 : marks[t - 1]!, side);
    push3(out, 17, marks[t]!, at(1) < 0 ? 9 : marks[t + 1]!, side);
    push3(out, 18, mix(marks[t]!, at(1) < 0 ? 9 : marks[t + 1]!), at(-1) < 0 ? 9 : marks[t - 1]!, tag);
    push2(out, 19, place, zone);
    push3(out, 20, place, tag, after);
    push2(out, 21, name[t]!, side);
    push3(out, 22, name[t]!, at(1) < 0 ? 0 : name[t + 1]!, mix(side, distance));
    push2(out, 23, shape[of[t]!]!, after);
    // Between the token and the cue.
    const structure = mix(mix(commaCount, verbCount), mix(edgeCount, subCount));
    push2(out, 30, structure, zone);
    push3(out, 31, commaCount, tag, zone);
    push3(out, 32, verbCount, tag, zone);
    push3(out, 33, edgeCount, marks[t]!, zone);
    push3(out, 34, subCount, tag, zone);
    push3(out, 35, conjCount, tag, zone);
    push3(out, 36, cueCount, side, stretch);
    push3(out, 37, cueCount, tag, side);
    push3(out, 38, signCount, tag, side);
    push3(out, 39, mix(commaCount, verbCount), mix(edgeCount, cueCount), mix(tag, side));
    push3(out, 40, likely[t]!, side, stretch);
    push3(out, 41, at(-1) < 0 ? 9 : likely[t - 1]!, tag, side);
    push3(out, 42, at(1) < 0 ? 9 : likely[t + 1]!, tag, side);
    // The cue itself.
    push2(out, 50, cueLemma, zone);
    push3(out, 51, cueLemma, distance, after);
    push3(out, 52, cueLemma, tag, mix(side, distance < 4 ? distance : 9));
    push2(out, 53, cueTag, zone);
    push3(out, 54, cueTag, tag, mix(side, distance));
    push3(out, 55, cueFrame, zone, distance);
    push3(out, 56, cueFrame, tag, mix(side, distance < 4 ? distance : 9));
    push3(out, 57, confidence, cuePrior, zone);
    push3(out, 58, cueLength, cueTag, side);
    push3(out, 59, next, zone, distance < 3 ? distance : 9);
    push3(out, 60, nextTag, structure, side);
    push3(out, 61, previous, zone, distance < 3 ? distance : 9);
    push3(out, 62, cueLemma, structure, zone);
    push3(out, 63, cueLemma, w, after);
    push3(out, 64, mix(cueLemma, next), side, stretch);
    push3(out, 65, cueLemma, place, zone);
    push3(out, 66, cueLemma, marks[t]!, side);
    // What the patterns say.
    const around = mix(mix(adviceLeft, adviceHere), adviceRight);
    push(out, 70, around);
    push2(out, 71, adviceHere, zone);
    push3(out, 72, adviceHere, cueLemma, side);
    push2(out, 73, around, tag);
    push2(out, 74, around, w);
    push3(out, 75, around, hasPattern, confidence);
    push3(out, 76, mix(adviceHere, patternContent[t]!), patternSource[t]!, side);
    push3(out, 77, at(-1) < 0 ? 9 : patternContent[t - 1]!, patternContent[t]!, mix(side, adviceHere));
    push3(out, 78, patternContent[t]!, at(1) < 0 ? 9 : patternContent[t + 1]!, mix(side, adviceHere));
    // What the cue tagger takes for content and source of any cue.
    const label = labels[t]!;
    const labelLeft = at(-1) < 0 ? 30 : labels[t - 1]!;
    const labelRight = at(1) < 0 ? 30 : labels[t + 1]!;
    push3(out, 80, label, zone, cueCount);
    push3(out, 81, label, labelRight, side);
    push3(out, 82, labelLeft, label, side);
    push3(out, 83, label, adviceHere, side);
    push3(out, 84, label, mix(structure, cueCount), after);
    push3(out, 85, label, labelRight, mix(tag, distance));
    push2(out, 79, upos[t]!, mix(hasPattern, side));
  };
}
