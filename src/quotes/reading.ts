import { type Dated, PENN, type Penn, type Span, UPOS, type Upos } from '../document.ts';
import { pairMarks } from './marks.ts';

/** A stretch inside quotation marks, in characters and tokens. */
export interface Quoted extends Span {
  readonly closed: boolean;
  readonly width: number;
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** What the patterns read: the document's tokens with the quoted stretches laid over them. */
export interface Reading {
  readonly document: Dated;
  readonly text: string;
  readonly length: number;
  /** Token texts, lower case. */
  readonly lower: readonly string[];
  readonly upos: Uint8Array;
  readonly lemma: readonly string[];
  readonly quoted: readonly Quoted[];
  /** For each token the index of the quoted stretch that holds it, or -1. */
  readonly inside: Int32Array;
}

/** A stretch of tokens, half open. */
export interface Tokens {
  readonly from: number;
  readonly to: number;
}

const index = new Map<string, number>(UPOS.map((tag, at) => [tag, at]));
/** The number that stands for a tag. */
const tag = (name: Upos): number => index.get(name)!;

export const ADJ = tag('ADJ');
export const ADP = tag('ADP');
export const ADV = tag('ADV');
export const AUX = tag('AUX');
export const CCONJ = tag('CCONJ');
export const DET = tag('DET');
export const NOUN = tag('NOUN');
export const NUM = tag('NUM');
export const PART = tag('PART');
export const PRON = tag('PRON');
export const PROPN = tag('PROPN');
export const PUNCT = tag('PUNCT');
export const SCONJ = tag('SCONJ');
export const SYM = tag('SYM');
export const VERB = tag('VERB');
/** Dashes as tokens are: two hyphens are one. */
export const DASHES: ReadonlySet<string> = new Set(['--', '–', '—']);
/** Penn tags of verbs that can be a clause's own. */
export const FINITE: ReadonlySet<number> = new Set(
  (['MD', 'VBD', 'VBP', 'VBZ'] satisfies Penn[]).map((name) => PENN.indexOf(name)),
);

/** Lays the quotation marks over the tokens, paragraph by paragraph; boilerplate has none. */
export function read(document: Dated): Reading {
  const { tokens, paragraphs, sentences } = document;
  const inside = new Int32Array(tokens.length).fill(-1);
  const quoted: Quoted[] = [];
  for (const [paragraph, { start, end, kind, firstSentence, endSentence }] of paragraphs.entries()) {
    if (kind === 'boilerplate' || endSentence === firstSentence) continue;
    let token = sentences[firstSentence]!.firstToken;
    const last = sentences[endSentence - 1]!.endToken;
    for (const stretch of pairMarks(document.text, start, end)) {
      while (token < last && tokens.end[token]! <= stretch.start) token++;
      const firstToken = token;
      while (token < last && tokens.start[token]! < stretch.end) inside[token++] = quoted.length;
      if (token > firstToken) quoted.push({ ...stretch, paragraph, firstToken, endToken: token });
    }
  }
  return {
    document,
    text: document.text,
    length: tokens.length,
    lower: tokens.text.map((word) => word.toLowerCase().replace('’', "'")),
    upos: document.tags.upos,
    lemma: document.tags.lemma,
    quoted,
    inside,
  };
}

/** The sentence of a token. */
export function sentenceOf(reading: Reading, token: number): Tokens {
  const { firstToken, endToken } = reading.document.sentences[reading.document.tokens.sentence[token]!]!;
  return { from: firstToken, to: endToken };
}

/** The paragraph of a token. */
export function paragraphOf(reading: Reading, token: number): number {
  return reading.document.sentences[reading.document.tokens.sentence[token]!]!.paragraph;
}

/** The first token that ends after an offset, by bisection. */
export function tokenAt(
  tokens: { readonly length: number; readonly end: Uint32Array },
  offset: number,
): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Characters of a stretch of tokens. */
export function spanOf(reading: Reading, { from, to }: Tokens): Span {
  const { start, end } = reading.document.tokens;
  return { start: start[from]!, end: end[to - 1]! };
}

/** Whether a token begins with a capital. */
export function isCapital(reading: Reading, token: number): boolean {
  const word = reading.document.tokens.text[token];
  return word !== undefined && /^\p{Lu}/u.test(word);
}

/** Whether a verb stands in a stretch that can be a clause's own; "'s" may be no verb. */
export function hasFinite({ document, lower, upos }: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to; t++)
    if (lower[t] !== "'s" && (upos[t] === VERB || upos[t] === AUX) && FINITE.has(document.tags.xpos[t]!))
      return true;
  return false;
}
