import type { Segmented } from '../../document.ts';
import { bits } from './lists.ts';
import { append, emptyPhrase, type Piece, pieceOf, reset } from './phrase.ts';
import { ACRONYM, COMMON, LOWER_END, LOWER_START, lookup, type PhraseTable, PREFIX, VALUE } from './table.ts';

/** No name of a list has more tokens, hyphens and full stops counted. */
const MAX_TOKENS = 14;

/** Lists whose names are known again in small letters beside words with capitals ("i flew to auckland with Ben"). */
const SPELT_SMALL = bits('country', 'region', 'large-city', 'demonym');
/** Shorter ones are words too often. */
const SHORTEST_SMALL = 4;

/** How a token is written. */
const UPPER_START = 1;
const ALL_UPPER = 2;
const HAS_LETTER = 4;

/** A document made ready for lookups: hashes and letter cases of its tokens. */
export interface Prepared {
  readonly document: Segmented;
  readonly pieces: readonly Piece[];
  readonly cases: Uint8Array;
  /** Per sentence: without a small letter, or without a capital. */
  readonly capitals: Uint8Array;
  readonly caseless: Uint8Array;
}

function caseOf(text: string): number {
  let flags = 0;
  let lower = false;
  let upper = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    const small = letter.toLowerCase();
    const large = letter.toUpperCase();
    if (small === large) {
      if (i === 0 && letter >= '0' && letter <= '9') flags |= UPPER_START;
      continue;
    }
    flags |= HAS_LETTER;
    if (letter === large) {
      upper = true;
      if (i === 0) flags |= UPPER_START;
    } else lower = true;
    if (i > 200) break;
  }
  if (upper && !lower) flags |= ALL_UPPER;
  return flags;
}

/** Prepares a document: linear in its length. */
export function prepare(document: Segmented): Prepared {
  const { tokens, sentences } = document;
  /** Each distinct token is looked at once, where it stands first. */
  const firsts = new Map<string, number>();
  const pieces: Piece[] = [];
  const cases = new Uint8Array(tokens.length);
  const capitals = new Uint8Array(sentences.length);
  const caseless = new Uint8Array(sentences.length);
  for (let i = 0; i < tokens.length; i++) {
    const text = tokens.text[i]!;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, i);
    pieces.push(first === undefined ? pieceOf(text) : pieces[first]!);
    cases[i] = first === undefined ? caseOf(text) : cases[first]!;
  }
  for (let s = 0; s < sentences.length; s++) {
    const { firstToken, endToken } = sentences[s]!;
    let words = 0;
    let upper = 0;
    let allUpper = 0;
    for (let i = firstToken; i < endToken; i++) {
      if ((cases[i]! & HAS_LETTER) === 0) continue;
      words++;
      if ((cases[i]! & UPPER_START) !== 0) upper++;
      if ((cases[i]! & ALL_UPPER) !== 0) allUpper++;
    }
    capitals[s] = words >= 2 && allUpper >= words * 0.8 ? 1 : 0;
    caseless[s] = words >= 3 && upper === 0 ? 1 : 0;
  }
  return { document, pieces, cases, capitals, caseless };
}

/** Whether the tokens `[start, end)` may be this entry, as far as small and capital letters go. */
function casesAgree(prepared: Prepared, found: number, start: number, end: number): boolean {
  const { cases, document } = prepared;
  const sentence = document.tokens.sentence[start]!;
  if (prepared.caseless[sentence] === 1) return (found & COMMON) === 0;
  const first = cases[start]!;
  if ((found & ACRONYM) !== 0) {
    for (let i = start; i < end; i++) if ((cases[i]! & (HAS_LETTER | ALL_UPPER)) === HAS_LETTER) return false;
    return true;
  }
  if ((first & UPPER_START) === 0 && (found & LOWER_START) === 0) {
    for (let i = start; i < end; i++) if ((cases[i]! & UPPER_START) !== 0) return false;
    const { tokens } = document;
    const long = tokens.end[end - 1]! - tokens.start[start]! >= SHORTEST_SMALL;
    return long && (found & COMMON) === 0 && (found & SPELT_SMALL) !== 0;
  }
  if (end - start === 1) {
    const short = document.tokens.end[start]! - document.tokens.start[start]! <= 3;
    return !(
      short &&
      (first & ALL_UPPER) !== 0 &&
      prepared.capitals[sentence] === 0 &&
      (found & LOWER_START) === 0
    );
  }
  const last = cases[end - 1]!;
  return (
    (found & LOWER_END) !== 0 ||
    (last & HAS_LETTER) === 0 ||
    (last & UPPER_START) !== 0 ||
    document.tokens.text[end - 1]!.length <= 2
  );
}

/**
 * Calls `visit(start, end, value)` for every phrase of the table that stands in the document, from left to right, the
 * shorter first where several start together. Linear: no start looks further than a few tokens, and stops where no
 * phrase of the table goes on.
 */
export function eachMatch(
  table: PhraseTable,
  prepared: Prepared,
  visit: (start: number, end: number, value: number) => void,
): void {
  const { document, pieces } = prepared;
  const { tokens } = document;
  const phrase = emptyPhrase();
  for (let start = 0; start < tokens.length; start++) {
    if (!pieces[start]!.solid) continue;
    reset(phrase);
    const limit = Math.min(start + MAX_TOKENS, document.sentences[tokens.sentence[start]!]!.endToken);
    for (let i = start; i < limit; i++) {
      const piece = pieces[i]!;
      append(phrase, piece, i > start && tokens.start[i]! > tokens.end[i - 1]!);
      if (!piece.solid) continue;
      const found = lookup(table, phrase.h1, phrase.h2);
      if (found === 0) break;
      if ((found & VALUE) !== 0 && casesAgree(prepared, found, start, i + 1))
        visit(start, i + 1, found & VALUE);
      if ((found & PREFIX) === 0) break;
    }
  }
}

/** The value of exactly the tokens `[start, end)`; 0 when the table does not hold them. */
export function phraseValue(table: PhraseTable, prepared: Prepared, start: number, end: number): number {
  if (end - start > MAX_TOKENS || start >= end) return 0;
  const { document, pieces } = prepared;
  const { tokens } = document;
  const phrase = emptyPhrase();
  for (let i = start; i < end; i++)
    append(phrase, pieces[i]!, i > start && tokens.start[i]! > tokens.end[i - 1]!);
  if (!phrase.solid) return 0;
  const found = lookup(table, phrase.h1, phrase.h2);
  return (found & VALUE) !== 0 && casesAgree(prepared, found, start, end) ? found & VALUE : 0;
}
