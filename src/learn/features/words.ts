/**
 * What features see of a document's words: each distinct word once, as hashes of its forms. Words repeat, so most of
 * the work on characters is done for less than half of the tokens.
 */
import { hashText, mix } from './hash.ts';

/** Longest prefix and suffix that are kept. */
export const AFFIXES = 5;

/** Bits of `flags`. */
export const CAPITALISED = 1;
/** At least two letters, all upper case. */
export const ALL_CAPITALS = 2;
export const HAS_LOWER = 4;
export const HAS_DIGIT = 8;
export const HAS_LETTER = 16;
export const HAS_HYPHEN = 32;
const HAS_PERIOD = 64;
/** Letters of both cases, an upper-case one after a lower-case one: `McKinsey`, `iPhone`. */
export const MIXED_CASE = 128;

/** Distinct words of a document as parallel arrays, and for each token the index of its word. */
export interface Words {
  readonly count: number;
  readonly of: Uint32Array;
  readonly text: readonly string[];
  /** Hash of the word as it stands. */
  readonly exact: Int32Array;
  /** Hash in lower case. */
  readonly lower: Int32Array;
  /** Hash in lower case with every digit as 0. */
  readonly folded: Int32Array;
  /** Hash of the shape: X, x, 0 for upper-case and lower-case letters and digits, runs cut at four. */
  readonly shape: Int32Array;
  /** Hash of the shape with each run as one sign. */
  readonly brief: Int32Array;
  readonly flags: Uint16Array;
  /** Hashes of the lower-case prefixes of 1 to AFFIXES units, AFFIXES cells a word; 0 where the word is not longer. */
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  /** Index of the distinct lower-case form. */
  readonly form: Uint32Array;
  readonly forms: number;
}

const UPPER = 88;
const LOWER = 120;
const DIGIT = 48;

/** Class of a UTF-16 unit: X, x, 0, or the unit itself. */
function classOf(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit >= 97 && unit <= 122) return LOWER;
  if (unit >= 65 && unit <= 90) return UPPER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit < 0xaa) return unit;
  const char = text.charAt(i);
  if (char.toLowerCase() !== char) return UPPER;
  if (char.toUpperCase() !== char) return LOWER;
  return unit;
}

/** Longest word of which every character is looked at. */
const MAX_LENGTH = 64;

/** Kept between stages, but for no longer than the list: see "What holds everywhere" in docs/architecture.md. */
const made = new WeakMap<readonly string[], Words>();

/**
 * Looks at the words of a list of tokens; what several stages ask of the same list is found once. So the list must not be
 * changed in place: other words are another list.
 */
export function createWords(tokens: readonly string[]): Words {
  let words = made.get(tokens);
  if (words === undefined) {
    words = lookAt(tokens);
    made.set(tokens, words);
  }
  return words;
}

function lookAt(tokens: readonly string[]): Words {
  const of = new Uint32Array(tokens.length);
  const indices = new Map<string, number>();
  const text: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let index = indices.get(token);
    if (index === undefined) {
      index = text.length;
      indices.set(token, index);
      text.push(token);
    }
    of[i] = index;
  }
  const count = text.length;
  const words = {
    count,
    of,
    text,
    exact: new Int32Array(count),
    lower: new Int32Array(count),
    folded: new Int32Array(count),
    shape: new Int32Array(count),
    brief: new Int32Array(count),
    flags: new Uint16Array(count),
    prefixes: new Int32Array(count * AFFIXES),
    suffixes: new Int32Array(count * AFFIXES),
    form: new Uint32Array(count),
    forms: 0,
  };
  const forms = new Map<string, number>();
  for (let w = 0; w < count; w++) {
    const word = text[w]!.length > MAX_LENGTH ? text[w]!.slice(0, MAX_LENGTH) : text[w]!;
    const lower = word.toLowerCase();
    let form = forms.get(lower);
    if (form === undefined) {
      form = words.forms++;
      forms.set(lower, form);
    }
    words.form[w] = form;
    words.exact[w] = hashText(word);
    describe(words, w, word, lower);
  }
  return words;
}

type Mutable = Omit<Words, 'count' | 'forms'>;

/** Fills what hangs on the characters. */
function describe(words: Mutable, w: number, word: string, lower: string): void {
  let hash = lower.length;
  let folded = lower.length;
  const base = w * AFFIXES;
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i);
    hash = mix(hash, unit);
    folded = mix(folded, unit >= 48 && unit <= 57 ? 48 : unit);
  }
  words.lower[w] = hash;
  words.folded[w] = folded;
  let prefix = 1;
  let suffix = 1;
  const longest = Math.min(AFFIXES, lower.length - 1);
  for (let i = 0; i < longest; i++) {
    words.prefixes[base + i] = prefix = mix(prefix, lower.charCodeAt(i));
    words.suffixes[base + i] = suffix = mix(suffix, lower.charCodeAt(lower.length - 1 - i));
  }
  let shape = 0;
  let brief = 0;
  let run = 0;
  let before = -1;
  let flags = 0;
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word, i);
    if (kind === UPPER) {
      letters++;
      flags |= HAS_LETTER | (i === 0 ? CAPITALISED : 0) | ((flags & HAS_LOWER) !== 0 ? MIXED_CASE : 0);
    } else if (kind === LOWER) flags |= HAS_LETTER | HAS_LOWER;
    else if (kind === DIGIT) flags |= HAS_DIGIT;
    else if (kind === 45) flags |= HAS_HYPHEN;
    else if (kind === 46) flags |= HAS_PERIOD;
    run = kind === before ? run + 1 : 1;
    if (run === 1) brief = mix(brief, kind);
    if (run <= 4) shape = mix(shape, kind);
    before = kind;
  }
  if (letters > 1 && (flags & HAS_LOWER) === 0) flags |= ALL_CAPITALS;
  words.shape[w] = shape;
  words.brief[w] = brief;
  words.flags[w] = flags;
}
