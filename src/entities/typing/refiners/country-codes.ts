import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { COUNTRY_CODES, COUNTRY_CODES_PRESS } from '../words.ts';

const AFTER = /^[,)]$/u;
/** As papers write codes, and short forms of much else. */
const SHORT = /^\p{Lu}(?:\p{Ll}{2}|\p{Lu})$/u;
const PERSONS = bits('given-name');

/** A code as papers write it: "Rus" for RUS, "Sp" for ESP. */
function isPress(word: string): boolean {
  return COUNTRY_CODES_PRESS.has(word) || (SHORT.test(word) && COUNTRY_CODES.has(word.toUpperCase()));
}

/**
 * The countries of a sheet of results: codes in brackets right behind a person, "Aigul Oromova (KGZ)", "(KGZ, Orom Cycling)",
 * "(Rus)", where the document has two codes at least, for "(IND)" may be an independent and "(PER)" anything; and where the
 * letters name nothing else there. Codes in small letters that are short forms of persons' names too, as "(Ken)", need two
 * others. They are none beside what is no code but looks so, for then they are clubs, as is "(Den)" beside "(Dal)", or parties.
 */
export function settleCountryCodes(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  const codes = new Map<number, TypedName>();
  const press: TypedName[] = [];
  const different = new Set<string>();
  let others = false;
  for (const { end, type, score } of names) {
    if (type !== 'PERSON' || text[end] !== '(' || !AFTER.test(text[end + 2] ?? '')) continue;
    const t = end + 1;
    const word = text[t]!;
    const code = { start: t, end: t + 1, type: 'GPE', score, rule: 'country-code' } as const;
    if (COUNTRY_CODES.has(word)) {
      different.add(word);
      codes.set(t, code);
    } else if (isPress(word)) press.push(code);
    else if (SHORT.test(word)) others = true;
  }
  if (!others) {
    for (const { start } of press)
      if ((matches.listsOf(start, start + 1) & PERSONS) === 0) different.add(text[start]!);
    if (different.size > 1) for (const code of press) codes.set(code.start, code);
  }
  if (codes.size === 0 || different.size < 2) return names;
  const taken = new Set(names.filter(({ start }) => !codes.has(start)).map(({ start }) => text[start]!));
  for (const t of codes.keys()) if (taken.has(text[t]!)) codes.delete(t);
  const kept = names.filter(({ start, end }) => end - start > 1 || !codes.has(start));
  return [...kept, ...codes.values()].sort((a, b) => a.start - b.start);
}
