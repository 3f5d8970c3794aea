import { WORDS } from '../word-classes.ts';

const LONGEST = 10;

/** Whether a text is written as an acronym: "ICC", "U.N.", "AT&T", "CoE"; not a word in capitals such as a headline has. */
export function isAcronym(text: string): boolean {
  if (text.length > LONGEST + 4 || /\s/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = text.replace(/[^\p{Lu}]/gu, '');
  return (
    letters.length >= 2 &&
    letters.length <= LONGEST &&
    capitals.length >= 2 &&
    capitals.length * 2 > letters.length
  );
}

/** The acronym's letters, folded by the caller: without full stops and signs, a plural's "s" dropped. */
export function acronymKey(text: string): string {
  const bare = text.replace(/[’']s$/u, '').replace(/[^\p{L}]/gu, '');
  return (/\p{Lu}s$/u.test(bare) ? bare.slice(0, -1) : bare).toLowerCase();
}

/**
 * The initials that may stand for a name: of all its words, and of those that are not small.
 *
 * @example
 * initialsOf(['bank', 'of', 'england']); // ['boe', 'be']
 */
export function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.length > LONGEST + 4) return [];
  const all = words.map((word) => (word === '&' ? '' : word[0]!)).join('');
  const content = words
    .filter((word) => !WORDS['small-in-acronym'].has(word))
    .map((word) => word[0]!)
    .join('');
  return [...new Set([all, content])].filter((initials) => initials.length >= 2);
}

/** Whether the letters stand in the words in this order, the first at the start of one: "interpol", "european union … eu". */
export function abbreviates(letters: string, words: readonly string[]): boolean {
  const text = words.join(' ');
  let at = -1;
  let first = true;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
    if (first && at > 0 && text[at - 1] !== ' ') return false;
    first = false;
  }
  return letters.length > 0 && letters.length < text.length;
}

/** Between a name and the other form that brackets or words give: " (", " party (", ", known as ", " (better known as the ". */
const BRACKET = /^(?:\s(?:alliance|bloc|coalition|movement|party))?\s*[([]\s*(?:["'“‘]\s*)?(?:or |the )?$/u;
const KNOWN_AS =
  /^(?:,| ?\()? ?(?:(?:also|better|commonly|widely) )?(?:known as|abbreviated (?:as|to)) (?:the )?["'“‘]?$/u;
/** Most characters of each. */
const MOST_OF_BRACKET = 20;
const MOST_OF_WORDS = 40;

/** How the text between two names, from `from` to `to`, says that the second is the first's other form; null where it does not. */
export function definingWords(text: string, from: number, to: number): 'bracket' | 'known-as' | null {
  if (to - from > MOST_OF_WORDS) return null;
  const between = text.slice(from, to);
  if (between.length <= MOST_OF_BRACKET && BRACKET.test(between)) return 'bracket';
  return KNOWN_AS.test(between) ? 'known-as' : null;
}
