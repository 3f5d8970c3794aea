/**
 * Keys of phrases: two 32-bit polynomial hashes over a phrase's normal form, made token by token, so that a key does not
 * depend on how the phrase was cut into tokens ("U.S.", "al-Qaida", "McDonald's", "yahoo.com").
 *
 * The normal form is lower case without diacritics and full stops; a run of white space and hyphens is one separator.
 */

const BASE_1 = 0x01000193;
const BASE_2 = 0x5bd1e995;
const SEPARATOR = 1;

const HYPHENS = new Set([0x2d, 0x5f, 0xad, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014]);
const APOSTROPHES = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x2bb, 0x2bc]);
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
};

/** Hashes of a stretch of text, ready to be appended to another. */
export interface Piece {
  h1: number;
  h2: number;
  /** The bases to the power of the number of characters. */
  p1: number;
  p2: number;
  /** Whether it has characters of its own, not only separators and full stops. */
  solid: boolean;
  /** Whether a separator opens or closes it. */
  opens: boolean;
  closes: boolean;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Lower case without diacritics. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  let ascii = true;
  for (let i = 0; i < lower.length && ascii; i++) ascii = lower.charCodeAt(i) < 128;
  if (ascii) return lower;
  let folded = '';
  for (const letter of lower.normalize('NFD')) {
    const code = letter.charCodeAt(0);
    if (code >= 0x300 && code <= 0x36f) continue;
    folded += LETTERS[letter] ?? letter;
  }
  return folded;
}

/** The piece of a token's text. */
export function pieceOf(text: string): Piece {
  const folded = foldCase(text);
  let h1 = 0;
  let h2 = 0;
  let p1 = 1;
  let p2 = 1;
  let solid = false;
  let opens = false;
  let separated = false;
  for (let i = 0; i < folded.length; i++) {
    let code = folded.charCodeAt(i);
    if (code === 0x2e) continue;
    if (HYPHENS.has(code) || isSpace(code)) {
      if (solid) separated = true;
      else opens = true;
      continue;
    }
    if (APOSTROPHES.has(code)) code = 0x27;
    if (separated) {
      h1 = (Math.imul(h1, BASE_1) + SEPARATOR) | 0;
      h2 = (Math.imul(h2, BASE_2) + SEPARATOR) | 0;
      p1 = Math.imul(p1, BASE_1);
      p2 = Math.imul(p2, BASE_2);
      separated = false;
    }
    h1 = (Math.imul(h1, BASE_1) + code + 1) | 0;
    h2 = (Math.imul(h2, BASE_2) + code + 1) | 0;
    p1 = Math.imul(p1, BASE_1);
    p2 = Math.imul(p2, BASE_2);
    solid = true;
  }
  return { h1, h2, p1, p2, solid, opens, closes: separated || (opens && !solid) };
}

/** A phrase under construction; `append` changes it in place, so that the walk over a text makes no objects. */
export interface Phrase {
  h1: number;
  h2: number;
  solid: boolean;
  separated: boolean;
}

/** A phrase without pieces. */
export function emptyPhrase(): Phrase {
  return { h1: 0, h2: 0, solid: false, separated: false };
}

/** Takes all pieces out of a phrase, so that it can be filled again. */
export function reset(phrase: Phrase): void {
  phrase.h1 = 0;
  phrase.h2 = 0;
  phrase.solid = false;
  phrase.separated = false;
}

/** Appends a piece; `gap` says whether white space stands before it. */
export function append(phrase: Phrase, piece: Piece, gap: boolean): void {
  if (gap || piece.opens) phrase.separated = true;
  if (piece.solid) {
    if (phrase.separated && phrase.solid) {
      phrase.h1 = (Math.imul(phrase.h1, BASE_1) + SEPARATOR) | 0;
      phrase.h2 = (Math.imul(phrase.h2, BASE_2) + SEPARATOR) | 0;
    }
    phrase.h1 = (Math.imul(phrase.h1, piece.p1) + piece.h1) | 0;
    phrase.h2 = (Math.imul(phrase.h2, piece.p2) + piece.h2) | 0;
    phrase.solid = true;
    phrase.separated = false;
  }
  if (piece.closes) phrase.separated = true;
}

/** The finalizer of MurmurHash3: spreads a polynomial hash over all 32 bits. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
