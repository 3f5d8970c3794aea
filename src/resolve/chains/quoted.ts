import type { Quoted } from '../../document.ts';
import { tokensWithin } from '../references/layout.ts';

/** 1 for each token within a quote's source. */
export function sourceTokens(document: Quoted): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const { sources } of document.quotes)
    for (const source of sources) for (const token of tokensWithin(document, source)) marks[token] = 1;
  return marks;
}

/** What closes a quotation that each mark opens. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
  ['``', "''"],
]);

/**
 * Index of the quote in whose very words each token lies, -1 outside: those of a direct quote, and of a mixed one what stands
 * between quotation marks. In «that she "still wakes"» she is as the writer calls her.
 */
export function quoteByToken(document: Quoted): Int32Array {
  const { text, length } = document.tokens;
  const quotes = new Int32Array(length).fill(-1);
  for (const [index, { kind, content }] of document.quotes.entries()) {
    if (kind === 'indirect') continue;
    let closing: string | undefined;
    for (const span of content)
      for (const token of tokensWithin(document, span)) {
        const inside = kind === 'direct' || closing !== undefined;
        if (closing === undefined) closing = CLOSING.get(text[token]!);
        else if (text[token] === closing) closing = undefined;
        if (inside || closing !== undefined) quotes[token] = index;
      }
  }
  return quotes;
}

/** How many sentences up to each one, it included, are not wholly within a quote. */
export function sentencesOutside({ sentences }: Quoted, quoteOf: Int32Array): Int32Array {
  const counts = new Int32Array(sentences.length);
  let count = 0;
  for (const [index, { firstToken, endToken }] of sentences.entries()) {
    let token = firstToken;
    while (token < endToken && quoteOf[token]! >= 0) token += 1;
    if (token < endToken) count += 1;
    counts[index] = count;
  }
  return counts;
}
