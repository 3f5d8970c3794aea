import type { NameType, Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { EXCHANGES, EXCHANGES_OF_FIGURES } from '../words.ts';

const SYMBOL = /^[\p{Lu}\d]{1,6}$/u;
const FIGURES = /^\d+$/u;
const ENDS = /^[,;)]$/u;
const PARTS = /^(?:[,;)&]|and)$/u;
/** "NYSE American:", "TSX-V:": most tokens of an exchange. */
const MOST_TOKENS = 3;
/** Most tokens of a bracket: "(Nasdaq: ABC, TSX-V: XYZ, FRA: 1AB)". */
const MOST_WITHIN = 24;
/** Most tokens of a symbol: "BRK.B" has three. */
const MOST_OF_SYMBOL = 3;
/** What a listed firm may be taken for; a person only by one word. */
const MISTAKEN: ReadonlySet<NameType> = new Set(['PERSON', 'GPE', 'LOC', 'WORK']);
const NO_FIRMS = bits('country', 'region', 'city', 'large-city', 'given-name', 'surname');

/** Symbols of shares in brackets, and who has them. */
interface Tickers {
  /** Tokens of symbols. */
  readonly symbols: ReadonlySet<number>;
  /** First tokens of exchanges. */
  readonly exchanges: ReadonlySet<number>;
  /** Tokens of brackets that hold some. */
  readonly brackets: ReadonlySet<number>;
}

function findTickers({ tokens }: Tagged): Tickers {
  const { text, sentence } = tokens;
  const symbols = new Set<number>();
  const exchanges = new Set<number>();
  const brackets = new Set<number>();
  for (let open = 0; open < text.length; open++) {
    if (text[open] !== '(' || !EXCHANGES.has(text[open + 1] ?? '')) continue;
    let exchange = open + 1;
    for (let t = open + 2; t < open + MOST_WITHIN && sentence[t] === sentence[open]; t++) {
      const symbol = text[t + 1] ?? '';
      const isSymbol =
        SYMBOL.test(symbol) && (!FIGURES.test(symbol) || EXCHANGES_OF_FIGURES.has(text[exchange]!));
      if (text[t] === ':' && t - exchange <= MOST_TOKENS && isSymbol) {
        brackets.add(open);
        exchanges.add(exchange);
        // With what a stop holds to it: "BRK.B".
        symbols.add(t + 1);
        for (let s = t + 2; s <= t + MOST_OF_SYMBOL && s < text.length; s++) {
          if (ENDS.test(text[s]!) || tokens.start[s] !== tokens.end[s - 1]) break;
          symbols.add(s);
        }
      }
      if (text[t] === ')') break;
      if (PARTS.test(text[t]!)) exchange = t + 1;
    }
  }
  return { symbols, exchanges, brackets };
}

/**
 * Shares' symbols are no names: "ABC" of "Orom Inc. (NYSE: ABC)". The exchange before is a body, and so is what the bracket
 * stands behind, but for a product, a person of two words, or what lists have for a place or a person: "Elon Musk (NASDAQ: TSLA)".
 */
export function settleTickers(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { symbols, exchanges, brackets } = findTickers(document);
  if (symbols.size === 0) return names;
  const settled: TypedName[] = [];
  for (const name of names) {
    const { start, end, type } = name;
    if (symbols.has(start)) continue;
    // "NASDAQ:ABC" that was tagged as one.
    let last = end;
    if (exchanges.has(start))
      for (let t = start; t < end; t++) if (symbols.has(t)) last = Math.min(last, t - 1);
    const listed =
      exchanges.has(start) ||
      (brackets.has(end) &&
        MISTAKEN.has(type) &&
        (type !== 'PERSON' || end - start === 1) &&
        (matches.listsOf(start, end) & NO_FIRMS) === 0);
    settled.push(
      listed && type !== 'ORG' ? { ...name, end: last, type: 'ORG', rule: 'ticker' } : { ...name, end: last },
    );
  }
  return settled;
}
