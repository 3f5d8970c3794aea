import type { Tagged } from '../../../document.ts';
import type { GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { wordsOfPersons } from '../words-of-persons.ts';

const WORD = /^\p{Lu}\p{Ll}{3,7}$/u;
const CAPITAL = /^\p{Lu}/u;
const TAGGERS = new Set(['misc', 'person', 'place', 'place-with-article', 'same-words']);
/** Fewest words with a capital that spell one, and most letters that a word may give. */
const FEWEST = 3;
const MOST_LETTERS = 3;
/** Most bodies of one first letter that are remembered: the time stays linear in the length of the text. */
const MOST_BODIES = 30;

/** Whether the first letters of words, in order, spell the word from letter `at` on; those with a capital give one at least: "Wa", "P", "D", "A". */
function spells(words: readonly string[], index: number, word: string, at: number): boolean {
  if (index === words.length) return at === word.length;
  const from = words[index]!.toLowerCase();
  if (!CAPITAL.test(words[index]!) && spells(words, index + 1, word, at)) return true;
  for (let count = 1; count <= MOST_LETTERS && word[at + count - 1] === from[count - 1]; count++)
    if (spells(words, index + 1, word, at + count)) return true;
  return false;
}

/**
 * Acronyms that are written as words, as in Britain, Africa and South Asia, of bodies that the document names in full: "Wapda" of the
 * "Water and Power Development Authority", "Mepco" of the "Multan Electric Power Company", where nothing but the tagger takes them for
 * another thing and no list has them. Not the word of a person whom the document names in full.
 */
export function agreeWordAcronyms(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  const isCandidate = ({ start, end, type, rule }: TypedName): boolean =>
    end - start === 1 && type !== 'ORG' && TAGGERS.has(rule) && WORD.test(text[start]!);
  /** Bodies by the first letter of their names. */
  const bodies = new Map<string, (readonly string[])[]>();
  const told = new Map<string, boolean>();
  for (const { start, end, type } of names) {
    if (type !== 'ORG' || end - start < FEWEST || end - start > 2 * MOST_LETTERS + 4) continue;
    const words = text.slice(start, end).filter((word) => /^\p{L}/u.test(word));
    if (words.filter((word) => CAPITAL.test(word)).length < FEWEST) continue;
    const first = words[0]![0]!;
    const known = bodies.get(first) ?? [];
    if (known.length < MOST_BODIES) bodies.set(first, [...known, words]);
  }
  if (bodies.size === 0) return names;
  let persons: ReadonlySet<string> | null = null;
  return names.map((name) => {
    if (!isCandidate(name) || matches.listsOf(name.start, name.end) !== 0) return name;
    const word = text[name.start]!;
    const known = told.get(word);
    const isBody =
      known ?? (bodies.get(word[0]!) ?? []).some((words) => spells(words, 0, word.toLowerCase(), 0));
    if (known === undefined) told.set(word, isBody);
    if (!isBody) return name;
    persons ??= wordsOfPersons(document, names);
    return persons.has(word) ? name : { ...name, type: 'ORG', rule: 'acronym' };
  });
}
