/**
 * The features of the cue tagger: the words around, what verbs govern, how often the lemma is a cue, where the nearest
 * quotation marks and names stand, and what the patterns think.
 */
import { type Extract, type FeatureBuffer, push, push2 } from '../../learn/features/features.ts';
import { type Cells, createCells, pushAll } from '../../learn/features/templates.ts';
import { AFFIXES } from '../../learn/features/words.ts';
import { GROUP_FORMS } from '../grammar/verb-groups.ts';
import { NOUN, PRON } from '../reading.ts';
import { CLOSES, INSIDE, OPENS, type View } from '../view.ts';
import { CELL as C, TEMPLATES } from './templates.ts';

/** Changes whenever a template does. */
export const CUE_FEATURES = 2;

const EDGE = 0x6001;

/** Distances from near to far: 0, 1, 2, 3, 4-6, 7-12, more. */
const near = (distance: number): number =>
  distance < 4 ? distance : distance < 7 ? 4 : distance < 13 ? 5 : 6;

/** What the features of a document draw on. */
interface Ground {
  readonly view: View;
  readonly before: Side;
  readonly after: Side;
  readonly cells: Cells;
  /** Of each token the verb group that it lies in, by index or -1, and where in it. */
  readonly group: Int32Array;
  readonly groupPart: Uint8Array;
  /** Form of each verb group, and whether it has a subject of its own. */
  readonly forms: Uint8Array;
}

/** Makes the function that finds the features of a document's tokens. */
export function createCueFeatures(view: View): Extract {
  const forms = Uint8Array.from(
    view.situations,
    ({ group, own }) => 1 + 2 * GROUP_FORMS.indexOf(group.form) + (own ? 1 : 0),
  );
  const ground = { view, ...neighbours(view), cells: createCells(TEMPLATES), ...groupsOf(view), forms };
  return (t, out) => cueFeatures(ground, t, out);
}

/**
 * No closure of a document's: what is compiled for one is thrown away with it (docs/decisions/0057-compiled-once.md).
 */
function cueFeatures(ground: Ground, t: number, out: FeatureBuffer): void {
  const { view, before, after, cells, group, groupPart, forms } = ground;
  const { words, lemma, upos, xpos, name, marks, prior, frame, patternCue, patternContent, patternSource } =
    view;
  const { sentences, tokens } = view.reading.document;
  const { of, lower, suffixes, prefixes } = words;
  const { values } = cells;
  const { firstToken, endToken, kind } = sentences[tokens.sentence[t]!]!;
  const w = of[t]!;
  const isFirst = t === firstToken;
  const isLast = t + 1 === endToken;
  const heading = kind === 'heading' ? 1 : 0;
  for (let k = -3; k <= 3; k++) {
    const has = t + k >= firstToken && t + k < endToken;
    values[C.WORD + k] = has ? lower[of[t + k]!]! : EDGE + k;
    values[C.TAG + k] = has ? xpos[t + k]! : EDGE;
  }
  values[C.ONE] = 0;
  values[C.LEMMA] = lemma[t]!;
  values[C.LEMMA_LEFT] = isFirst ? EDGE - 1 : lemma[t - 1]!;
  values[C.LEMMA_RIGHT] = isLast ? EDGE + 1 : lemma[t + 1]!;
  values[C.UPOS] = upos[t]!;
  values[C.NAME] = name[t]!;
  values[C.INSIDE] = marks[t]! & INSIDE;
  values[C.HEADING] = heading;
  values[C.MARK] = marks[t]!;
  values[C.MARK_LEFT] = isFirst ? 9 : marks[t - 1]!;
  values[C.MARK_RIGHT] = isLast ? 9 : marks[t + 1]!;
  values[C.EDGE_AND_HEADING] = (marks[t]! & (OPENS | CLOSES)) + heading;
  values[C.IS_FIRST] = isFirst ? 1 : 0;
  values[C.IS_LAST] = isLast ? 1 : 0;
  values[C.PLACE] = isFirst ? 1 : isLast ? 2 : 0;
  values[C.PRIOR] = prior[t]!;
  values[C.FRAME] = frame[t]!;
  const markBefore = near(before.mark[t]!);
  const markAfter = near(after.mark[t]!);
  values[C.MARK_BEFORE] = markBefore;
  values[C.MARK_AFTER] = markAfter;
  values[C.MARK_JUST_BEFORE] = markBefore < 3 ? 1 : 0;
  values[C.MARK_JUST_AFTER] = markAfter < 3 ? 1 : 0;
  values[C.BEST_BEFORE] = before.best[t]!;
  values[C.BEST_AFTER] = after.best[t]!;
  values[C.SPEAKER_BEFORE] = before.speaker[t]!;
  values[C.SPEAKER_AFTER] = after.speaker[t]!;
  values[C.DISTANCE_BEFORE] = near(before.distance[t]!);
  values[C.DISTANCE_AFTER] = near(after.distance[t]!);
  values[C.CUE_BEFORE] = before.cue[t]!;
  values[C.CUE_AFTER] = after.cue[t]!;
  values[C.VERB_BEFORE] = near(before.verb[t]!);
  values[C.VERB_AFTER] = near(after.verb[t]!);
  const pattern = patternCue[t]! >= 0 ? 1 : 0;
  const previous = !isFirst && patternCue[t - 1]! === patternCue[t]! ? 1 : 0;
  const next = !isLast && patternCue[t + 1]! === patternCue[t]! ? 1 : 0;
  values[C.PATTERN] = pattern;
  values[C.PATTERN_LEFT] = previous;
  values[C.PATTERN_RIGHT] = next;
  values[C.PATTERNS] = pattern * 4 + previous * 2 + next;
  values[C.CONTENT] = patternContent[t]!;
  values[C.CONTENT_LEFT] = isFirst ? 9 : patternContent[t - 1]!;
  values[C.CONTENT_RIGHT] = isLast ? 9 : patternContent[t + 1]!;
  values[C.SOURCE] = patternSource[t]!;
  values[C.SOURCE_LEFT] = isFirst ? 9 : patternSource[t - 1]!;
  values[C.SOURCE_RIGHT] = isLast ? 9 : patternSource[t + 1]!;
  const own = view.situationAt[t]!;
  values[C.FORM] = own < 0 ? 0 : forms[own]!;
  values[C.SUBJECT] = own < 0 ? 0 : view.subject[own]!;
  values[C.NEGATED] = own >= 0 && view.situations[own]!.group.negated ? 1 : 0;
  const g = group[t]!;
  values[C.GROUP] = groupPart[t]!;
  values[C.GROUP_LEMMA] = g < 0 ? 0 : lemma[view.situations[g]!.group.head]!;
  values[C.GROUP_FRAME] = g < 0 ? 0 : frame[view.situations[g]!.group.head]!;
  values[C.GROUP_FORM] = g < 0 ? 0 : forms[g]!;
  values[C.GROUP_SUBJECT] = g < 0 ? 0 : view.subject[g]!;
  values[C.CLAUSE] = view.clause[t]!;
  values[C.CLAUSE_RIGHT] = isLast ? 2 : view.clause[t + 1]!;
  pushAll(TEMPLATES, cells, out);
  // Those that not every token has.
  for (let k = 1; k < AFFIXES; k++) {
    const suffix = suffixes[w * AFFIXES + k]!;
    if (suffix === 0) break;
    push(out, 10 + k, suffix);
    if (k === 2 || k === 3) push(out, 20 + k, prefixes[w * AFFIXES + k]!);
  }
  const low = Math.max(firstToken, t - 2);
  const high = Math.min(endToken - 1, t + 2);
  for (let u = low; u <= high; u++)
    if (u !== t && prior[u]! > 0) {
      push2(out, 90 + u - t, prior[u]!, xpos[t]!);
      push2(out, 95 + u - t, frame[u]!, lemma[t]!);
    }
  for (let u = Math.max(low, t - 1); u <= high && u <= t + 1; u++) {
    push2(out, 112 + u - t, marks[u]!, xpos[t]!);
    push2(out, 116 + u - t, name[u]!, lemma[t]!);
  }
}

/** Of each token the verb group that it lies in, by index or -1, and where in it. */
function groupsOf({ reading, situations }: View): {
  readonly group: Int32Array;
  readonly groupPart: Uint8Array;
} {
  const group = new Int32Array(reading.length).fill(-1);
  const groupPart = new Uint8Array(reading.length);
  for (const [index, { group: verb, complement }] of situations.entries()) {
    const end = Math.max(verb.to, complement.cueEnd);
    group.fill(index, verb.from, end);
    groupPart.fill(1, verb.from, verb.head);
    groupPart[verb.head] = 2;
    groupPart.fill(3, verb.head + 1, end);
  }
  return { group, groupPart };
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
