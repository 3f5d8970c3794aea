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
