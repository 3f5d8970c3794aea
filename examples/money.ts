import type { Segmented, Span } from 'copydesk';

/** An amount of money that an article names: `$3.5 million`. */
export interface Amount extends Span {
  /** In whole units of the currency: 3500000. */
  readonly value: number;
  /** Its code in ISO 4217: `USD`. */
  readonly currency: string;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** What the stage adds to a document: amounts in the order of the text. */
export interface WithAmounts {
  readonly amounts: readonly Amount[];
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['€', 'EUR'],
]);
/** "pounds" is missing: most of them are a weight. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['canadian dollars', 'CAD'],
  ['euros', 'EUR'],
  ['yen', 'JPY'],
]);
/** Powers of ten. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['m', 6],
  ['million', 6],
  ['bn', 9],
  ['billion', 9],
  ['trillion', 12],
]);
const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;

/**
 * A stage that finds amounts of money, by a sign before a number or a name behind it. It needs sentences and tokens, so it
 * can stand anywhere behind the segment stage, and keeps whatever else the document holds.
 */
export function findAmounts<Document extends Segmented>(document: Document): Document & WithAmounts {
  const amounts: Amount[] = [];
  for (const [sentence, { kind, firstToken, endToken }] of document.sentences.entries()) {
    if (kind === 'boilerplate') continue;
    for (let token = firstToken; token < endToken; token++) {
      const found = amountAt(document, token, endToken);
      if (found === null) continue;
      const { start, end } = document.tokens;
      const { value, currency, last } = found;
      amounts.push({ start: start[token]!, end: end[last]!, value, currency, sentence });
      token = last;
    }
  }
  return { ...document, amounts };
}

/** The amount that begins at a token, and its last token; null for none. */
function amountAt(
  { tokens }: Segmented,
  first: number,
  end: number,
): { value: number; currency: string; last: number } | null {
  const word = (token: number): string => (token < end ? tokens.text[token]!.toLowerCase() : '');
  const sign = SIGNS.get(tokens.text[first]!);
  const number = sign === undefined ? first : first + 1;
  if (!NUMBER.test(word(number))) return null;
  const joined = word(number + 1) === '-' ? number + 2 : number + 1;
  const scale = SCALES.get(word(joined));
  const last = scale === undefined ? number : joined;
  // "3.5e6" is exact where 3.5 * 1e6 may not be.
  const value = Number(`${word(number).replaceAll(',', '')}e${scale ?? 0}`);
  if (sign !== undefined) return { value, currency: sign, last };
  for (const length of [2, 1]) {
    const name = Array.from({ length }, (_, index) => word(last + 1 + index)).join(' ');
    const currency = NAMES.get(name);
    if (currency !== undefined) return { value, currency, last: last + length };
  }
  return null;
}
