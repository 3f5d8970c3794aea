import { type Tagged, UPOS } from '../document.ts';
import { DIGITS } from './classes.ts';
import type { Lexicon, Word } from './lexicon.ts';

/**
 * The words of a document as the rules read them: runs of letters, runs of digits, and every other sign alone, so that
 * `third-quarter`, `Oct.` and `2023-10-06` look the same however the tokenizer cut them. Before, between and after
 * sentences stands an empty atom, so that a rule that looks past the end of a sentence sees nothing, not its neighbour.
 */
export interface Atoms {
  readonly length: number;
  /** Lower case, typographic apostrophes and dashes made plain; empty between sentences. */
  readonly text: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Bits of classes.ts. */
  readonly classes: readonly number[];
  readonly words: readonly (Word | undefined)[];
  /** Index into `UPOS`. */
  readonly upos: readonly number[];
  /** Index of the sentence. */
  readonly sentence: readonly number[];
  /** Whether the atom begins with a capital letter. */
  readonly capital: readonly boolean[];
  readonly lexicon: Lexicon;
}

const PUNCT = UPOS.indexOf('PUNCT');
/** Pieces of a run that is longer than this are not put together again: it is no word and no number. */
const LONGEST = 64;

/** 0 letter, 1 digit, 2 other, for a UTF-16 code unit; surrogates and everything beyond Latin signs are letters. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code >= 48 && code <= 57) return 1;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 0;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff)) return 2;
  return 0;
}

const PLAIN: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '–': '-', '‑': '-', '—': '--' };

/** Cuts the sentences of the article's own text into atoms; boilerplate is left out. */
export function readAtoms(document: Tagged, lexicon: Lexicon): Atoms {
  const text: string[] = [''];
  const start: number[] = [0];
  const end: number[] = [0];
  const classes: number[] = [0];
  const words: (Word | undefined)[] = [undefined];
  const upos: number[] = [PUNCT];
  const sentence: number[] = [0];
  const capital: boolean[] = [false];
  let kinds = -1;
  const { tokens, tags, sentences } = document;
  const push = (piece: string, kind: 0 | 1 | 2, from: number, to: number, tag: number, index: number) => {
    const last = text.length - 1;
    // The tokenizer may cut within a run of digits or letters: `:3|0`, `ca|n't`.
    if (
      kind !== 2 &&
      kinds === kind &&
      end[last] === from &&
      text[last] !== '' &&
      text[last]!.length < LONGEST
    ) {
      const whole = text[last]! + piece.toLowerCase();
      const word = kind === 1 ? undefined : lexicon.words.get(whole);
      text[last] = whole;
      end[last] = to;
      words[last] = word;
      classes[last] = kind === 1 ? DIGITS : (word?.classes ?? 0);
      return;
    }
    kinds = kind;
    const plain = kind === 0 ? piece.toLowerCase() : kind === 2 ? (PLAIN[piece] ?? piece) : piece;
    const word = kind === 1 ? undefined : lexicon.words.get(plain);
    text.push(plain);
    start.push(from);
    end.push(to);
    words.push(word);
    classes.push(kind === 1 ? DIGITS : (word?.classes ?? 0));
    upos.push(tag);
    sentence.push(index);
    capital.push(kind === 0 && piece[0] !== plain[0]);
  };
  for (let index = 0; index < sentences.length; index++) {
    const { kind, firstToken, endToken } = sentences[index]!;
    if (kind === 'boilerplate') continue;
    for (let token = firstToken; token < endToken; token++) {
      const value = tokens.text[token]!;
      const offset = tokens.start[token]!;
      const tag = tags.upos[token]!;
      let at = 0;
      while (at < value.length) {
        const pieceKind = kindOf(value.charCodeAt(at));
        let to = at + 1;
        if (pieceKind !== 2) while (to < value.length && kindOf(value.charCodeAt(to)) === pieceKind) to++;
        const whole = at === 0 && to === value.length;
        push(whole ? value : value.slice(at, to), pieceKind, offset + at, offset + to, tag, index);
        at = to;
      }
    }
    push('', 2, end.at(-1)!, end.at(-1)!, PUNCT, index);
  }
  return { length: text.length, text, start, end, classes, words, upos, sentence, capital, lexicon };
}

/** Whether no white space stands between atom `i` and the one before. */
export function isJoined(atoms: Atoms, i: number): boolean {
  return atoms.start[i] === atoms.end[i - 1];
}

/** The part of speech of an atom. */
export function isUpos(atoms: Atoms, i: number, ...tags: readonly (typeof UPOS)[number][]): boolean {
  return tags.includes(UPOS[atoms.upos[i] ?? PUNCT]!);
}
