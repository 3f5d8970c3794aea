/**
 * What is measured of an attribution that the taggers propose, for the forest that says how likely it is right: what the
 * taggers think, what the cue is, how content and source lie around it, and what the other attributions of the place are.
 */

import type { Joined } from '../assembly/joining.ts';
import { foundAt, type Tagged } from '../attribution-tagger/index.ts';
import type { Labelling } from '../cue-tagger/index.ts';
import { GROUP_FORMS } from '../grammar/verb-groups.ts';
import { ADJ, NOUN, PRON, PROPN, PUNCT, type Tokens, tokenAt, VERB } from '../reading.ts';
import { INSIDE, type View } from '../view.ts';
import { OF_EDGES, putEdges } from './edges.ts';
import { OF_LABELS, putLabels } from './labels.ts';
import { type Rates, rateOf, WORDINGS, wordingsOf } from './rates.ts';
import { type Rivals, rivalsOf } from './rivals.ts';

/** What is measured of a source; -1 where there is none. */
const OF_SOURCE = [
  'source side',
  'source distance',
  'source tokens',
  'source head',
  'source name',
  'source is subject',
] as const;

/** What is measured, in the order of the numbers. A change makes the forest worthless. */
export const MEASURES = [
  // What the taggers think, as log odds and logarithms.
  'content odds',
  'cue chance',
  'path chance',
  'variant',
  'path odds',
  ...OF_LABELS,
  // The cue.
  'cue prior',
  'cue tokens',
  'cue is verb',
  'cue is noun',
  'cue form',
  'cue has subject',
  'cue negated',
  'cue in marks',
  // What the patterns find for the same cue.
  'pattern score',
  'pattern content',
  'pattern source',
  // Content.
  'content tokens',
  'content pieces',
  'content side',
  'content gap',
  'content sentences away',
  'content quoted',
  'content first',
  'content opens clause',
  'content at sentence end',
  // Its edges.
  ...OF_EDGES,
  // Source.
  ...OF_SOURCE,
  // Where it stands.
  'paragraph',
  'paragraph tokens',
  'cue place',
  'candidates in sentence',
  'better in sentence',
  'best in sentence',
  // The others.
  'overlapping',
  'holding',
  'held',
  // How right proposals with the same words are.
  ...WORDINGS,
] as const;

const AT = Object.fromEntries(MEASURES.map((name, index) => [name, index])) as Readonly<
  Record<(typeof MEASURES)[number], number>
>;

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const odds = (p: number): number => clip(Math.log(p / Math.max(1e-9, 1 - p)), 12);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The measures of each attribution, in their order. */
export function measure(
  view: View,
  tagged: readonly Tagged[],
  found: readonly Joined[],
  { labels }: Labelling,
  rates: Rates,
): readonly Float64Array[] {
  const rivals = rivalsOf(view, tagged);
  return tagged.map((_, index) => measureOne(view, tagged, index, found, labels, rates, rivals[index]!));
}

/** No closure of a document's: what is compiled for one is thrown away with it (docs/decisions/0057-compiled-once.md). */
function measureOne(
  view: View,
  tagged: readonly Tagged[],
  index: number,
  found: readonly Joined[],
  labels: Uint8Array,
  rates: Rates,
  rival: Rivals,
): Float64Array {
  const one = tagged[index]!;
  const numbers = new Float64Array(MEASURES.length);
  const put = (name: (typeof MEASURES)[number], value: number): void => {
    numbers[AT[name]] = value;
  };
  const { cue } = one;
  put('content odds', odds(one.probability));
  put('cue chance', Math.log(cue.score));
  put('path chance', clip(Math.log(one.sureness), 30));
  put('variant', one.variant);
  put('path odds', oddsOver(tagged, index));
  putCue(view, one, put);
  putPattern(view, one, foundAt(view, found, cue), put);
  putContent(view, one, put);
  putEdges(view, one, labels, put);
  putSource(view, one, put);
  putLabels(view, one, labels, put);
  const { document } = view.reading;
  const paragraph = view.paragraph[cue.from]!;
  const { firstSentence, endSentence } = document.paragraphs[paragraph]!;
  const from = document.sentences[firstSentence]!.firstToken;
  const to = document.sentences[endSentence - 1]!.endToken;
  put('paragraph', Math.min(paragraph, 40));
  put('paragraph tokens', Math.min(to - from, 400));
  put('cue place', share(cue.from - from, to - from));
  put('candidates in sentence', rival.inSentence);
  put('better in sentence', rival.better);
  put('best in sentence', rival.best);
  put('overlapping', rival.overlapping);
  put('holding', rival.holding);
  put('held', rival.held);
  putRates(numbers, wordingsOf(view, one), rates);
  return numbers;
}

/** Puts the rates of an attribution's words among its measures. */
export function putRates(numbers: Float64Array, wordings: readonly string[], rates: Rates): void {
  for (const [of, name] of WORDINGS.entries()) numbers[AT[name]] = rateOf(rates, of, wordings[of]!);
}

/** By how much a reading is likelier than the others of its cue, in natural logarithms; none is 5 away. */
function oddsOver(tagged: readonly Tagged[], index: number): number {
  const { cue, sureness } = tagged[index]!;
  let best = 0;
  for (let at = index - 1; at >= 0 && tagged[at]!.cue === cue; at--)
    best = Math.max(best, tagged[at]!.sureness);
  for (let at = index + 1; at < tagged.length && tagged[at]!.cue === cue; at++)
    best = Math.max(best, tagged[at]!.sureness);
  return best === 0 ? 5 : clip(Math.log(sureness / best), 5);
}

type Put = (name: (typeof MEASURES)[number], value: number) => void;

/** The last verb group in a cue, by index, or -1. */
function groupIn({ situationAt }: View, { from, to }: Tokens): number {
  for (let t = to - 1; t >= from; t--) if (situationAt[t]! >= 0) return situationAt[t]!;
  return -1;
}

function putCue(view: View, { cue }: Tagged, put: Put): void {
  const { upos, prior, marks, situations } = view;
  const at = groupIn(view, cue);
  put('cue prior', prior[cue.head]!);
  put('cue tokens', cue.to - cue.from);
  put('cue is verb', upos[cue.head] === VERB ? 1 : 0);
  put('cue is noun', upos[cue.head] === NOUN ? 1 : upos[cue.head] === ADJ ? 2 : 0);
  put('cue form', at < 0 ? -1 : GROUP_FORMS.indexOf(situations[at]!.group.form));
  put('cue has subject', at < 0 ? -1 : situations[at]!.own ? 1 : 0);
  put('cue negated', at >= 0 && situations[at]!.group.negated ? 1 : 0);
  put('cue in marks', marks[cue.head]! & INSIDE);
}

function putPattern(view: View, { content, source }: Tagged, found: Joined | null, put: Put): void {
  put('pattern score', found?.attribution.score ?? -1);
  if (found === null) {
    put('pattern content', -1);
    put('pattern source', -1);
    return;
  }
  const { tokens } = view.reading.document;
  let size = 0;
  let both = 0;
  for (const span of found.content) {
    const from = tokenAt(tokens, span.start);
    const to = tokenAt(tokens, span.end - 1) + 1;
    size += to - from;
    for (const piece of content) both += Math.max(0, Math.min(to, piece.to) - Math.max(from, piece.from));
  }
  for (const piece of content) size += piece.to - piece.from;
  put('pattern content', share(both, size - both));
  const other = found.attribution.source;
  put(
    'pattern source',
    other === null || source === null
      ? other === source
        ? 3
        : 0
      : other.from < source.to && source.from < other.to
        ? 2
        : 1,
  );
}

/** Punctuation after a content that is looked over, and tokens from where on an end, or a beginning, is far. */
const CLOSING = 5;
const FAR = 60;

function putContent(view: View, { cue, content }: Tagged, put: Put): void {
  const { upos, marks, clause, reading } = view;
  const { tokens, sentences } = reading.document;
  let size = 0;
  let before = 0;
  let quoted = 0;
  let gap = 999;
  for (const { from, to } of content) {
    size += to - from;
    if (to <= cue.from) before += to - from;
    gap = Math.min(gap, to <= cue.from ? cue.from - to : from - cue.to);
    for (let t = from; t < to; t++) quoted += marks[t]! & INSIDE;
  }
  const first = content[0]!.from;
  const last = content.at(-1)!.to - 1;
  let end = last + 1;
  const { endToken } = sentences[tokens.sentence[last]!]!;
  while (end < endToken && end < last + CLOSING && upos[end] === PUNCT) end++;
  const away =
    tokens.sentence[first] === tokens.sentence[cue.from]
      ? tokens.sentence[last]! - tokens.sentence[cue.from]!
      : tokens.sentence[first]! - tokens.sentence[cue.from]!;
  put('content tokens', size);
  put('content pieces', content.length);
  put('content side', share(before, size));
  put('content gap', gap);
  put('content sentences away', clip(away, 4));
  put('content quoted', share(quoted, size));
  put(
    'content first',
    reading.lower[first] === 'that' ? 30 : reading.lower[first] === 'to' ? 31 : upos[first]!,
  );
  put('content opens clause', clause[first]! || (first + 1 <= last ? clause[first + 1]! : 0));
  put('content at sentence end', Math.min(endToken - end, FAR));
}

/** Who speaks: 0 a noun, 1 a name, 2 he or she, 3 I or we, 4 it or another pronoun. */
function headKind(view: View, { from, to }: Tokens): number {
  const { upos, name, reading } = view;
  for (let t = from; t < to; t++) {
    if (name[t]! > 0 || upos[t] === PROPN) return 1;
    if (upos[t] === NOUN) return 0;
    if (upos[t] !== PRON) continue;
    const word = reading.lower[t]!;
    if (word === 'he' || word === 'she') return 2;
    return word === 'i' || word === 'we' ? 3 : 4;
  }
  return 5;
}

function putSource(view: View, { cue, source }: Tagged, put: Put): void {
  if (source === null) {
    for (const name of OF_SOURCE) put(name, -1);
    return;
  }
  const after = source.from >= cue.to;
  put('source side', after ? 1 : 0);
  put('source distance', after ? source.from - cue.to : cue.from - source.to);
  put('source tokens', source.to - source.from);
  put('source head', headKind(view, source));
  let type = 0;
  for (let t = source.from; t < source.to; t++) type = Math.max(type, view.name[t]! >> 1);
  put('source name', type);
  const at = groupIn(view, cue);
  const subject = at < 0 ? null : view.situations[at]!.subject;
  put(
    'source is subject',
    subject === null ? 0 : subject.from < source.to && source.from < subject.to ? 2 : 1,
  );
}
