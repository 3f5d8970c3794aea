import type { Tagged } from '../../document.ts';
import type { TypedName } from './typed-name.ts';
import { COUNTRY_CODES } from './words.ts';

const AFTER = /^[,)]$/u;

/** Whether the token at `t` is a code in brackets behind a name: "Aigul Oromova (KGZ)", "(KGZ, Orom Cycling)". */
function isCode({ text }: Tagged['tokens'], t: number): boolean {
  return text[t - 1] === '(' && COUNTRY_CODES.has(text[t] ?? '') && AFTER.test(text[t + 1] ?? '');
}

/**
 * The countries of a sheet of results: codes in brackets right behind a person, where the document has two codes at least, for "(IND)" may
 * be an independent and "(PER)" anything; and where the letters name nothing else there.
 */
export function settleCountryCodes(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { tokens } = document;
  const codes = new Map<number, TypedName>();
  const different = new Set<string>();
  for (const { end, type, score } of names) {
    const t = end + 1;
    if (type !== 'PERSON' || !isCode(tokens, t)) continue;
    different.add(tokens.text[t]!);
    codes.set(t, { start: t, end: t + 1, type: 'GPE', score, rule: 'country-code' });
  }
  if (different.size < 2) return names;
  const taken = new Set(
    names.filter(({ start }) => !codes.has(start)).map(({ start }) => tokens.text[start]!),
  );
  for (const t of codes.keys()) if (taken.has(tokens.text[t]!)) codes.delete(t);
  const others = names.filter(({ start, end }) => end - start > 1 || !codes.has(start));
  return [...others, ...codes.values()].sort((a, b) => a.start - b.start);
}
