import type { NameType, Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TypedName } from './index.ts';
import { EXCHANGES } from './words.ts';

const SYMBOL = /^(?:[\p{Lu}\d]{1,6})$/u;
const ENDS = /^[,;)]$/u;
/** "NYSE American:", "TSX-V:": most tokens of an exchange. */
const MOST_TOKENS = 3;
/** Most tokens of a bracket: "(Nasdaq: ABC, TSX-V: XYZ, FRA: 1AB)". */
const MOST_WITHIN = 24;
/** What a listed firm may be taken for. */
const MISTAKEN: ReadonlySet<NameType> = new Set(['PERSON', 'GPE', 'LOC', 'PRODUCT', 'WORK']);
const COUNTRIES = bits('country');

/** Symbols of shares in brackets, and who has them. */
interface Tickers {
  /** Tokens of symbols. */
  readonly symbols: ReadonlySet<number>;
  /** First tokens of exchanges. */
  readonly exchanges: ReadonlySet<number>;
  /** Tokens of brackets that hold some. */
  readonly brackets: ReadonlySet<number>;
}

function findTickers({ tokens: { text, sentence } }: Tagged): Tickers {
  const symbols = new Set<number>();
  const exchanges = new Set<number>();
  const brackets = new Set<number>();
  for (let open = 0; open < text.length; open++) {
    if (text[open] !== '(' || !EXCHANGES.has(text[open + 1] ?? '')) continue;
    let exchange = open + 1;
    for (let t = open + 2; t < open + MOST_WITHIN && sentence[t] === sentence[open]; t++) {
      if (text[t] === ':' && t - exchange <= MOST_TOKENS && SYMBOL.test(text[t + 1] ?? '')) {
        brackets.add(open);
        exchanges.add(exchange);
        // With what a stop holds to it: "BRK.B".
        for (let s = t + 1; s < text.length && !ENDS.test(text[s]!) && s < t + 4; s++) symbols.add(s);
      }
      if (text[t] === ')') break;
      if (ENDS.test(text[t]!)) exchange = t + 1;
    }
  }
  return { symbols, exchanges, brackets };
}

/**
 * Shares' symbols are no names: "ABC" of "Orom Inc. (NYSE: ABC)". The exchange before is a body, and so is what the bracket
 * stands behind.
 */
export function settleTickers(
  document: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
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
      (brackets.has(end) && MISTAKEN.has(type) && (matches.listsOf(start, end) & COUNTRIES) === 0);
    settled.push(
      listed && type !== 'ORG' ? { ...name, end: last, type: 'ORG', rule: 'ticker' } : { ...name, end: last },
    );
  }
  return settled;
}
