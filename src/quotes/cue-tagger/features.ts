/**
 * The features of the cue tagger: the words around, what verbs govern, how often the lemma is a cue, where the nearest
 * quotation marks and names stand, and what the patterns think.
 */
import { type Extract, push, push2, push3 } from '../../learn/features.ts';
import { AFFIXES } from '../../learn/words.ts';
import { NOUN, PRON } from '../reading.ts';
import { CLOSES, INSIDE, OPENS, type View } from '../view.ts';

/** Changes whenever a template does. */
export const CUE_FEATURES = 1;

const EDGE = 0x6001;

/** Distances from near to far: 0, 1, 2, 3, 4-6, 7-12, more. */
const near = (distance: number): number =>
  distance < 4 ? distance : distance < 7 ? 4 : distance < 13 ? 5 : 6;

/** Makes the function that finds the features of a document's tokens. */
export function createCueFeatures(view: View): Extract {
  const { words, lemma, upos, xpos, name, marks, prior, frame, patternCue, patternContent, patternSource } =
    view;
  const { sentences, tokens } = view.reading.document;
  const { of, lower, suffixes, prefixes } = words;
  const { before, after } = neighbours(view);
  return (t, out) => {
    const sentence = sentences[tokens.sentence[t]!]!;
    const { firstToken, endToken } = sentence;
    const at = (k: number): number => (t + k >= firstToken && t + k < endToken ? t + k : -1);
    const wordAt = (k: number): number => (at(k) < 0 ? EDGE + k : lower[of[t + k]!]!);
    const lemmaAt = (k: number): number => (at(k) < 0 ? EDGE + k : lemma[t + k]!);
    const tagAt = (k: number): number => (at(k) < 0 ? EDGE : xpos[t + k]!);
    const w = of[t]!;
    const word = lower[w]!;
    const base = lemma[t]!;
    const tag = xpos[t]!;
    const heading = sentence.kind === 'heading' ? 1 : 0;
    const inside = marks[t]! & INSIDE;
    push(out, 1, 0);
    push(out, 2, word);
    push(out, 3, base);
    push(out, 4, tag);
    push2(out, 5, base, tag);
    push2(out, 6, base, inside);
    push2(out, 7, tag, inside);
    push2(out, 8, heading, tag);
    for (let k = 1; k < AFFIXES; k++) {
      const suffix = suffixes[w * AFFIXES + k]!;
      if (suffix === 0) break;
      push(out, 10 + k, suffix);
      if (k === 2 || k === 3) push(out, 20 + k, prefixes[w * AFFIXES + k]!);
    }
    for (let k = -3; k <= 3; k++) {
      if (k === 0) continue;
      push(out, 30 + k, wordAt(k));
      push(out, 40 + k, tagAt(k));
      if (k >= -2 && k <= 2) {
        push2(out, 50 + k, base, wordAt(k));
        push2(out, 60 + k, base, tagAt(k));
        push2(out, 240 + k, tag, tagAt(k));
      }
    }
    push3(out, 70, tagAt(-1), tag, tagAt(1));
    push3(out, 71, base, tagAt(-1), tagAt(1));
    push3(out, 72, tagAt(-2), tagAt(-1), tag);
    push3(out, 73, tag, tagAt(1), tagAt(2));
    push2(out, 74, wordAt(-1), wordAt(1));
    push2(out, 75, wordAt(1), wordAt(2));
    push2(out, 76, wordAt(-2), wordAt(-1));
    push2(out, 77, lemmaAt(-1), base);
    push2(out, 78, base, lemmaAt(1));
    push2(out, 79, prior[t]!, tag);
    push2(out, 80, prior[t]!, inside);
    push2(out, 81, frame[t]!, prior[t]!);
    push2(out, 82, frame[t]!, base);
    push(out, 83, frame[t]!);
    push2(out, 84, prior[t]!, tagAt(1));
    push2(out, 85, prior[t]!, wordAt(1));
    for (let k = -2; k <= 2; k++)
      if (k !== 0 && at(k) >= 0 && prior[t + k]! > 0) {
        push2(out, 90 + k, prior[t + k]!, tag);
        push2(out, 95 + k, frame[t + k]!, base);
      }
    // Marks, names and other verbs around.
    push2(out, 100, near(before.mark[t]!), prior[t]!);
    push2(out, 101, near(after.mark[t]!), prior[t]!);
    push3(out, 102, near(before.mark[t]!), near(after.mark[t]!), inside);
    push3(out, 103, base, near(before.mark[t]!) < 3 ? 1 : 0, near(after.mark[t]!) < 3 ? 1 : 0);
    push2(out, 104, before.best[t]!, prior[t]!);
    push2(out, 105, after.best[t]!, prior[t]!);
    push3(out, 106, before.best[t]!, after.best[t]!, prior[t]!);
    push3(out, 107, before.speaker[t]!, near(before.distance[t]!), prior[t]!);
    push2(out, 108, before.speaker[t]!, base);
    push3(out, 109, after.speaker[t]!, near(after.distance[t]!), prior[t]!);
    push2(out, 110, name[t]!, tag);
    for (let k = -1; k <= 1; k++) {
      if (at(k) < 0) continue;
      push2(out, 112 + k, marks[t + k]!, tag);
      push2(out, 116 + k, name[t + k]!, base);
    }
    push2(out, 118, (marks[t]! & (OPENS | CLOSES)) + heading, inside);
    // How quotation marks and the paragraph lie.
    const left = at(-1) < 0 ? 9 : marks[t - 1]!;
    const right = at(1) < 0 ? 9 : marks[t + 1]!;
    push3(out, 130, marks[t]!, left, right);
    push3(out, 131, marks[t]!, left, tag);
    push3(out, 132, marks[t]!, right, tag);
    push3(out, 133, marks[t]!, wordAt(1), t === firstToken ? 1 : 0);
    push3(out, 134, marks[t]!, wordAt(-1), t + 1 === endToken ? 1 : 0);
    push3(out, 135, before.best[t]!, after.best[t]!, marks[t]!);
    push3(out, 136, before.best[t]!, near(before.verb[t]!), tag);
    push3(out, 137, after.best[t]!, near(after.verb[t]!), tag);
    push2(out, 138, before.cue[t]!, near(before.verb[t]!));
    push2(out, 139, after.cue[t]!, near(after.verb[t]!));
    push3(out, 140, before.cue[t]!, tag, near(before.verb[t]!));
    push3(out, 141, after.cue[t]!, tag, near(after.verb[t]!));
    push2(out, 142, t === firstToken ? 1 : t + 1 === endToken ? 2 : 0, tag);
    // What the patterns say of the token and of those beside it.
    const pattern = patternCue[t]! >= 0 ? 1 : 0;
    const previous = at(-1) >= 0 && patternCue[t - 1]! === patternCue[t]! ? 1 : 0;
    const next = at(1) >= 0 && patternCue[t + 1]! === patternCue[t]! ? 1 : 0;
    push3(out, 120, pattern, previous, next);
    push3(out, 121, pattern * 4 + previous * 2 + next, prior[t]!, tag);
    push2(out, 122, pattern * 4 + previous * 2 + next, base);
    push3(out, 123, patternContent[t]!, patternSource[t]!, tag);
    push3(
      out,
      124,
      at(-1) < 0 ? 9 : patternContent[t - 1]!,
      at(1) < 0 ? 9 : patternContent[t + 1]!,
      prior[t]!,
    );
    push3(out, 125, at(-1) < 0 ? 9 : patternSource[t - 1]!, at(1) < 0 ? 9 : patternSource[t + 1]!, prior[t]!);
    push2(out, 126, upos[t]!, pattern);
  };
}

/** Per token: how far the nearest mark is, the best prior of a verb, and the nearest possible speaker, on one side of it. */
interface Side {
  readonly mark: Uint8Array;
  readonly best: Uint8Array;
  readonly speaker: Uint8Array;
  readonly distance: Uint8Array;
  /** Lemma of the likeliest cue among the verbs, and how far that is. */
  readonly cue: Int32Array;
  readonly verb: Uint8Array;
}

const FAR = 200;

function neighbours(view: View): { readonly before: Side; readonly after: Side } {
  const { sentences } = view.reading.document;
  const { length } = view.reading;
  const side = (): Side => ({
    mark: new Uint8Array(length),
    best: new Uint8Array(length),
    speaker: new Uint8Array(length),
    distance: new Uint8Array(length),
    cue: new Int32Array(length),
    verb: new Uint8Array(length),
  });
  const before = side();
  const after = side();
  for (const { firstToken, endToken } of sentences) {
    walk(view, before, firstToken, endToken, 1);
    walk(view, after, endToken - 1, firstToken - 1, -1);
  }
  return { before, after };
}

function walk(view: View, side: Side, from: number, to: number, step: 1 | -1): void {
  const { prior, upos, name, marks } = view;
  let mark = FAR;
  let best = 0;
  let speaker = 0;
  let distance = FAR;
  let cue = 0;
  let verb = FAR;
  for (let t = from; t !== to; t += step) {
    side.mark[t] = Math.min(FAR, mark);
    side.best[t] = best;
    side.speaker[t] = speaker;
    side.distance[t] = Math.min(FAR, distance);
    side.cue[t] = cue;
    side.verb[t] = Math.min(FAR, verb);
    mark = (marks[t]! & (OPENS | CLOSES)) !== 0 ? 0 : mark + 1;
    if (prior[t]! > 0 && prior[t]! >= best) {
      best = prior[t]!;
      cue = view.lemma[t]!;
      verb = 0;
    } else verb++;
    const kind = speakerKind(name[t]!, upos[t]!);
    if (kind > 0) {
      speaker = kind;
      distance = 0;
    } else distance++;
  }
}

/** What a token is as a speaker: a name by its type, a pronoun, a noun; 0 for none. */
const speakerKind = (name: number, upos: number): number =>
  name > 0 ? 2 + (name >> 1) : upos === PRON ? 1 : upos === NOUN ? 2 : 0;
