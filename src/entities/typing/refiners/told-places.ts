import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { BODIES } from '../bodies.ts';
import { DASH } from '../dashes.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import { NOBLES, PERSON_DOES } from '../words.ts';
import { wordsOfPersons } from '../words-of-persons.ts';

const GIVEN = bits('given-name');
const COUNTRY = bits('country');
const OF_BODIES = bits(...BODIES);
const BODY_WORDS = bits('organization-word', 'company-word');
const PLACES = bits('city', 'large-city', 'region', 'place');
/** "Ann Lee, 52, of Orom", "Ann Lee (52), of Orom". */
const AGE = /^(?:[1-9]|[1-9]\d|10\d)$/u;
/** Rules that say no more than the tagger did. */
const SAID_BY_TAGGER = new Set(['organization', 'person', UNTOLD]);
const AFTER_HOME = /^(?:[,.;)]|and|died|is|was|were|who)$/u;
/** "Zarok police": of a name that nothing else tells. */
const POLICED = /^(?:police|residents?|villagers)$/u;
const IN_LIST = /^(?:across|between|from|in|near|throughout)$/iu;
/** Nobody is in somebody. */
const WITHIN = /^(?:across|around|in|inside|near|outside|through|throughout)$/iu;

/**
 * Places that the tagger takes for something else though what stands beside them tells: "Chipping Orom" of "Lord Zarok of Chipping
 * Orom", "Orom" of "Ann Lee, 52, of Orom", what the tagger takes for a person and only lists of places have, behind "in" or with "and"
 * beside another place, what stands between two places of one list, what has its police, and a town alone on its line with its region,
 * as behind a letter, "Denholm, Roxburghshire", or in a dateline.
 */
export function tellPlaces(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens, sentences } = document;
  const { text, sentence } = tokens;
  const hasBodyWord = (start: number, end: number): boolean => {
    for (let t = start; t < end; t++) if ((matches.listsOf(t, t + 1) & BODY_WORDS) !== 0) return true;
    return false;
  };
  const hasGivenName = (start: number, end: number): boolean => {
    for (let t = start; t < end; t++) if ((matches.listsOf(t, t + 1) & GIVEN) !== 0) return true;
    return false;
  };
  /** "Ann Lee, Surrey", "Orom University, Spain", "BMW, Germany" and, of who won, "Orom, Kenya" stand on lines of their own too. */
  const mayBePlace = ({ start, end, type }: TypedName, region: TypedName): boolean => {
    if (end - start > 3 || (matches.listsOf(start, end) & OF_BODIES) !== 0) return false;
    if (type === 'PERSON' && end - start === 1)
      return (matches.listsOf(region.start, region.end) & COUNTRY) === 0 || DASH.test(text[region.end] ?? '');
    if (type === 'PERSON') return (matches.listsOf(start, start + 1) & GIVEN) === 0;
    return !hasBodyWord(start, end);
  };
  const ofPersons = wordsOfPersons(document, names);
  return names.map((name, i) => {
    if (name.type === 'GPE' || name.type === 'NORP') return name;
    const { start, end } = name;
    const before = names[i - 1];
    const peer =
      name.type === 'PERSON' &&
      before !== undefined &&
      before.end + 1 === start &&
      text[start - 1] === 'of' &&
      NOBLES.has(text[before.start - 1] ?? '');
    const after = names[i + 1];
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    const home =
      start - 4 >= firstToken &&
      text[start - 1] === 'of' &&
      SAID_BY_TAGGER.has(name.rule) &&
      end - start === 1 &&
      AFTER_HOME.test(text[end] ?? '.') &&
      (matches.listsOf(start, end) & OF_BODIES) === 0 &&
      isAgeBefore(text, start - 1) &&
      !hasBodyWord(start, end);
    const line =
      firstToken === start &&
      after !== undefined &&
      mayBePlace(name, after) &&
      after.start === end + 1 &&
      (after.end === endToken || DASH.test(text[after.end]!)) &&
      text[end] === ',' &&
      (matches.listsOf(after.start, after.end) & bits('region', 'country')) !== 0;
    /** "in Moroto", "between Kitgum and Moroto". */
    const lists = matches.listsOf(start, end);
    const joined =
      (before?.type === 'GPE' && before.end + 1 === start && text[start - 1] === 'and') ||
      (after?.type === 'GPE' && after.start === end + 1 && text[end] === 'and');
    const within = firstToken < start && WITHIN.test(text[start - 1]!);
    const town =
      name.rule === 'person' &&
      lists !== 0 &&
      (lists & ~PLACES) === 0 &&
      (within || joined) &&
      !PERSON_DOES.has(text[end] ?? '') &&
      !(end - start === 1 && ofPersons.has(text[start]!));
    const policed = name.rule === UNTOLD && lists === 0 && end - start === 1 && POLICED.test(text[end] ?? '');
    const amongPlaces =
      (lists & ~PLACES) === 0 && !hasGivenName(start, end) && isAmongPlaces(document, names, i);
    return peer || home || line || town || policed || amongPlaces
      ? { ...name, type: 'GPE', rule: 'told-place' }
      : name;
  });
}

/** Most places of a list that are looked at. */
const MOST_LISTED = 8;

/** "Los Ríos" of "in Guayas, Los Ríos and Manabí": between two places of one list, behind "in". */
function isAmongPlaces(
  { tokens: { text, sentence } }: Tagged,
  names: readonly TypedName[],
  i: number,
): boolean {
  const name = names[i]!;
  const after = names[i + 1];
  if (
    (name.rule !== 'person' && name.rule !== UNTOLD) ||
    after?.type !== 'GPE' ||
    after.start !== name.end + 1
  )
    return false;
  if (!/^(?:,|and)$/u.test(text[name.end]!)) return false;
  let first = i;
  while (first > Math.max(0, i - MOST_LISTED)) {
    const before = names[first - 1]!;
    if (before.type !== 'GPE' || before.end + 1 !== names[first]!.start || text[before.end] !== ',') break;
    first--;
  }
  const { start } = names[first]!;
  // Not "In Orom, Zarok and Zulfiya said", where a clause begins behind the comma.
  return first < i && sentence[start - 2] === sentence[name.start] && IN_LIST.test(text[start - 1]!);
}

/** ", 52," and "(52)," before a token. */
function isAgeBefore(text: readonly string[], of: number): boolean {
  if (text[of - 1] === ',' && text[of - 3] === ',') return AGE.test(text[of - 2]!);
  const close = text[of - 1] === ',' ? of - 2 : of - 1;
  return text[close] === ')' && text[close - 2] === '(' && AGE.test(text[close - 1] ?? '');
}
