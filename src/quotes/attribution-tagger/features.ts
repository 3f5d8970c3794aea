/**
 * The features of the attribution tagger: where a token lies to the cue at hand, what stands between them, the words and
 * tags there and beside, marks and names, and what the patterns found for the same cue.
 */
import { type Cells, createCells } from '../../learn/features/templates.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate, Labelling } from '../cue-tagger/index.ts';
import { GROUP_FORMS } from '../grammar/verb-groups.ts';
import { AUX, CCONJ, PUNCT, SCONJ, type Tokens, tokenAt, VERB } from '../reading.ts';
import { CLOSES, INSIDE, OPENS, type View } from '../view.ts';
import { CELL as C, TEMPLATES } from './templates.ts';

/** Changes whenever a template does. */
export const ATTRIBUTION_FEATURES = 2;

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
  readonly clauses: Uint32Array;
  /** Form of the verb group whose main verb the token is, 0 for none. */
  readonly form: Uint8Array;
  /** How likely a cue the token is by the cue tagger, 0 to 4. */
  readonly likely: Uint8Array;
  /** The best labels of the cue tagger, whatever the cue. */
  readonly labels: Uint8Array;
  readonly cells: Cells;
}

/** Sums that all cues of a document share. */
export function createGround(view: View, { candidates, labels }: Labelling): Ground {
  const { reading, upos, marks, clause } = view;
  const { length, lower } = reading;
  const form = new Uint8Array(length);
  for (const { group, own } of view.situations)
    form[group.head] = 1 + 2 * GROUP_FORMS.indexOf(group.form) + (own ? 1 : 0);
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
    cells: createCells(TEMPLATES),
    likely,
    form,
    clauses: sum((t) => clause[t] === 1),
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

/** The last verb group in a cue, by index, or -1. */
function situationOf(view: View, cue: Candidate): number {
  for (let t = cue.to - 1; t >= cue.from; t--) if (view.situationAt[t]! >= 0) return view.situationAt[t]!;
  return -1;
}

/** A cue, and what stays the same for every token around it. */
export interface Around {
  readonly ground: Ground;
  readonly cue: Candidate;
  readonly start: number;
  readonly end: number;
  readonly advice: Advice;
  readonly cueSentence: number;
  readonly cueStretch: number;
  /** The subject of the cue's verb; empty where it has none. */
  readonly subject: Tokens;
  /** The class of the subject's first token: 1, and 4 where the verb shares it. */
  readonly shared: number;
  /** Where the verb has its complement, or -1. */
  readonly complement: number;
}

const NOWHERE: Tokens = { from: 0, to: 0 };

/** Whether a token is in the subject of the cue's verb, and where. */
const subjectPart = ({ from, to }: Tokens, shared: number, t: number): number =>
  t < from || t >= to ? 0 : shared + (t === to - 1 ? 2 : t === from ? 0 : 1);

/** Prepares for the tokens `[start, end)` around a cue, and fills the cells that all of them have alike. */
export function prepareAround(
  ground: Ground,
  cue: Candidate,
  start: number,
  end: number,
  advice: Advice,
): Around {
  const { view, cells, form } = ground;
  const { values } = cells;
  const { words, lemma, xpos, marks, frame, prior, reading } = view;
  const { of, lower } = words;
  const { head } = cue;
  const pattern = view.patternCue[cue.from]!;
  values[C.CUE_LEMMA] = lemma[head]!;
  values[C.CUE_TAG] = xpos[head]!;
  values[C.CUE_INSIDE] = marks[head]! & INSIDE;
  values[C.CUE_LENGTH] = capped(cue.to - cue.from, 4);
  values[C.CONFIDENCE] = Math.floor(cue.score * 5);
  values[C.CUE_FRAME] = frame[head]!;
  values[C.CUE_PRIOR] = prior[head]!;
  values[C.NEXT] = cue.to < end ? lower[of[cue.to]!]! : EDGE;
  values[C.NEXT_TAG] = cue.to < end ? xpos[cue.to]! : EDGE;
  values[C.PREVIOUS] = cue.from > start ? lower[of[cue.from - 1]!]! : EDGE;
  values[C.HAS_PATTERN] = pattern < 0 ? 0 : 1 + Math.min(3, Math.floor(4 * view.patternScore[pattern]!));
  const situation = situationOf(view, cue);
  values[C.CUE_FORM] = form[situation < 0 ? cue.head : view.situations[situation]!.group.head]!;
  values[C.CUE_SUBJECT] = situation < 0 ? 0 : view.subject[situation]!;
  return {
    ground,
    cue,
    start,
    end,
    advice,
    cueSentence: reading.document.tokens.sentence[cue.from]!,
    cueStretch: reading.inside[head]!,
    subject: (situation < 0 ? null : view.situations[situation]!.subject) ?? NOWHERE,
    shared: situation >= 0 && !view.situations[situation]!.own ? 4 : 1,
    complement: situation < 0 ? -1 : view.situations[situation]!.complement.at,
  };
}

/** Fills the cells of a token around a cue. */
export function fillAround(
  { ground, cue, start, end, advice, cueSentence, cueStretch, subject, shared, complement }: Around,
  t: number,
): void {
  const {
    view,
    commas,
    verbs,
    edges,
    subordinators,
    conjunctions,
    cues,
    signs,
    likely,
    labels,
    cells,
    clauses,
    form,
  } = ground;
  const { values } = cells;
  const { words, xpos, upos, name, marks, reading, patternContent, patternSource, clause } = view;
  const { tokens, sentences } = reading.document;
  const { of, lower, shape } = words;
  const after = t >= cue.to ? 1 : 0;
  // Between the token and the cue, neither counted, and with the token counted for what begins there.
  const low = after === 1 ? cue.to : t + 1;
  const high = after === 1 ? t : cue.from;
  const sentence = tokens.sentence[t]!;
  const distance = bucket(after === 1 ? t - cue.to + 1 : cue.from - t);
  const offset = Math.max(-2, Math.min(2, sentence - cueSentence));
  const inside = marks[t]! & INSIDE;
  const stretch = inside === 0 ? 0 : reading.inside[t] === cueStretch ? 1 : 2;
  const side = after * 8 + offset + 2;
  const hasLeft = t > start;
  const hasRight = t + 1 < end;
  const { firstToken, endToken } = sentences[sentence]!;
  values[C.AFTER] = after;
  values[C.SIDE] = side;
  values[C.STRETCH] = stretch;
  values[C.SIDE_STRETCH] = side * 3 + stretch;
  values[C.DISTANCE] = distance;
  values[C.NEAR] = distance < 4 ? distance : 9;
  values[C.NEARER] = distance < 3 ? distance : 9;
  values[C.WORD] = lower[of[t]!]!;
  values[C.WORD_LEFT] = hasLeft ? lower[of[t - 1]!]! : EDGE - 1;
  values[C.WORD_RIGHT] = hasRight ? lower[of[t + 1]!]! : EDGE + 1;
  values[C.TAG] = xpos[t]!;
  values[C.TAG_LEFT] = hasLeft ? xpos[t - 1]! : EDGE;
  values[C.TAG_RIGHT] = hasRight ? xpos[t + 1]! : EDGE;
  values[C.TAG_LEFT_2] = t - 2 >= start ? xpos[t - 2]! : EDGE;
  values[C.TAG_RIGHT_2] = t + 2 < end ? xpos[t + 2]! : EDGE;
  values[C.UPOS] = upos[t]!;
  values[C.SHAPE] = shape[of[t]!]!;
  values[C.NAME] = name[t]!;
  values[C.NAME_RIGHT] = hasRight ? name[t + 1]! : 0;
  values[C.MARK] = marks[t]!;
  values[C.MARK_LEFT] = hasLeft ? marks[t - 1]! : 9;
  values[C.MARK_RIGHT] = hasRight ? marks[t + 1]! : 9;
  values[C.PLACE] =
    (t === firstToken ? 1 : 0) +
    (t === endToken - 1 ? 2 : 0) +
    (t === start ? 4 : 0) +
    (t === end - 1 ? 8 : 0);
  values[C.COMMAS] = capped(commas[high]! - commas[low]!, 3);
  values[C.VERBS] = capped(verbs[high]! - verbs[low]!, 3);
  values[C.EDGES] = capped(edges[high]! - edges[low]!, 3);
  values[C.SUBORDINATORS] = capped(subordinators[high]! - subordinators[low]!, 2);
  values[C.CONJUNCTIONS] = capped(conjunctions[high]! - conjunctions[low]!, 2);
  values[C.SIGNS] = capped(signs[high]! - signs[low]!, 2);
  values[C.CUES] = capped(cues[high]! - cues[low]!, 2);
  values[C.LIKELY] = likely[t]!;
  values[C.LIKELY_LEFT] = hasLeft ? likely[t - 1]! : 9;
  values[C.LIKELY_RIGHT] = hasRight ? likely[t + 1]! : 9;
  values[C.ADVICE] = advice[t - start]!;
  values[C.ADVICE_LEFT] = hasLeft ? advice[t - start - 1]! : 8;
  values[C.ADVICE_RIGHT] = hasRight ? advice[t - start + 1]! : 8;
  values[C.CONTENT] = patternContent[t]!;
  values[C.CONTENT_LEFT] = hasLeft ? patternContent[t - 1]! : 9;
  values[C.CONTENT_RIGHT] = hasRight ? patternContent[t + 1]! : 9;
  values[C.SOURCE] = patternSource[t]!;
  values[C.LABEL] = labels[t]!;
  values[C.LABEL_LEFT] = hasLeft ? labels[t - 1]! : 30;
  values[C.LABEL_RIGHT] = hasRight ? labels[t + 1]! : 30;
  values[C.SUBJECT] = subjectPart(subject, shared, t);
  values[C.SUBJECT_LEFT] = hasLeft ? subjectPart(subject, shared, t - 1) : 0;
  values[C.SUBJECT_RIGHT] = hasRight ? subjectPart(subject, shared, t + 1) : 0;
  values[C.COMPLEMENT] = complement < 0 ? 3 : t < complement ? 0 : t === complement ? 1 : 2;
  values[C.CLAUSES] = capped(clauses[high]! - clauses[low]!, 3);
  values[C.CLAUSE] = clause[t]!;
  values[C.CLAUSE_RIGHT] = hasRight ? clause[t + 1]! : 2;
  values[C.FORM] = form[t]!;
}
