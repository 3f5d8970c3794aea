import { WORDS } from '../word-classes.ts';

/**
 * Forms of a name that compare equal when a reader would take them for the same words: case, diacritics, apostrophes,
 * full stops of abbreviations and the possessive do not count.
 */

/** Letters that Unicode does not decompose, as English news writes them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Lower case, without diacritics; lone surrogates and every other character stay as they are.
 *
 * @example
 * fold('Erdoğan'); // 'erdogan'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/gu, (letter) => LETTERS.get(letter)!);
}

/** Longer names than this are not names: only so many words at either end are compared. */
const LONGEST = 24;

/**
 * The words of a name, folded: a leading article, the possessive and full stops dropped, hyphens and slashes parting words.
 *
 * @example
 * nameWords("The Hague's"); // ['hague']
 * nameWords('U.S.'); // ['us']
 */
export function nameWords(text: string): readonly string[] {
  const words = PLAIN.test(text) ? text.toLowerCase().split(' ') : foldedWords(text);
  const from = words.length > 1 && words[0] === 'the' ? 1 : 0;
  return words.length - from > LONGEST ? words.slice(from, from + LONGEST) : words.slice(from);
}

/** Words of letters alone with single spaces between: most names, which need no more than small letters. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function foldedWords(text: string): readonly string[] {
  return fold(text)
    .replace(/['’ʼ`´]s?(?=$|[^\p{L}\p{N}])/gu, '')
    .replace(/['’ʼ`´.]/gu, '')
    .split(/[^\p{L}\p{N}&+]+/u)
    .filter((word) => word !== '');
}

/** The words of a name as one string, for look-up; for a name of signs alone, its own folded text. */
export function nameKey(text: string): string {
  const words = nameWords(text);
  return words.length > 0 ? words.join(' ') : fold(text).trim();
}

/** What numbers kings and sons: `II`, `XIV`. */
const NUMERAL = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Capitals of so many letters at most may be an acronym. */
const LONGEST_ACRONYM = 4;
/**
 * A place's name out of capitals, as a dateline has them; any other text, and one that may be an acronym, as it is.
 *
 * @example
 * placeCase('CARLOW BRIDGE'); // 'Carlow Bridge'
 * placeCase('STRATFORD-UPON-AVON'); // 'Stratford-upon-Avon'
 * placeCase('ACT'); // 'ACT'
 */
export function placeCase(text: string): string {
  return isAcronymLike(text) ? text : outOfCapitals(text, WORDS['small-in-place']);
}

/**
 * The same of a person's name, as transcripts and headlines have them.
 *
 * @example
 * personCase('ANN O\'BRIEN-LEE'); // 'Ann O'Brien-Lee'
 * personCase('JOHN PAUL II'); // 'John Paul II'
 * personCase('JFK'); // 'JFK'
 */
export function personCase(text: string): string {
  return isAcronymLike(text) && !/\p{L}{2} \p{L}{2}/u.test(text)
    ? text
    : outOfCapitals(text, WORDS['small-in-person']);
}

const isAcronymLike = (text: string): boolean =>
  text.replace(/[^\p{L}]/gu, '').length <= LONGEST_ACRONYM || /\p{L}\.\p{L}|[\d&/]/u.test(text);

function outOfCapitals(text: string, small: ReadonlySet<string>): string {
  if (text !== text.toUpperCase()) return text;
  return text.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) => {
    if (at > 0 && NUMERAL.test(word)) return word;
    const lower = word.toLowerCase();
    if (at > 0 && small.has(lower)) return lower;
    return lower.replace(/^(?:[do]['’]|mc(?=\p{L}{3}))?\p{L}/u, (first) =>
      first.length < 3 || /['’]/u.test(first) ? first.toUpperCase() : `Mc${first[2]!.toUpperCase()}`,
    );
  });
}

/** Whether a name of more than three letters stands in capitals alone, as in a headline or a dateline. */
export function isShouted(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
}
