import { WORDS } from '../word-classes.ts';
import type { Name } from './names.ts';
import { personWords } from './person-words.ts';

/** At most so many words of a name's end are its surname: "van der Bellen". */
const LONGEST_SURNAME = 4;
/** A name that begins with the family name has so many words at most: "Kim Jong Un". */
const LONGEST_FAMILY_FIRST = 3;

/** What may be a person's surname by itself: the last words of a full name, and the first of "Deng Yulan". */
export function surnames(name: Name, familyFirst: ReadonlySet<string>): readonly string[] {
  const words = personWords(name);
  if (isSurnameAlone(name)) return [];
  const last = isTwoInOne(name) ? words.length - 1 : words.length;
  const parts: string[] = [];
  if (words.length <= LONGEST_FAMILY_FIRST && isFamilyFirst(words, familyFirst)) parts.push(words[0]!);
  for (let from = Math.max(1, words.length - LONGEST_SURNAME); from < last; from++)
    if (!WORDS['parent-of'].has(words[from - 1]!)) parts.push(words.slice(from).join(' '));
  return parts;
}

const SPACE = /\s/u;

/** "Gibbs-White": two words that are one surname, and no White. Not "al-Hayya", whom an article calls Hayya too. */
function isSurnameAlone({ text, words }: Name): boolean {
  return words.length > 1 && !SPACE.test(text) && !WORDS.particle.has(words[0]!);
}

const HYPHENATED = /(\p{Lu}\p{Ll}+)-\p{Lu}\p{Ll}+$/u;

/** "Morgan Gibbs-White", who is no White either, nor is "Kim Tae-Yong" a Yong. Not "Khalil Al-Hayya". */
function isTwoInOne({ text }: Name): boolean {
  const first = HYPHENATED.exec(text)?.[1];
  return first !== undefined && !WORDS.particle.has(first.toLowerCase());
}

/** "Kim" and "Lee" are given names too, but not in "Lee Jae-yong" and "Kim Jong Un". */
function isFamilyFirst([first, second, third]: readonly string[], familyFirst: ReadonlySet<string>): boolean {
  if (first === undefined || second === undefined || !familyFirst.has(first)) return false;
  return third !== undefined || second.includes('-') || !WORDS['given-or-family'].has(first);
}

/** The one word that a person's kin bear too: the last, or the first of "Kim Jong Un". */
export function familyName(name: Name, familyFirst: ReadonlySet<string>): string {
  const words = personWords(name);
  return words.length <= LONGEST_FAMILY_FIRST && isFamilyFirst(words, familyFirst)
    ? words[0]!
    : words.at(-1)!;
}

/** The first name, and the first two of three. */
export function givenNames(name: Name): readonly string[] {
  const words = personWords(name);
  if (isSurnameAlone(name)) return [];
  return words.length > 2 ? [words[0]!, words.slice(0, 2).join(' ')] : [words[0]!];
}

/**
 * "Lula" of "Luiz Inácio Lula da Silva": words that are neither the first nor the last, nor an initial. And the last of "Omar
 * Abdel-Rahman", who is called Rahman where nobody else is.
 */
export function middleNames(name: Name): readonly string[] {
  const words = personWords(name);
  const end = isTwoInOne(name) && !isSurnameAlone(name) ? words.length : words.length - 1;
  return words.filter(
    (word, at) =>
      at > 0 &&
      at < end &&
      word.length > 1 &&
      !WORDS.particle.has(word) &&
      !WORDS['child-of'].has(words[at - 1]!),
  );
}
