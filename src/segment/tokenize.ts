import type { ItemToken } from 'wink-nlp';
import { UPOS } from '../document.ts';
import { createAbbreviations } from './abbreviations.ts';
import { withColons } from './clocks.ts';
import { foldLetters } from './fold.ts';
import { isSpace } from './paragraphs.ts';
import { createSentenceStarts } from './sentence-starts.ts';
import { withoutCodeStops } from './share-codes.ts';
import { withoutSiteStops } from './site-names.ts';
import type { TokenColumns } from './token-columns.ts';
import { createReader } from './wink.ts';

/** Adds the tokens and sentences of `text.slice(start, end)`, which starts a sentence. */
export type Tokenizer = (text: string, start: number, end: number, into: TokenColumns) => void;

/**
 * A stretch without white space that is longer than this is no word: it goes past the tokenizer of wink-nlp, whose time
 * grows with the square of such a stretch. The longest English words and common URLs are shorter.
 */
const LONGEST_WORD = 120;
/** wink-nlp is handed at most this many characters at a time. */
const LONGEST_PIECE = 50_000;

const UPOS_INDEX: ReadonlyMap<string, number> = new Map(UPOS.map((tag, index) => [tag, index]));
const X = UPOS_INDEX.get('X')!;
const PUNCT = UPOS_INDEX.get('PUNCT')!;

/** Letters, digits and combining marks stay together; a surrogate pair is one unit. */
const WORD_PART = /[\p{L}\p{N}\p{M}]{1,64}/uy;

/** A code of a state that wink-nlp knows with a stop, "LA.", "PA.", and what may be an initial, "on X.". */
const CODE_WITH_STOP = /^(?:\p{Lu}{2}|X)\.$/u;

/** wink-nlp takes these for faces, which have a space before them: "Sen. Lee (R-OH): Yes." */
const BRACKET_AND_STOP = new Set(['):', ');']);

/** Adds a token that begins at `start`. */
function addToken(into: TokenColumns, token: string, start: number, guess: number, lemma: string): void {
  into.text.push(token);
  into.start.push(start);
  into.end.push(start + token.length);
  into.guess.push(guess);
  into.lemma.push(lemma);
}

/** Adds the stop at `at` to the last token, which is an abbreviation: it is part of the word, as in those that wink knows. */
function addStop(into: TokenColumns, at: number): void {
  const last = into.text.length - 1;
  into.text[last] += '.';
  into.lemma[last] += '.';
  into.end[last] = at + 1;
}

/** Parts the last token from its stop, where this ends the sentence: "He moved to LA." */
function partStop(into: TokenColumns): void {
  const last = into.text.length - 1;
  const word = into.text[last];
  if (word === undefined || !CODE_WITH_STOP.test(word)) return;
  const code = word.slice(0, -1);
  const end = into.end[last]!;
  into.text[last] = code;
  into.lemma[last] = code.toLowerCase();
  into.end[last] = end - 1;
  addToken(into, '.', end - 1, PUNCT, '.');
}

/** Tokens of a stretch that wink-nlp is not asked about: runs of letters and digits, and every other character alone. */
function tokenizeByClass(text: string, start: number, end: number, into: TokenColumns): void {
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!;
    if (isSpace(code)) {
      at++;
      continue;
    }
    WORD_PART.lastIndex = at;
    const word = WORD_PART.exec(text);
    const next = Math.min(end, at + (word === null ? (code > 0xffff ? 2 : 1) : word[0].length));
    const token = text.slice(at, next);
    addToken(into, token, at, word === null ? PUNCT : X, token.toLowerCase());
    at = next;
  }
}

/**
 * A tokenizer on wink-nlp and its English model, with exact offsets for any string. wink-nlp's tokens are aligned with
 * the text one after the other; where they can't be (it folds some rare characters) the rest of the piece is
 * tokenized by character class.
 */
export function createTokenizer(): Tokenizer {
  const { read, its } = createReader();
  const isAbbreviation = createAbbreviations();
  // `out` can take any of wink's `its` helpers, which its types do not tell.
  const column = <T>(items: { out(f: never): unknown }, helper: unknown): T[] =>
    items.out(helper as never) as T[];

  function tokenizePiece(text: string, start: number, end: number, into: TokenColumns): void {
    const piece = withoutSiteStops(withoutCodeStops(withColons(foldLetters(text.slice(start, end)))));
    const document = read(piece);
    const tokens = document.tokens();
    const values = column<string>(tokens, its.value);
    const tags = column<string>(tokens, its.pos as unknown as (item: ItemToken) => string);
    // Of some words ("cannot" taken for a noun) wink knows none.
    const lemmas = column<string | undefined>(tokens, its.lemma);
    const starts = createSentenceStarts(column(document.sentences(), its.span), text, start, end);
    let at = start;
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!;
      const next = values[index + 1];
      // Line ends are tokens of wink's, never of ours.
      if (isSpace(value.charCodeAt(0)) && value.trim() === '') continue;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (!piece.startsWith(value, at - start)) break;
      const last = into.text.length - 1;
      if (value === '.' && into.end[last] === at && isAbbreviation(into.text[last]!, next)) {
        starts.passAbbreviation(index);
        addStop(into, at);
        at++;
        continue;
      }
      if (starts.opensAt(index, at, value, next, into)) {
        partStop(into);
        into.firstTokens.push(into.text.length);
      }
      if (BRACKET_AND_STOP.has(value) && into.end.at(-1) === at) {
        tokenizeByClass(text, at, at + value.length, into);
        at += value.length;
        continue;
      }
      const token = text.slice(at, at + value.length);
      const lemma = token === value ? lemmas[index] : undefined;
      addToken(into, token, at, UPOS_INDEX.get(tags[index]!) ?? X, lemma ?? token.toLowerCase());
      at += value.length;
    }
    tokenizeByClass(text, at, end, into);
  }

  return (text, start, end, into) => {
    const before = into.text.length;
    into.firstTokens.push(before);
    const sentences = into.firstTokens.length;
    let pieceStart = start;
    const flush = (pieceEnd: number) => {
      if (pieceEnd > pieceStart) tokenizePiece(text, pieceStart, pieceEnd, into);
      pieceStart = pieceEnd;
    };
    for (let at = start; at < end; ) {
      let wordEnd = at;
      while (wordEnd < end && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
      if (wordEnd - at > LONGEST_WORD) {
        flush(at);
        tokenizeByClass(text, at, wordEnd, into);
        pieceStart = wordEnd;
      } else if (wordEnd - pieceStart > LONGEST_PIECE) {
        flush(at);
      }
      at = wordEnd + 1;
    }
    flush(end);
    if (into.text.length === before) into.firstTokens.length = sentences - 1;
    else partStop(into);
  };
}
