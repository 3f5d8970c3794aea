import { PENN, type Quoted, type Span } from '../document.ts';
import { readLexicon, readTable } from '../text/lexicon.ts';
import { tokensWithin } from './references/layout.ts';

const list = (name: string) => readLexicon(new URL(`./data/${name}`, import.meta.url));
const table = (name: string) => readTable(new URL(`./data/${name}`, import.meta.url));
/** Nouns of offices: "commissioner". */
const OFFICES = new Set(table('positions.txt').flatMap(([noun, kind]) => (kind === 'office' ? [noun!] : [])));
/** Nouns of persons. */
const PERSONS = new Set([
  ...table('positions.txt').map(([noun]) => noun!),
  ...table('head-nouns.txt').flatMap(([noun, sort]) => (sort === 'person' ? [noun!] : [])),
  ...table('gendered-nouns.txt').map(([noun]) => noun!),
  ...table('titles.txt').map(([word]) => word!),
]);
/** Offices that are held of a person too, who is then named behind: "the coach of Iga Swiatek". */
const OF_PERSONS = new Set(list('offices-of-persons.txt'));
/**
 * Titles that stand between an office and a name, in small letters, without a full stop: "mrs", "prof". Any other is somebody else's
 * office: "an adviser to Sen."
 */
export const COURTESY: ReadonlySet<string> = new Set(list('courtesy-titles.txt'));
const CAPITAL = /^\p{Lu}/u;
const IN_TITLE = /^(?:and|for|of|the|to|&)$/u;
const LINK = /^(?:for|in|of|on|to)$/u;
const FIELD = /^[\p{L}&.-]+$/u;
/** What cannot begin what an office is of. */
const DETERMINED = /^(?:an?|another|every|her|his|its|my|our|some|that|their|this|your)$/iu;
/** What no field ends in: "to the late Ann Lee", "for jailed Ann Lee". */
const NO_FIELD = new Set(
  (['CC', 'DT', 'IN', 'JJ', 'JJR', 'JJS', 'RB', 'TO', 'VBD', 'VBN'] as const).map((tag) => PENN.indexOf(tag)),
);
/** Most words of what an office is of: "information, communication, arts and culture" without its commas. */
const MOST_WORDS = 7;

/** Whether words end in a title with an "of" or "for" that runs right up to a name: "said US Secretary of State". */
export function endsInTitle(words: string): boolean {
  const parts = words.trim().split(/\s+/u);
  if (!CAPITAL.test(parts.at(-1) ?? '')) return false;
  let first = parts.length;
  while (first > 0 && (CAPITAL.test(parts[first - 1]!) || IN_TITLE.test(parts[first - 1]!))) first--;
  const title = parts.slice(first);
  const office = title.findIndex(
    (word) => CAPITAL.test(word) && OFFICES.has(word.toLowerCase().split('-')[0]!),
  );
  const link = title.findIndex((word) => IN_TITLE.test(word));
  return office >= 0 && link > office;
}

/** Whether a word, or its part behind a hyphen, is a noun for a person: "mayor", "vice-president", "trustees". */
export function isPerson(word: string): boolean {
  const last = word
    .slice(word.lastIndexOf('-') + 1)
    .toLowerCase()
    .replace(/\.$/u, '');
  return PERSONS.has(last) || (last.endsWith('s') && PERSONS.has(last.slice(0, -1)));
}

/** Whether a field may end with the last of the words. */
function mayEnd(document: Quoted, words: Span): boolean {
  let last = -1;
  for (const token of tokensWithin(document, words)) last = token;
  return last >= 0 && !NO_FIELD.has(document.tags.xpos[last]!);
}

const isCourtesy = (word: string): boolean => COURTESY.has(word.toLowerCase().replace(/\.$/u, ''));

/**
 * Whether the words right before a person's name are the office that the person holds, with what it is of: "Lagos State commissioner
 * for commerce", "director of public works". Not where they are somebody else's, of whom the person has something: "a spokesman for
 * mayor", "an adviser to".
 *
 * @param clause the words since the last comma, within the document
 */
export function isRoleBefore(document: Quoted, clause: Span): boolean {
  const clauseText = document.text.slice(clause.start, clause.end).trimEnd();
  const words = clauseText.trim().split(/\s+/u);
  const link = words.findIndex((word) => LINK.test(word));
  if (link < 1) return false;
  const office = words[link - 1]!.toLowerCase().split('-').at(-1)!;
  if (!OFFICES.has(office) || OF_PERSONS.has(office)) return false;
  let end = words.length;
  let length = clauseText.length;
  while (end > link + 1 && isCourtesy(words[end - 1]!)) {
    end--;
    length = clauseText.slice(0, length).trimEnd().length - words[end]!.length;
  }
  const field = words.slice(link + 1, end);
  if (field.length === 0 || field.length > MOST_WORDS || DETERMINED.test(field[0]!)) return false;
  if (field.some((word) => !FIELD.test(word) || (word !== 'public' && isPerson(word)))) return false;
  return mayEnd(document, { start: clause.start, end: clause.start + length });
}
