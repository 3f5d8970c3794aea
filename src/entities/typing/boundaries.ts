import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';
import { EVENT_WORDS, FACILITY_NOUNS, LAW_WORDS } from './words.ts';

const ARTICLE = /^(?:the|a|an)$/iu;
const INDEFINITE = /^(?:an?|another|any|every|each|no|some|this|that|its|his|their|our)$/iu;
const POSSESSIVE = /^(?:['’]s?|s['’])$/u;
const EDGE = /^["“”‘«»`,;:–—-]+$/u;
const HEADS = new Set([...EVENT_WORDS, ...LAW_WORDS]);
const CAPITAL = /^\p{Lu}/u;
const PARTICIPLE = /^\p{Ll}+(?:ed|ing|held|run|born|wide|owned|made|era)$/u;
const PLACES = bits('country', 'region', 'city', 'place');
const LARGE_PLACE = bits('country', 'region', 'large-city');

/** A sentence whose words are mostly capitalised tells nothing by a capital. */
function isPlain(document: Tagged, token: number): boolean {
  const { firstToken, endToken } = document.sentences[document.tokens.sentence[token]!]!;
  const limit = Math.min(endToken, firstToken + 60);
  let words = 0;
  let capitals = 0;
  for (let i = firstToken; i < limit; i++) {
    const text = document.tokens.text[i]!;
    if (text.length < 4) continue;
    words++;
    if (CAPITAL.test(text)) capitals++;
  }
  return capitals * 3 < words * 2;
}

/** "The Lancet", "The Oval": a capitalised article is part of a work's name, and of a place's that no list has without it. */
function keepsArticle(
  document: Tagged,
  matches: GazetteerMatches,
  type: TaggedName['type'],
  start: number,
  end: number,
): boolean {
  if ((matches.listsOf(start, end) & bits('media', 'work')) !== 0) return true;
  if ((type !== 'LOC' && type !== 'MISC') || !CAPITAL.test(document.tokens.text[start]!)) return false;
  return matches.listsOf(start + 1, end) === 0;
}

/** The name alone: without article, quotation mark, possessive, and a title before a person. */
function trim(document: Tagged, matches: GazetteerMatches, name: TaggedName): TaggedName | null {
  const { text } = document.tokens;
  let { start, end } = name;
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && (POSSESSIVE.test(text[end - 1]!) || EDGE.test(text[end - 1]!))) {
    if (matches.listsOf(start, end) !== 0) break;
    end--;
  }
  if (
    end - start > 1 &&
    ARTICLE.test(text[start]!) &&
    !keepsArticle(document, matches, name.type, start, end)
  )
    start++;
  if (name.type === 'PER') {
    const titleOnly = (from: number, to: number): boolean => {
      const lists = matches.listsOf(from, to);
      return (lists & bits('title')) !== 0 && (lists & bits('given-name', 'surname')) === 0;
    };
    for (let cut = Math.min(end, start + 4); cut > start; cut--)
      if (titleOnly(start, cut)) {
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
  if (name.type !== 'MISC') return { ...name, end };
  const lists = matches.listsOf(name.start, end);
  if ((lists & PLACES) !== 0) return { ...name, end, type: 'LOC' };
  if ((lists & bits('demonym', 'group', 'law', 'event')) !== 0) return { ...name, end };
  return { ...name, end, type: last === 'based' || last === 'born' ? 'LOC' : 'ORG' };
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

/** "Kant" + "air base": a small place followed by a noun of something built, unless it is only one of several there. */
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
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const settled: TaggedName[] = [];
  for (const [index, tagged] of names.entries()) {
    const limit = names[index + 1]?.start ?? document.tokens.length;
    const trimmed = trim(document, matches, tagged);
    if (trimmed === null) continue;
    const cut = cutCompound(document, matches, trimmed);
    const headed = takeHead(document, cut, limit);
    settled.push(takeFacilityNoun(document, matches, headed, limit));
  }
  return settled;
}
