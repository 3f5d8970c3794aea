import { type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { isCapitalized } from '../name-view.ts';
import { PLACE_TYPES } from '../place-types.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import { OFFICE_OF, PERSON_DOES } from '../words.ts';

/** After one of these stands a place, mostly. */
const PLACE_AFTER = new Set(
  'across around at from in inside into near outside throughout to toward towards'.split(' '),
);

/** What may stand behind a word that tells more of it: "the Halden board", "the Halden-led group", "the Halden well". */
const OF_NOUN = new Set((['ADJ', 'ADV', 'NOUN', 'PROPN'] as const).map((tag) => UPOS.indexOf(tag)));

const ARTICLE = /^(?:an?|the)$/iu;

/** After the place of a dateline. */
const DATELINE = /^[(,\u2013\u2014-]/u;

/**
 * "Halden" after "Halden Semiconductor" is the company, though a town is called so: a name of one word that is the first word
 * of an organization's, stands nowhere as a place does, and is no place that everybody knows. Where only the tagger takes it for a thing,
 * it is the company too; where it is a town's and a first name
 * ("Aurora"), and not always taken for the latter, it is no person either.
 */
export function agreeFirms(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  const firms = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'ORG' && isFirm(text, matches, start, end))
      firms.add(text[start]!).add(capitalized(text[start]!));
  if (firms.size === 0) return names;
  for (const { start, end, type } of names)
    if (end - start > 1 && type === 'PERSON') for (let t = start; t < end; t++) firms.delete(text[t]!);
  /** "Shares in Halden" make no place of what nobody takes for one. */
  const ofThings = new Set(firms);
  // "the Internet", though an Internet Startup is told of.
  for (const { start, rule } of names)
    if (rule === UNTOLD && ARTICLE.test(text[start - 1] ?? '')) ofThings.delete(text[start]!);
  for (const { start, end, type } of names)
    if (end - start > 1) {
      if (PLACE_TYPES.has(type)) firms.delete(text[start]!);
    } else if (isPlaceHere(document, matches, start)) firms.delete(capitalized(text[start]!));
  if (ofThings.size === 0 && firms.size === 0) return names;
  const notAlwaysPerson = new Set<string>();
  for (const { start, end, type } of names)
    if (end - start === 1 && (type === 'ORG' || PLACE_TYPES.has(type))) notAlwaysPerson.add(text[start]!);
  return names.map((name) => {
    const { start, end, type } = name;
    const word = text[start]!;
    if (end - start > 1 || !(ofThings.has(word) || firms.has(word)) || isRegion(document, start, end))
      return name;
    if (name.rule === UNTOLD && ofThings.has(word)) return { ...name, type: 'ORG', rule: 'firm' };
    if (!firms.has(word)) return name;
    const lists = matches.listsOf(start, end);
    const isFirst =
      type === 'PERSON' &&
      (lists & bits('given-name')) !== 0 &&
      (lists & bits('city')) !== 0 &&
      (lists & bits('surname')) === 0;
    return PLACE_TYPES.has(type) || (isFirst && notAlwaysPerson.has(word))
      ? { ...name, type: 'ORG', rule: 'firm' }
      : name;
  });
}

/** Whether a word with an article has nothing behind it that the article may be of: "in the Mallee", not "the Halden board". */
function isRegion(
  { tokens: { text, sentence }, tags: { upos } }: Tagged,
  start: number,
  end: number,
): boolean {
  if (!/^the$/iu.test(text[start - 1] ?? '')) return false;
  if (sentence[end] !== sentence[start]) return true;
  return text[end] !== '-' && !OF_NOUN.has(upos[end] ?? -1);
}

/** Whether a name is such that its first word alone may mean it: not a town's police, court or team. */
function isFirm(text: readonly string[], matches: GazetteerMatches, start: number, end: number): boolean {
  if (end - start < 2 || !isCapitalized(text[start + 1]!)) return false;
  const first = matches.listsOf(start, start + 1);
  if ((first & bits('country', 'region', 'place', 'demonym', 'facility')) !== 0) return false;
  const known = (first & bits('large-city')) !== 0;
  if (known && (first & bits('given-name', 'surname', 'company')) === 0) return false;
  if ((matches.listsOf(start, end) & bits('team', 'media', 'party')) !== 0) return false;
  for (let t = start + 1; t < end; t++)
    if ((matches.listsOf(t, t + 1) & bits('organization-word', 'place-word')) !== 0) return false;
  return true;
}

/** After one of these a name goes on to say what it is of. */
const OF = /^(?:and|at|de|del|du|for|in|of|on|the|to|&)$/iu;
const TAGGERS = new Set(['person', 'place']);

/**
 * "Kotoko" after "Asante Kotoko", "Nassr" after "Al-Nassr": a word that no list has, the last of a body's name and of no person's or
 * place's, is the body where nothing but the tagger takes it for a person or a place, and it never stands as they do.
 */
export function agreeLastWords(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  const last = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'ORG' && end - start > 1 && matches.listsOf(end - 1, end) === 0 && !OF.test(text[end - 2]!))
      last.add(text[end - 1]!);
  if (last.size === 0) return names;
  for (const { start, end, type } of names)
    if (end - start > 1 && type !== 'ORG') for (let t = start; t < end; t++) last.delete(text[t]!);
    else if (end - start === 1 && (isPlaceHere(document, matches, start) || isPersonHere(text, start)))
      last.delete(text[start]!);
  return names.map((name) =>
    name.end - name.start === 1 &&
    TAGGERS.has(name.rule) &&
    name.type !== 'ORG' &&
    last.has(text[name.start]!)
      ? { ...name, type: 'ORG', rule: 'last-word' }
      : name,
  );
}

const HONORIFIC = /^(?:Dame|Dr|Lady|Lord|Miss|Mr|Mrs|Ms|Mx|Prof|Sir)\.?$/u;
const HE_OR_SHE = /^(?:he|she)$/iu;

/** Whether a word stands here as a person does: "Mr Reya", "Reya said he was glad". */
export function isPersonHere(text: readonly string[], at: number): boolean {
  if (HONORIFIC.test(text[at - 1] ?? '')) return true;
  if (!PERSON_DOES.has(text[at + 1] ?? '')) return false;
  return (
    HE_OR_SHE.test(text[at + 2] ?? '') || (text[at + 2] === 'that' && HE_OR_SHE.test(text[at + 3] ?? ''))
  );
}

/** Whether a word stands here as a place does: "in Halden", "Halden, Norway", "HALDEN (AP)", "the mayor of Halden", "Halden-based". */
export function isPlaceHere({ tokens, sentences }: Tagged, matches: GazetteerMatches, at: number): boolean {
  const { text, sentence } = tokens;
  const { firstToken, endToken } = sentences[sentence[at]!]!;
  const before = at > firstToken ? text[at - 1]!.toLowerCase() : '';
  if (PLACE_AFTER.has(before)) return true;
  if (before === 'of' && at - 1 > firstToken && OFFICE_OF.has(text[at - 2]!.toLowerCase())) return true;
  const word = text[at]!;
  if (word.length > 1 && word === word.toUpperCase() && DATELINE.test(text[at + 1] ?? '')) return true;
  if (text[at + 1] === '-' && text[at + 2] === 'based') return true;
  if (text[at + 1] !== ',') return false;
  for (let end = at + 3; end <= Math.min(endToken, at + 5); end++)
    if ((matches.listsOf(at + 2, end) & bits('country', 'region')) !== 0) return true;
  return false;
}

/** "HALDEN" as "Halden". */
function capitalized(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
