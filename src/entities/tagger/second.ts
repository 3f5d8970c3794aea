/**
 * Features of the second stage: what the first stage made of the rest of the document (Krishnan and Manning 2006). A
 * name that is clear in one place settles the places where it is not.
 */
import { decodeSpans, type LabelledSpan, typeOf } from '../../learn/crf/bilou.ts';
import { type FeatureBuffer, push, push2, push3 } from '../../learn/features/features.ts';
import { mix } from '../../learn/features/hash.ts';
import type { View } from './view.ts';

/** Types of the tagger, and one cell for no name. */
const CELLS = 5;
const OUTSIDE = 4;
/** No other occurrence. */
const NONE = 5;
/** Beside a sentence. */
const EDGE = 63;

/** What the first stage found in a document, counted. */
export interface FirstStage {
  readonly view: View;
  /** BILOU labels of the first stage. */
  readonly labels: Uint8Array;
  /** Per form: how many of its capitalised tokens have each type, or none. */
  readonly forms: Uint16Array;
  /** Per form: how many of its tokens stand in a name of several tokens, by type. */
  readonly longer: Uint16Array;
  /** Per phrase (hash of its forms): how many names are just it, by type. */
  readonly phrases: ReadonlyMap<number, Uint16Array>;
  /** Per token: hash of the name it stands in; 0 outside. */
  readonly phrase: Int32Array;
}

/** What the first stage found of each form and phrase in the whole article, for the features of the second. */
export function countFirstStage(view: View, labels: Uint8Array): FirstStage {
  const { words, document } = view;
  const forms = new Uint16Array(words.forms * CELLS);
  const longer = new Uint16Array(words.forms * CELLS);
  const phrases = new Map<number, Uint16Array>();
  const phrase = new Int32Array(labels.length);
  for (let t = 0; t < labels.length; t++) {
    const word = words.of[t]!;
    const type = typeOf(labels[t]!);
    if (type < 0 && (words.flags[word]! & 1) === 0) continue;
    forms[words.form[word]! * CELLS + (type < 0 ? OUTSIDE : type)]!++;
  }
  for (const span of decodeSpans(labels, 0, document.tokens.length)) {
    const hash = phraseOf(view, span);
    phrase.fill(hash, span.start, span.end);
    let counts = phrases.get(hash);
    if (counts === undefined) {
      counts = new Uint16Array(CELLS);
      phrases.set(hash, counts);
    }
    counts[span.type]!++;
    if (span.end - span.start === 1) continue;
    for (let t = span.start; t < span.end; t++) longer[words.form[words.of[t]!]! * CELLS + span.type]!++;
  }
  return { view, labels, forms, longer, phrases, phrase };
}

function phraseOf({ words }: View, { start, end }: LabelledSpan): number {
  let hash = end - start;
  for (let t = start; t < end; t++) hash = mix(hash, words.form[words.of[t]!]!);
  return hash === 0 ? 1 : hash;
}

/** The type with the highest count, the token's own `own` (a cell, or -1) not counted, or NONE. */
function majority(counts: Uint16Array, base: number, own: number): number {
  let best = NONE;
  let highest = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    const count = counts[base + cell]! - (cell === own ? 1 : 0);
    if (count <= highest) continue;
    highest = count;
    best = cell;
  }
  return best;
}

/** The features that the second stage has on top of the first's. */
export function secondFeatures(stage: FirstStage, t: number, out: FeatureBuffer): void {
  const { view, labels, phrases, phrase } = stage;
  const { words, first, end } = view;
  const word = words.of[t]!;
  const base = words.form[word]! * CELLS;
  const label = labels[t]!;
  const type = typeOf(label);
  push(out, 200, label);
  push2(out, 201, label, t > first[t]! ? labels[t - 1]! : EDGE);
  push2(out, 202, label, t + 1 < end[t]! ? labels[t + 1]! : EDGE);
  const counted = type >= 0 || (words.flags[word]! & 1) !== 0;
  const others = majority(stage.forms, base, !counted ? -1 : type < 0 ? OUTSIDE : type);
  const unit = type >= 0 && (label - 1) % 4 === 3;
  const longer = majority(stage.longer, base, type < 0 || unit ? -1 : type);
  const counts = phrases.get(phrase[t]!);
  const same = counts === undefined ? NONE : majority(counts, 0, type);
  if (others !== NONE) {
    push(out, 210, others);
    push2(out, 211, others, label);
    push2(out, 212, others, words.brief[word]!);
  }
  if (longer !== NONE) {
    push(out, 220, longer);
    push2(out, 221, longer, label);
  }
  if (same !== NONE) {
    push(out, 230, same);
    push2(out, 231, same, label);
  }
  if (others !== NONE || longer !== NONE || same !== NONE) push3(out, 240, others, longer, same);
}
