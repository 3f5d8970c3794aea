import type { Quoted } from '../../document.ts';
import { tokensWithin } from '../references/layout.ts';

/** 1 for each token within a quote's source. */
export function sourceTokens(document: Quoted): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const { sources } of document.quotes)
    for (const source of sources) for (const token of tokensWithin(document, source)) marks[token] = 1;
  return marks;
}

/** Index of the direct or mixed quote that each token lies in, -1 outside. */
export function quoteByToken(document: Quoted): Int32Array {
  const quotes = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, quote] of document.quotes.entries())
    if (quote.kind !== 'indirect')
      for (const span of quote.content)
        for (const token of tokensWithin(document, span)) quotes[token] = index;
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
