import { PENN, type Tagged } from '../../document.ts';
import { ARTICLES } from '../../text/function-words.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';
import { joinBracketed } from './bracketed.ts';
import { isPlain } from './capitals.ts';
import { takeCourts } from './courts.ts';
import { splitAtDashes } from './dashes.ts';
import { joinForeignBodies } from './foreign-bodies.ts';
import { takeGeneration } from './generations.ts';
import { withoutSite } from './heritage.ts';
import { takeHyphenated } from './hyphens.ts';
import { takeInitials } from './initials.ts';
import { joinEvents } from './join-events.ts';
import { joinListed } from './join-listed.ts';
import { joinParts } from './join-parts.ts';
import { joinCases } from './law-cases.ts';
import { isSignApart } from './money.ts';
import { NAME_LISTS } from './name-lists.ts';
import { joinNicknames } from './nicknames.ts';
import { partPersons } from './partings.ts';
import { isParty } from './party.ts';
import { joinFields, takePurpose } from './purpose.ts';
import { splitPlaces } from './split-places.ts';
import { splitTwins } from './split-twins.ts';
import { settleTitles } from './titles-of.ts';
import { takeVersion } from './versions.ts';

import { FACILITY_NOUNS, HEADS, LEGAL_FORMS, POSTNOMINALS, RANKS, STORM_FIRST, STORMS } from './words.ts';

const INDEFINITE = /^(?:an?|another|any|every|each|no|some|this|that|its|his|their|our)$/iu;
/** "Sultan bin Saad" is no sultan, "Duke of Orom" all of a name. */
const NO_TITLE_BEFORE = /^(?:bin|bint|ibn|of)$/u;
const POSSESSIVE = /^(?:['’]s?|s['’])$/u;
const BILL_BEFORE = /^(?:the|a|this|that|pass|passes|passed|passing)$/u;
const EDGE = /^["“”‘«»`,;:–—-]+$/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
const WHOLE_NAMES = bits('law', 'event', 'product', 'place', 'facility', 'organization', 'party', 'country');
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const PARTICIPLE = /^\p{Ll}+(?:ed|ing|held|run|born|wide|owned|made|era|bound)$/u;
const PLACES = bits('country', 'region', 'city', 'place');
/** Verbs that begin a question, some of which are names too. */
const ASKS = /^(?:Can|Could|Did|Do|Does|May|Might|Must|Should|Will|Would)$/u;
/** An infinitive, which may be tagged as a form of the present that goes with no single name. */
const INFINITIVE: ReadonlySet<number> = new Set([PENN.indexOf('VB'), PENN.indexOf('VBP')]);
const LARGE_PLACE = bits('country', 'region', 'large-city');

/** "The Lancet", "The Oval": a capitalised article is part of a work's name, and of a place's that no list has without it. */
function keepsArticle(
  document: Tagged,
  matches: GazetteerMatches,
  type: TaggedName['type'],
  start: number,
  end: number,
): boolean {
  if ((matches.listsOf(start, end) & bits('work')) !== 0) return true;
  if ((type !== 'LOC' && type !== 'MISC') || !CAPITAL.test(document.tokens.text[start]!)) return false;
  return (matches.listsOf(start + 1, end) & NAME_LISTS) === 0;
}

/** "Will | Sanders stay in the race?": a verb that begins a sentence is no part of a name that an infinitive follows. */
function isAsked({ tokens, tags, sentences }: Tagged, start: number, end: number): boolean {
  if (end - start < 2 || !ASKS.test(tokens.text[start]!)) return false;
  const { firstToken, endToken } = sentences[tokens.sentence[start]!]!;
  for (let before = firstToken; before < start; before++) if (!EDGE.test(tokens.text[before]!)) return false;
  return end < endToken && INFINITIVE.has(tags.xpos[end]!);
}

/** The name alone: without article, quotation mark, possessive, and a title before a person. */
function trim(document: Tagged, matches: GazetteerMatches, name: TaggedName): TaggedName | null {
  const { text } = document.tokens;
  let { start, end } = name;
  end = withoutSite(text, start, end);
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && (POSSESSIVE.test(text[end - 1]!) || EDGE.test(text[end - 1]!))) {
    if (matches.listsOf(start, end) !== 0) break;
    end--;
  }
  if (start === end) return null;
  // "BP $" of "fined BP $4 billion".
  if (end - start > 1 && isSignApart(document, end - 1)) end--;
  if (
    end - start > 1 &&
    ARTICLES.has(text[start]!.toLowerCase()) &&
    !keepsArticle(document, matches, name.type, start, end)
  )
    start++;
  if (end - start > 2 && isParty(document, matches, start, end))
    return { ...name, start: start + 2, end, type: 'LOC' };
  if (name.type === 'PER') {
    // "vote against the Bill"
    if (end - start === 1 && text[start] === 'Bill' && BILL_BEFORE.test(text[start - 1] ?? '')) return null;
    if (isAsked(document, start, end)) start++;
    while (end - start > 2 && RANKS.has(text[start]!)) start++;
    while (end - start > 2 && POSTNOMINALS.has(text[end - 1]!.toLowerCase())) end--;
    const titleOnly = (from: number, to: number): boolean => {
      const lists = matches.listsOf(from, to);
      return (lists & bits('title')) !== 0 && (lists & bits('given-name', 'surname')) === 0;
    };
    // "Datuk" + "Seri Anwar Ibrahim"
    const begun = [start - 2, start - 1].some((from) => from >= 0 && titleOnly(from, start + 1));
    if (end - start > 2 && begun) start++;
    for (let cut = Math.min(end, start + 4); cut > start; cut--)
      if (titleOnly(start, cut) && !NO_TITLE_BEFORE.test(text[cut] ?? '')) {
        start = cut;
        cut = Math.min(end, start + 4) + 1;
      }
  }
  return start < end ? { ...name, start, end } : null;
}

/** "Hague-based", "NATO-led": what stands before the hyphen is the name, and the whole's type was the adjective's. */
function cutCompound(document: Tagged, matches: GazetteerMatches, name: TaggedName): TaggedName {
  const { text } = document.tokens;
  const end = name.end - 2;
  const last = text[end + 1]!;
  if (end <= name.start || text[end] !== '-' || !PARTICIPLE.test(last)) return name;
  // In "the Hague-based court" the article is the court's.
  const start =
    end - name.start > 1 && ARTICLES.has(text[name.start]!.toLowerCase()) ? name.start + 1 : name.start;
  const cut = { ...name, start, end };
  if (name.type !== 'MISC') return cut;
  const lists = matches.listsOf(start, end);
  if ((lists & PLACES) !== 0) return { ...cut, type: 'LOC' };
  if ((lists & bits('demonym', 'group', 'law', 'event')) !== 0) return cut;
  return { ...cut, type: last === 'based' || last === 'born' ? 'LOC' : 'ORG' };
}

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

/** Where the tagger's names begin and end, made good by rules; in order, not overlapping. */
export function settleBoundaries(
  document: Tagged,
  matches: GazetteerMatches,
  tagged: readonly TaggedName[],
): readonly TaggedName[] {
  const known = takeCourts(document, splitTwins(document.tokens.text, tagged));
  const whole = joinParts(
    document,
    matches,
    joinFields(
      document,
      matches,
      joinEvents(document, splitAtDashes(document, matches, joinForeignBodies(document, known))),
    ),
  );
  const joined = joinCases(document, matches, joinNicknames(document, joinBracketed(document, whole)));
  const one = settleTitles(document, matches, joinListed(document, matches, joined));
  const names = partPersons(document, matches, splitPlaces(document, matches, one));
  const settled: TaggedName[] = [];
  for (const [index, name] of names.entries()) {
    const from = settled.at(-1)?.end ?? 0;
    const limit = names[index + 1]?.start ?? document.tokens.length;
    const trimmed = trim(document, matches, name);
    if (trimmed === null) continue;
    let settling = cutCompound(document, matches, trimmed);
    settling = takeHyphenated(document, matches, settling, from, limit);
    settling = takeInitials(document, matches, settling, from);
    settling = takeGeneration(document, settling, limit);
    settling = takeStorm(document, settling, from);
    settling = takeListed(document, matches, settling, from, limit);
    settling = takeVersion(document, matches, settling, limit);
    settling = takeLegalForm(document, settling, limit);
    settling = takePurpose(document, matches, settling, limit);
    settling = takeHead(document, settling, limit);
    settling = takeFacilityNoun(document, matches, settling, limit);
    settled.push(takeFullStop(document, matches, settling, limit));
  }
  return settled;
}
