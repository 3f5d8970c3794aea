import type { NameType, Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';

const TEAM = bits('team');
const BODIES = bits('company', 'organization', 'media');
const GIVEN = bits('given-name');
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&.-]{1,9}|\p{Lu}[\p{L}]{0,7}\p{Lu}s?)$/u;
/** Letters of an acronym that no brackets define. */
const CAPITALS = /^\p{Lu}{2,6}$/u;
const SMALL_WORD = /^(?:and|for|in|of|on|the|to|de|des|du|la|&|-)$/iu;

/** What the capitals of a full name spell, small words counted or not. */
function spellings(words: readonly string[]): { readonly all: string; readonly main: string } {
  const initials = (some: readonly string[]): string =>
    some.map((word) => word.slice(0, 1).toUpperCase()).join('');
  return {
    all: initials(words).replaceAll('-', ''),
    main: initials(words.filter((word) => !SMALL_WORD.test(word))),
  };
}

/** Whether the capitals of a full name, or of its last words, spell an acronym. */
function spells(words: readonly string[], acronym: string): boolean {
  const letters = acronym.replaceAll(/[^\p{L}]/gu, '').toUpperCase();
  const { all, main } = spellings(words);
  return letters.length > 1 && (letters === all || main.endsWith(letters));
}

/** Acronyms that brackets define: "International Criminal Court (ICC)". */
function definedAcronyms(document: Tagged, names: readonly TypedName[]): ReadonlyMap<string, NameType> {
  const { text } = document.tokens;
  const defined = new Map<string, NameType>();
  for (const { start, end, type } of names) {
    if (end - start < 2 || type === 'PERSON' || type === 'NORP') continue;
    const acronym = text[end + 1];
    if (text[end] !== '(' || acronym === undefined || (text[end + 2] !== ')' && text[end + 2] !== ','))
      continue;
    if (ACRONYM.test(acronym) && spells(text.slice(start, end), acronym)) defined.set(acronym, type);
  }
  return defined;
}

/**
 * Acronyms of organizations that the document names in full without brackets ("General Motors" … "GM"), where a list or the
 * tagger in another place takes the acronym for an organization too: "IT" and "PM" spell something in many articles.
 */
function impliedAcronyms(
  document: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): ReadonlySet<string> {
  const { text } = document.tokens;
  const spelt = new Set<string>();
  const known = new Set<string>();
  for (const { start, end, type } of names) {
    if (type !== 'ORG') continue;
    if (end - start === 1) {
      if (CAPITALS.test(text[start]!)) known.add(text[start]!);
      continue;
    }
    const { all, main } = spellings(text.slice(start, end));
    spelt.add(all).add(main);
  }
  const implied = new Set<string>();
  if (spelt.size === 0) return implied;
  for (let token = 0; token < text.length; token++) {
    const word = text[token]!;
    if (!spelt.has(word) || implied.has(word) || !CAPITALS.test(word)) continue;
    const listed = (matches.listsOf(token, token + 1) & bits('company', 'organization', 'media')) !== 0;
    if (listed || known.has(word)) implied.add(word);
  }
  return implied;
}

/**
 * "Kenya National Commission on Human Rights (KNCHR)": where an acronym in brackets spells all the words before it, these
 * are one name, however the tagger cut them.
 */
function joinDefined(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { text, sentence } = document.tokens;
  const joined: TypedName[] = [];
  for (const name of names) {
    const open = name.end;
    const acronym = text[open + 1];
    if (text[open] !== '(' || text[open + 2] !== ')' || acronym === undefined || !ACRONYM.test(acronym)) {
      joined.push(name);
      continue;
    }
    let start = name.start;
    let first = joined.length;
    if (!spells(text.slice(start, name.end), acronym))
      for (let at = first - 1; at >= 0 && name.end - joined[at]!.start <= 12; at--) {
        const { start: from, type } = joined[at]!;
        if (sentence[from] !== sentence[name.start] || type === 'PERSON' || type === 'NORP') break;
        const words = text.slice(from, name.end);
        if (words.some((word) => !CAPITAL.test(word) && !SMALL_WORD.test(word))) break;
        if (!spells(words, acronym)) continue;
        start = from;
        first = at;
        break;
      }
    if (start === name.start) joined.push(name);
    else joined.splice(first, joined.length - first, { ...name, start, type: 'ORG', rule: 'acronym' });
  }
  return joined;
}

/** "Wichita, Kansas": what follows a town and a comma, and is a place by the lists, is one. */
function placeSecond(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  return names.map((name, index) => {
    const before = names[index - 1];
    if (name.type !== 'ORG' || before?.type !== 'GPE' || before.end + 1 !== name.start) return name;
    const second =
      document.tokens.text[before.end] === ',' &&
      (matches.listsOf(name.start, name.end) & bits('region', 'country')) !== 0;
    return second ? { ...name, type: 'GPE', rule: 'second-place' } : name;
  });
}

/** Whether only the tagger speaks for the type. */
function isUntold({ rule }: TypedName): boolean {
  return rule === UNTOLD || rule === 'organization';
}

/** Where the last word of a name begins, which a hyphen may hold together: "Ododo-Bello". */
function lastWord({ tokens }: Tagged, start: number, end: number): number {
  let from = end - 1;
  while (
    from - 2 >= start &&
    tokens.text[from - 1] === '-' &&
    tokens.end[from - 2] === tokens.start[from - 1]
  )
    from -= 2;
  return from;
}

/**
 * Last names of the persons whom the document names in full, and whether they are names for sure: where a first name is known that
 * stands before, or nothing was called so before the person. "Twitter" of a "Wilayat Twitter" that the tagger takes for a person, in
 * an article on Twitter, is none.
 */
function fullSurnames(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): ReadonlyMap<string, boolean> {
  const surnames = new Map<string, boolean>();
  const alone = new Set<string>();
  for (const { start, end, type } of names) {
    if (end - start === 1) alone.add(document.tokens.text[start]!);
    if (type !== 'PERSON') continue;
    const from = lastWord(document, start, end);
    const last = document.tokens.text.slice(from, end).join('');
    if (from === start || last.length < 3 || !CAPITAL.test(last)) continue;
    const isSure = (matches.unit[start]! & GIVEN) !== 0 || !alone.has(last);
    surnames.set(last, surnames.get(last) === true || isSure);
  }
  return surnames;
}

/**
 * Names of one document agree: an acronym has the type of the full name that defines it, wherever it stands, and the
 * surname of a person who is named in full is a person where a name of one word is just this surname, or its plural.
 */
export function agree(
  document: Tagged,
  found: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const names = placeSecond(document, joinDefined(document, found), matches);
  const acronyms = definedAcronyms(document, names);
  const surnames = fullSurnames(document, names, matches);
  const implied = impliedAcronyms(document, matches, names);
  if (acronyms.size === 0 && surnames.size === 0 && implied.size === 0) return names;
  /** "Hewlett-Packard" is none, though an "Ann Hewlett-Packard" is named. */
  const isSurname = (word: string, { start, end }: TypedName): boolean => {
    const isSure = surnames.get(word);
    if (isSure === undefined) return false;
    return (matches.listsOf(start, end) & BODIES) === 0 || (isSure && end - start === 1);
  };
  const { tokens } = document;
  const agreed: TypedName[] = [];
  let next = 0;
  for (let token = 0; token < tokens.length; token++) {
    const name = names[next];
    const text = tokens.text[token]!;
    if (name !== undefined && name.start === token) {
      next++;
      token = name.end - 1;
      const acronym = name.end - name.start === 1 ? acronyms.get(text) : undefined;
      if (acronym !== undefined && acronym !== name.type)
        agreed.push({ ...name, type: acronym, rule: 'acronym' });
      else if (
        lastWord(document, name.start, name.end) === name.start &&
        ((name.type === 'ORG' &&
          name.rule !== 'shares-of' &&
          isSurname(tokens.text.slice(name.start, name.end).join(''), name)) ||
          (isUntold(name) &&
            name.end - name.start === 1 &&
            text.endsWith('s') &&
            (matches.listsOf(name.start, name.end) & TEAM) === 0 &&
            surnames.has(text.slice(0, -1))))
      )
        agreed.push({ ...name, type: 'PERSON', rule: 'surname' });
      else agreed.push(name);
      continue;
    }
    const acronym = acronyms.get(text);
    if (acronym !== undefined)
      agreed.push({ start: token, end: token + 1, type: acronym, score: 0.9, rule: 'acronym' });
    else if (implied.has(text))
      agreed.push({ start: token, end: token + 1, type: 'ORG', score: 0.8, rule: 'acronym' });
    else if (surnames.has(text) && !isCapitalizedNeighbour(document, token))
      agreed.push({ start: token, end: token + 1, type: 'PERSON', score: 0.7, rule: 'surname' });
  }
  return agreed;
}

function isCapitalizedNeighbour(document: Tagged, token: number): boolean {
  const { tokens } = document;
  const { firstToken, endToken } = document.sentences[tokens.sentence[token]!]!;
  const before = token > firstToken ? tokens.text[token - 1]! : '';
  const after = token + 1 < endToken ? tokens.text[token + 1]! : '';
  return CAPITAL.test(before) || CAPITAL.test(after);
}
