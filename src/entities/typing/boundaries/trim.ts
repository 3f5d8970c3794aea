import { PENN, type Tagged } from '../../../document.ts';
import { ARTICLES } from '../../../text/function-words.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { isSignApart } from '../money.ts';
import { NAME_LISTS } from '../name-lists.ts';
import { isParty } from '../party.ts';
import { POSTNOMINALS, RANKS } from '../words.ts';
import { withoutSite } from './heritage.ts';
import { LIKENESS } from './hyphens.ts';

/** "Sultan bin Saad" is no sultan, "Duke of Orom" all of a name. */
const NO_TITLE_BEFORE = /^(?:bin|bint|ibn|of)$/u;
const POSSESSIVE = /^(?:['’]s?|s['’])$/u;
const BILL_BEFORE = /^(?:the|a|this|that|pass|passes|passed|passing)$/u;
const EDGE = /^["“”‘«»`,;:–—-]+$/u;
const CAPITAL = /^\p{Lu}/u;
const PARTICIPLE = /^(?:\p{Ll}+(?:ed|ing)|held|led|run|born|wide|made|bound)$/u;
const PLACES = bits('country', 'region', 'city', 'place');
/** What nobody is likely to be called. */
const KNOWN_PLACES = bits('country', 'region', 'large-city');
const PERSONS = bits('given-name', 'surname');
const BODIES = bits('company', 'organization', 'media', 'party', 'team');
/** Verbs that begin a question, some of which are names too. */
const ASKS = /^(?:Can|Could|Did|Do|Does|May|Might|Must|Should|Will|Would)$/u;
/** An infinitive, which may be tagged as a form of the present that goes with no single name. */
const INFINITIVE: ReadonlySet<number> = new Set([PENN.indexOf('VB'), PENN.indexOf('VBP')]);

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
export function trim(document: Tagged, matches: GazetteerMatches, name: TaggedName): TaggedName | null {
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

/** "Hague-based", "NATO-led", "Bush-era": what stands before the hyphen is the name, and the whole's type was the adjective's. */
export function cutCompound(document: Tagged, matches: GazetteerMatches, name: TaggedName): TaggedName {
  const { text } = document.tokens;
  const end = name.end - 2;
  const last = text[end + 1]!;
  if (end <= name.start || text[end] !== '-' || !(PARTICIPLE.test(last) || LIKENESS.test(last))) return name;
  // In "the Hague-based court" the article is the court's.
  const start =
    end - name.start > 1 && ARTICLES.has(text[name.start]!.toLowerCase()) ? name.start + 1 : name.start;
  const cut = { ...name, start, end };
  if (name.type !== 'MISC') return cut;
  const lists = matches.listsOf(start, end);
  if ((lists & bits('demonym', 'group', 'law', 'event')) !== 0) return cut;
  if (last === 'based' || last === 'born' || (lists & KNOWN_PLACES) !== 0) return { ...cut, type: 'LOC' };
  if ((lists & PERSONS) !== 0 && (lists & BODIES) === 0) return { ...cut, type: 'PER' };
  if ((lists & PLACES) !== 0) return { ...cut, type: 'LOC' };
  return LIKENESS.test(last) ? cut : { ...cut, type: 'ORG' };
}
