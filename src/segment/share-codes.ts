import { readLexicon } from '../text/lexicon.ts';

const EXCHANGES: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/exchange-codes.txt', import.meta.url)),
);
/** A share's own code, the stop, and that of the exchange. A year before the stop ends a sentence: `in 2022.T`. */
const CODE =
  /(?<![\p{L}\p{N}.])(?!(?:19|20)\d\d\.)((?:\p{Lu}{3,5}\d{0,2}[a-z]?|\p{Lu}{2,5}\d{1,2}|\d{4,6}))\.(\p{Lu}{1,2})(?![\p{L}\p{N}]|\.\p{L})/gu;

/**
 * A text of the same length in which the code of a share, as wires write it, has no stop within: `VALE3.SA` as `VALE3xSA`. wink-nlp
 * ends a sentence at the stop: «talks with Mitsui 8031.», «T. Mitsui declined». Gives the text itself where there is none.
 */
export function withoutCodeStops(text: string): string {
  return text.replace(CODE, (whole, share: string, exchange: string) =>
    EXCHANGES.has(exchange) ? `${share}x${exchange}` : whole,
  );
}
