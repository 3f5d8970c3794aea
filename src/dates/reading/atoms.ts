import { type Tagged, UPOS } from '../../document.ts';
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

/** Atoms that are being read. */
interface Columns {
  readonly text: string[];
  readonly start: number[];
  readonly end: number[];
  readonly classes: number[];
  readonly words: (Word | undefined)[];
  readonly upos: number[];
  readonly sentence: number[];
  readonly capital: boolean[];
  readonly lexicon: Lexicon;
  /** What the last piece was; -1 before the first. */
  kind: -1 | 0 | 1 | 2;
}

/** Puts a piece to the atom before it, of which it is the rest. */
function lengthen(columns: Columns, last: number, piece: string, kind: 0 | 1, to: number): void {
  const whole = columns.text[last]! + piece.toLowerCase();
  const word = kind === 1 ? undefined : columns.lexicon.words.get(whole);
  columns.text[last] = whole;
  columns.end[last] = to;
  columns.words[last] = word;
  columns.classes[last] = kind === 1 ? DIGITS : (word?.classes ?? 0);
}

/** Adds a piece of the sentence of this index that stands at `[from, to)`. */
function add(
  columns: Columns,
  piece: string,
  kind: 0 | 1 | 2,
  from: number,
  to: number,
  tag: number,
  sentence: number,
): void {
  const { text, end } = columns;
  const last = text.length - 1;
  // The tokenizer may cut within a run of digits or letters: `:3|0`, `ca|n't`.
  if (kind !== 2 && columns.kind === kind && end[last] === from) {
    const before = text[last]!.length;
    if (before > 0 && before < LONGEST) {
      lengthen(columns, last, piece, kind, to);
      return;
    }
  }
  columns.kind = kind;
  const plain = kind === 0 ? piece.toLowerCase() : kind === 2 ? (PLAIN[piece] ?? piece) : piece;
  const word = kind === 1 ? undefined : columns.lexicon.words.get(plain);
  text.push(plain);
  columns.start.push(from);
  end.push(to);
  columns.words.push(word);
  columns.classes.push(kind === 1 ? DIGITS : (word?.classes ?? 0));
  columns.upos.push(tag);
  columns.sentence.push(sentence);
  columns.capital.push(kind === 0 && piece[0] !== plain[0]);
}

/** Adds the runs of letters, runs of digits and other signs of a token that begins at `offset`. */
function addToken(columns: Columns, value: string, offset: number, tag: number, sentence: number): void {
  let at = 0;
  while (at < value.length) {
    const kind = kindOf(value.charCodeAt(at));
    let to = at + 1;
    if (kind !== 2) while (to < value.length && kindOf(value.charCodeAt(to)) === kind) to++;
    const whole = at === 0 && to === value.length;
    add(columns, whole ? value : value.slice(at, to), kind, offset + at, offset + to, tag, sentence);
    at = to;
  }
}

/** Cuts the sentences of the article's own text into atoms; boilerplate is left out. */
export function readAtoms({ tokens, tags, sentences }: Tagged, lexicon: Lexicon): Atoms {
  const columns: Columns = {
    text: [''],
    start: [0],
    end: [0],
    classes: [0],
    words: [undefined],
    upos: [PUNCT],
    sentence: [0],
    capital: [false],
    lexicon,
    kind: -1,
  };
  for (let index = 0; index < sentences.length; index++) {
    const { kind, firstToken, endToken } = sentences[index]!;
    if (kind === 'boilerplate') continue;
    for (let token = firstToken; token < endToken; token++)
      addToken(columns, tokens.text[token]!, tokens.start[token]!, tags.upos[token]!, index);
    const end = columns.end.at(-1)!;
    add(columns, '', 2, end, end, PUNCT, index);
  }
  const { kind: _, ...atoms } = columns;
  return { length: atoms.text.length, ...atoms };
}

/** Whether no white space stands between atom `i` and the one before. */
export function isJoined(atoms: Atoms, i: number): boolean {
  return atoms.start[i] === atoms.end[i - 1];
}

/** The part of speech of an atom. */
export function isUpos(atoms: Atoms, i: number, ...tags: readonly (typeof UPOS)[number][]): boolean {
  return tags.includes(UPOS[atoms.upos[i] ?? PUNCT]!);
}
