/**
 * What the features of a name tagger look at: the tokens of a document as parallel arrays of hashes and bits.
 */
import type { Tagged } from '../../document.ts';
import { type Clusters, pathsOf } from '../../learn/features/clusters.ts';
import {
  ALL_CAPITALS,
  CAPITALISED,
  createWords,
  HAS_DIGIT,
  HAS_HYPHEN,
  HAS_LETTER,
  HAS_LOWER,
  MIXED_CASE,
  type Words,
} from '../../learn/features/words.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';

export interface View {
  readonly document: Tagged;
  readonly words: Words;
  readonly lists: GazetteerMatches;
  /** Per distinct word: the path of its cluster, 0 for none. */
  readonly paths: Uint32Array;
  /** Per token: first and one past the last token of its sentence. */
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** Per token: how its sentence is written, one of the SENTENCE_ constants. */
  readonly manner: Uint8Array;
  /** Per token: how rich its sentence is in numbers, 0 to 3. */
  readonly numbers: Uint8Array;
  /** Per distinct lower-case form: the tokens that have it are `places[offsets[form]…offsets[form + 1])`. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
  /** Per distinct lower-case form: bits SEEN_LOWER and SEEN_INSIDE. */
  readonly seen: Uint8Array;
  /** Stretches of tokens where names may be, `[stretches[2i], stretches[2i + 1])`; see `findStretches`. */
  readonly stretches: Uint32Array;
}

const SENTENCE_PLAIN = 0;
/** Most of its words are capitalised. */
const SENTENCE_TITLE = 1;
/** Without a small letter. */
const SENTENCE_CAPITALS = 2;
/** Without a capital. */
const SENTENCE_SMALL = 3;

/** How parts of names are written. */
const NAME_LIKE = CAPITALISED | ALL_CAPITALS | MIXED_CASE;

/** The form stands somewhere in small letters. */
const SEEN_LOWER = 1;
/** It stands capitalised somewhere within a plain sentence. */
const SEEN_INSIDE = 2;

/** @param lists what the gazetteer matches in the document */
export function createView(document: Tagged, lists: GazetteerMatches, clusters: Clusters): View {
  const { tokens, sentences } = document;
  const { length } = tokens;
  const words = createWords(tokens.text);
  const first = new Uint32Array(length);
  const end = new Uint32Array(length);
  const manner = new Uint8Array(length);
  const numbers = new Uint8Array(length);
  for (const { firstToken, endToken } of sentences) {
    first.fill(firstToken, firstToken, endToken);
    end.fill(endToken, firstToken, endToken);
    manner.fill(mannerOf(words, firstToken, endToken), firstToken, endToken);
    numbers.fill(numbersOf(words, firstToken, endToken), firstToken, endToken);
  }
  const offsets = new Uint32Array(words.forms + 1);
  for (let t = 0; t < length; t++) offsets[words.form[words.of[t]!]! + 1]!++;
  for (let form = 0; form < words.forms; form++) offsets[form + 1] = offsets[form + 1]! + offsets[form]!;
  const places = new Uint32Array(length);
  const next = offsets.slice();
  const seen = new Uint8Array(words.forms);
  for (let t = 0; t < length; t++) {
    const word = words.of[t]!;
    const form = words.form[word]!;
    places[next[form]!++] = t;
    const flags = words.flags[word]!;
    if ((flags & CAPITALISED) === 0) seen[form]! |= SEEN_LOWER;
    else if (t > first[t]! && manner[t] === SENTENCE_PLAIN) seen[form]! |= SEEN_INSIDE;
  }
  return {
    document,
    words,
    lists,
    paths: pathsOf(clusters, words),
    first,
    end,
    manner,
    numbers,
    offsets,
    places,
    seen,
    stretches: findStretches(document, words, lists, manner),
  };
}

/**
 * The stretches of a document that are worth tagging: every token that may be part of a name for its letters or a list's
 * sake, with its neighbours. What lies between, more than half of plain prose, holds no names, and is passed over. Of a
 * sentence without capitals every word may be a name.
 */
function findStretches(
  { sentences }: Tagged,
  words: Words,
  lists: GazetteerMatches,
  manner: Uint8Array,
): Uint32Array {
  const stretches: number[] = [];
  const isHyphen = (t: number): boolean =>
    t >= 0 && (words.flags[words.of[t]!]! & (HAS_HYPHEN | HAS_LETTER | HAS_DIGIT)) === HAS_HYPHEN;
  for (const { firstToken, endToken } of sentences) {
    const telling = manner[firstToken] === SENTENCE_SMALL ? NAME_LIKE | HAS_LETTER : NAME_LIKE;
    let open = -1;
    let end = -1;
    for (let t = firstToken; t < endToken; t++) {
      const listed = lists.begin[t]! | lists.inside[t]! | lists.last[t]! | lists.unit[t]!;
      if ((words.flags[words.of[t]!]! & telling) === 0 && listed === 0) continue;
      // Beyond a hyphen the word goes on: "Moscow-based", "anti-American".
      const start = Math.max(firstToken, isHyphen(t - 1) ? t - 2 : t - 1);
      if (start > end) {
        if (open >= 0) stretches.push(open, end);
        open = start;
      }
      end = Math.min(endToken, t + 1 < endToken && isHyphen(t + 1) ? t + 3 : t + 2);
    }
    if (open >= 0) stretches.push(open, end);
  }
  return Uint32Array.from(stretches);
}

function mannerOf(words: Words, start: number, end: number): number {
  let letters = 0;
  let capitalised = 0;
  let capitals = 0;
  let long = 0;
  let longCapitalised = 0;
  for (let t = start; t < end; t++) {
    const word = words.of[t]!;
    const flags = words.flags[word]!;
    if ((flags & HAS_LETTER) === 0) continue;
    letters++;
    if ((flags & CAPITALISED) !== 0) capitalised++;
    if ((flags & CAPITALISED) !== 0 && (flags & HAS_LOWER) === 0) capitals++;
    if (words.text[word]!.length > 3) {
      long++;
      if ((flags & CAPITALISED) !== 0) longCapitalised++;
    }
  }
  if (letters >= 2 && capitals === letters) return SENTENCE_CAPITALS;
  if (letters >= 3 && capitalised === 0) return SENTENCE_SMALL;
  if (long >= 3 && longCapitalised >= 0.75 * long) return SENTENCE_TITLE;
  return SENTENCE_PLAIN;
}

function numbersOf(words: Words, start: number, end: number): number {
  let numbers = 0;
  for (let t = start; t < end; t++) if ((words.flags[words.of[t]!]! & HAS_DIGIT) !== 0) numbers++;
  const share = numbers / (end - start);
  return numbers === 0 ? 0 : share < 0.1 ? 1 : share < 0.3 ? 2 : 3;
}

/** Whether a token looks like a part of a name, so that what the rest of the document says of it is worth looking up. */
export function isCandidate(view: View, t: number): boolean {
  const flags = view.words.flags[view.words.of[t]!]!;
  return (flags & (CAPITALISED | ALL_CAPITALS)) !== 0 || (view.lists.begin[t]! | view.lists.unit[t]!) !== 0;
}
