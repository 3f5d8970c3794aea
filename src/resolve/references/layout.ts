import type { Quoted, Span } from '../../document.ts';

/** Where mentions lie among tokens, and the tokens as the rules compare them. */
export interface Layout {
  /** The words of the tokens, in small letters. */
  readonly lower: readonly string[];
  /** Index of the mention that begins in each token; -1 for none. */
  readonly mentionAt: Int32Array;
  /** First token of each mention. */
  readonly firstToken: Int32Array;
  /** The token after the last of each mention. */
  readonly endToken: Int32Array;
}

/** One pass over tokens and mentions, both in the order of the text. */
export function layOut({ mentions, tokens }: Quoted): Layout {
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  const firstToken = new Int32Array(mentions.length);
  const endToken = new Int32Array(mentions.length);
  let token = 0;
  for (const [index, { start, end }] of mentions.entries()) {
    while (token < tokens.length && tokens.end[token]! <= start) token += 1;
    firstToken[index] = token;
    if (token < tokens.length && mentionAt[token] === -1) mentionAt[token] = index;
    let last = token;
    while (last < tokens.length && tokens.start[last]! < end) last += 1;
    endToken[index] = last;
  }
  const lower = tokens.text.map((text) => text.toLowerCase());
  return { lower, mentionAt, firstToken, endToken };
}

/** The tokens that begin inside a span, found by bisection. */
export function* tokensWithin({ tokens }: Quoted, span: Span): Generator<number> {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < span.start) low = middle + 1;
    else high = middle;
  }
  for (let token = low; token < tokens.length && tokens.start[token]! < span.end; token++) yield token;
}
