import type { Tagged } from '../../document.ts';
import { CURRENCIES, CURRENCY_COUNTRIES, SCALES } from './words.ts';

const WHOLE = /^N\d[\d,.]*(?:k|m|bn|tn)$/u;
const FIRST = /^N\d+$/u;
const GOES_ON = /^[.,]$/u;
const DIGIT = /^\d/u;
/** "US$", "C$", "$", or the sign alone of "NZ$3m". */
const SIGN = /^(\p{Lu}{0,3})[$£€¥₦₹¢]$/u;
/** "RM20", "Ksh1.2bn": letters that may be a currency's, but no code of three, and its figures. */
const LETTERS_AND_FIGURES = /^(?!\p{Lu}{3})(\p{L}{2,4})\d[\d,.]*(?:k|m|bn|tn)?$/u;

/** Whether tokens `[start, end)` are an amount of naira or its first figures: "N500m", "N1" of "N1.4bn". */
function isNaira({ tokens }: Tagged, start: number, end: number): boolean {
  const { text } = tokens;
  if (end - start !== 1) return false;
  if (WHOLE.test(text[start]!)) return true;
  const tight = tokens.end[start] === tokens.start[end] && tokens.end[end] === tokens.start[end + 1];
  return (
    FIRST.test(text[start]!) && tight && GOES_ON.test(text[end] ?? '') && DIGIT.test(text[end + 1] ?? '')
  );
}

/** The letters before the sign that a token is; null where it is none. */
const lettersBefore = (word: string): string | null => SIGN.exec(word)?.[1] ?? null;

/** Whether a token is the sign of a currency and stands apart from the one before: "$" of "fined BP $4 billion". */
export function isSignApart({ tokens }: Tagged, token: number): boolean {
  return lettersBefore(tokens.text[token]!) === '' && tokens.end[token - 1] !== tokens.start[token];
}

/**
 * Whether tokens `[start, end)` are money and nothing else: the sign of a currency with its country's letters ("US$", "C$13
 * million"), a currency's short name before figures ("KSh 200"), or naira ("N500m"). "A$AP" and "Ke$ha" are names, and so is
 * who pays: "it cost the US $40 million", "fined UBS $50m".
 */
export function isMoney(document: Tagged, start: number, end: number): boolean {
  if (isNaira(document, start, end)) return true;
  const { tokens } = document;
  const { text } = tokens;
  let told = false;
  for (let t = start; t < end; t++) {
    const word = text[t]!;
    const next = text[t + 1] ?? '';
    const letters = lettersBefore(word);
    const signed = letters === '' || (letters !== null && CURRENCY_COUNTRIES.has(letters));
    const country =
      CURRENCY_COUNTRIES.has(word) && lettersBefore(next) === '' && tokens.end[t] === tokens.start[t + 1];
    const fused = LETTERS_AND_FIGURES.exec(word)?.[1];
    if (signed || country || (CURRENCIES.has(word) && DIGIT.test(next)) || (fused && CURRENCIES.has(fused)))
      told = true;
    else if (!DIGIT.test(word) && !SCALES.has(word)) return false;
  }
  return told;
}
