import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { isPlain } from '../capitals.ts';
import { isParty } from '../party.ts';
import { FACILITY_NOUNS, HEADS, LEGAL_FORMS, STORM_FIRST, STORMS } from '../words.ts';
import { takeGeneration } from './generations.ts';
import { takeHyphenated } from './hyphens.ts';
import { takeInitials } from './initials.ts';
import { takePurpose } from './purpose.ts';
import { takeVersion } from './versions.ts';

const INDEFINITE = /^(?:an?|another|any|every|each|no|some|this|that|its|his|their|our)$/iu;
const CAPITAL = /^\p{Lu}/u;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
const WHOLE_NAMES = bits('law', 'event', 'product', 'place', 'facility', 'organization', 'party', 'country');
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const LARGE_PLACE = bits('country', 'region', 'large-city');

/** "BRICS" + "Summit", "Rome" + "Statute": a capitalised head word right after a name belongs to it. */
function takeHead(document: Tagged, name: TaggedName, limit: number): TaggedName {
  const { tokens } = document;
  const next = name.end;
  if (next >= limit || tokens.sentence[next] !== tokens.sentence[name.start]) return name;
  const word = tokens.text[next]!;
  if (name.type === 'PER' || !CAPITAL.test(word) || !HEADS.has(word.toLowerCase())) return name;
  if (!isPlain(document, next)) return name;
  return { ...name, end: next + 1, type: 'MISC' };
}

/** "S&P" within "S&P 500", "Hormuz" within "Strait of Hormuz": the longest name of a list that holds this one. */
function takeListed(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  from: number,
  limit: number,
): TaggedName {
  const { firstToken, endToken } = document.sentences[document.tokens.sentence[name.start]!]!;
  const last = Math.min(limit, endToken, name.end + 3);
  for (let start = Math.max(from, firstToken, name.start - 2); start <= name.start; start++)
    for (let end = last; end >= name.end; end--) {
      if (end - start === name.end - name.start || !CAPITAL_OR_DIGIT.test(document.tokens.text[start]!))
        continue;
      const lists = matches.listsOf(start, end);
      if ((lists & WHOLE_NAMES) === 0 || !CAPITAL_OR_DIGIT.test(document.tokens.text[end - 1]!)) continue;
      return { ...name, start, end, type: typeOfLists(lists, name.type) };
    }
  return name;
}

function typeOfLists(lists: number, type: TaggedName['type']): TaggedName['type'] {
  if ((lists & bits('law', 'event', 'product', 'work')) !== 0) return 'MISC';
  if ((lists & bits('organization', 'company', 'party', 'team')) !== 0) return 'ORG';
  return (lists & bits('place', 'facility', 'country', 'region')) !== 0 ? 'LOC' : type;
}

/** "U.S" + ".", "D-Calif" + ".,": the last full stop of an abbreviation may be a token of its own. */
function takeFullStop(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  limit: number,
): TaggedName {
  const { text, start, end } = document.tokens;
  const next = name.end;
  if (next >= limit || text[next] !== '.' || end[next - 1] !== start[next]) return name;
  const state =
    isParty(document, matches, name.start - 2, name.end) &&
    text[next - 1]!.length <= 5 &&
    text[next + 1] === ',';
  const abbreviated = state || DOTTED.test(text[next - 1]!);
  return abbreviated ? { ...name, end: next + 1 } : name;
}

/** "Novo Nordisk" + "A/S": the legal form is part of a company's name. */
function takeLegalForm(document: Tagged, name: TaggedName, limit: number): TaggedName {
  const { tokens } = document;
  if (name.type !== 'ORG') return name;
  const { endToken } = document.sentences[tokens.sentence[name.start]!]!;
  for (const count of [3, 1]) {
    const end = name.end + count;
    if (end > limit || end > endToken) continue;
    const form = tokens.text.slice(name.end, end).join('').toLowerCase();
    if (LEGAL_FORMS.has(form) && CAPITAL.test(tokens.text[name.end]!) && form !== 'as')
      return { ...name, end };
  }
  return name;
}

/** "Tropical Storm" + "Nadine", "Super" + "Typhoon Goring": what a storm is called stands before its name. */
function takeStorm(document: Tagged, name: TaggedName, from: number): TaggedName {
  const { tokens } = document;
  const least = Math.max(from, document.sentences[tokens.sentence[name.start]!]!.firstToken);
  const is = (t: number, words: ReadonlySet<string>): boolean =>
    t >= least && CAPITAL.test(tokens.text[t]!) && words.has(tokens.text[t]!.toLowerCase());
  let { start } = name;
  const called = is(start - 1, STORMS);
  if (called && name.end - start === 1 && CAPITAL.test(tokens.text[start]!) && isPlain(document, start))
    start--;
  else if (!is(start, STORMS)) return name;
  while (is(start - 1, STORM_FIRST)) start--;
  return start === name.start ? name : { ...name, start, type: 'MISC' };
}

/** "Zarok" + "air base": a small place followed by a noun of something built, unless it is only one of several there. */
function takeFacilityNoun(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  limit: number,
): TaggedName {
  const { tokens } = document;
  const before = name.start > 0 ? tokens.text[name.start - 1]! : '';
  if (name.type !== 'LOC' || INDEFINITE.test(before)) return name;
  if ((matches.listsOf(name.start, name.end) & LARGE_PLACE) !== 0) return name;
  const { endToken } = document.sentences[tokens.sentence[name.start]!]!;
  for (let count = 3; count >= 1; count--) {
    const end = name.end + count;
    if (end > limit || end > endToken) continue;
    if (FACILITY_NOUNS.has(tokens.text.slice(name.end, end).join(' ').toLowerCase())) return { ...name, end };
  }
  return name;
}

/**
 * A name with what belongs to it beside it: its listed whole, version, legal form, purpose, head word.
 *
 * @param from where the name before it ends
 * @param limit where the name behind it begins
 */
export function grow(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  from: number,
  limit: number,
): TaggedName {
  let grown = takeHyphenated(document, matches, name, from, limit);
  grown = takeInitials(document, matches, grown, from);
  grown = takeGeneration(document, grown, limit);
  grown = takeStorm(document, grown, from);
  grown = takeListed(document, matches, grown, from, limit);
  grown = takeVersion(document, matches, grown, limit);
  grown = takeLegalForm(document, grown, limit);
  grown = takePurpose(document, matches, grown, limit);
  grown = takeHead(document, grown, limit);
  grown = takeFacilityNoun(document, matches, grown, limit);
  return takeFullStop(document, matches, grown, limit);
}
