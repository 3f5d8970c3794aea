import type { NameType, Tagged } from '../../../document.ts';
import { ARTICLES, IS } from '../../../text/function-words.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { OF_THINGS } from '../name-lists.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import {
  DEFINED_BODY,
  DEFINED_BUILT,
  DEFINED_LAND,
  DEFINED_PERSON,
  DEFINED_PLACE,
  DEFINED_WORK,
  DEFINITION_ENDS,
  VESSELS,
} from '../words.ts';

/** A sign ends the noun phrase of a definition, as do the words of `DEFINITION_ENDS`. */
const SIGN = /^[,.;:()–—]$/u;
/** Most tokens of the brackets behind a name, "(born 14 March 1951 in Orom)", and of the noun phrase. */
const MOST_IN_BRACKETS = 24;
const MOST_IN_PHRASE = 9;
/** What no definition of an article makes another thing: everybody knows it. */
const KNOWN = bits('country', 'region', 'large-city', 'demonym');

const GIVEN = bits('given-name');

/** What the last noun of a definition says that a name is. */
const KINDS: readonly (readonly [NameType, ReadonlySet<string>])[] = [
  ['ORG', DEFINED_BODY],
  ['WORK', DEFINED_WORK],
  ['GPE', DEFINED_PLACE],
  ['LOC', DEFINED_LAND],
  ['FAC', DEFINED_BUILT],
  ['PRODUCT', VESSELS],
  ['PERSON', DEFINED_PERSON],
];

/** Rules that say what the tagger did, of names that an apposition tells: "Orom, the US-backed start-up". */
const APPOSED = new Set([UNTOLD, 'person', 'place', 'place-with-article']);
/** Behind these a place stands, and the comma ends where something happens: "In Orom, a bank in the old town was robbed". */
const PLACED = /^(?:across|around|at|in|inside|near|outside|to)$/iu;

/** Where a body too may be told, if the noun phrase is all: "a lawyer at Orom, the investment bank." */
const AT = 'at';

/** Behind these a place stands where a work is told of: "came from San Orom, a play in hand". */
const LEFT = /^(?:from|into|leaves?|leaving|left|near|of|through|toward|towards|via)$/iu;

/** Where the verb of a sentence stands whose subject ends at `end`, behind brackets or an apposition in commas; or -1. */
function verbAfter({ tokens: { text }, sentences }: Tagged, sentence: number, end: number): number {
  const { endToken } = sentences[sentence]!;
  let t = end;
  const close = text[t] === '(' ? ')' : text[t] === ',' ? ',' : null;
  if (close !== null) {
    const limit = Math.min(endToken, t + MOST_IN_BRACKETS);
    t++;
    while (t < limit && text[t] !== close) t++;
    if (t === limit) return -1;
    t++;
  }
  return t < endToken && IS.has(text[t]!) ? t : -1;
}

/** Where the noun phrase behind an article at `verb + 1` ends; or -1. */
function phraseEnd({ tokens: { text }, sentences }: Tagged, sentence: number, verb: number): number {
  const limit = Math.min(sentences[sentence]!.endToken, verb + 2 + MOST_IN_PHRASE);
  let end = verb + 2;
  while (end < limit && !SIGN.test(text[end]!) && !DEFINITION_ENDS.has(text[end]!)) end++;
  return end === limit ? -1 : end;
}

/** What "is a Brazilian football club based in Orom" at `verb` says, or null. */
function definedAs(document: Tagged, sentence: number, verb: number): NameType | null {
  const { text } = document.tokens;
  if (!ARTICLES.has(text[verb + 1] ?? '')) return null;
  const end = phraseEnd(document, sentence, verb);
  if (end < 0) return null;
  // "Messi is the team", "Everton are the club to beat" define nothing.
  if (end === verb + 3 && text[verb + 1] === 'the') return null;
  for (const count of [2, 1]) {
    const noun = text
      .slice(Math.max(verb + 2, end - count), end)
      .join(' ')
      .toLowerCase();
    for (const [type, nouns] of KINDS) if (nouns.has(noun)) return type;
  }
  return null;
}

/**
 * A name that opens a sentence which says what it is, is that wherever the document has just these words: "Orom Parade were an
 * Irish rock band formed in Zarok", "Orom (Zarok: Orem) is a village in …"; so is what it is "known as", and a body that an apposition
 * tells: "Orom, the US-backed start-up, left", or a work: "Salida Breve, a novel". Not what everybody knows, and
 * elsewhere no word of a list: where "Amazon is a river", the firm may be meant by the next.
 */
export function agreeDefined(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text, sentence } = document.tokens;
  const wordsOf = ({ start, end }: TypedName): string => text.slice(start, end).join(' ');
  const defined = new Map<string, NameType>();
  const defining = new Set<number>();
  const tell = (name: TypedName, type: NameType): void => {
    if (!defined.has(wordsOf(name))) defined.set(wordsOf(name), type);
    defining.add(name.start);
  };
  for (const [i, name] of names.entries()) {
    const { start, end } = name;
    const at = sentence[start]!;
    const { firstToken } = document.sentences[at]!;
    if (start > firstToken + 1 || (start > firstToken && text[firstToken] !== 'The')) continue;
    if ((matches.listsOf(start, end) & KNOWN) !== 0 || name.type === 'NORP') continue;
    const verb = verbAfter(document, at, end);
    const type = verb < 0 ? null : definedAs(document, at, verb);
    if (type === null) continue;
    tell(name, type);
    for (let next = i + 1; next < names.length && names[next]!.start < verb; next++)
      if (text[names[next]!.start - 1] === 'as') tell(names[next]!, type);
  }
  for (const name of names) {
    const { start, end, rule } = name;
    if (text[end] !== ',' || !APPOSED.has(rule)) continue;
    const before = text[start - 1] ?? '';
    const isClosed = before === AT && SIGN.test(text[phraseEnd(document, sentence[start]!, end)] ?? '');
    if (PLACED.test(before) && (!isClosed || (matches.listsOf(start, end) & KNOWN) !== 0)) continue;
    if ((matches.listsOf(start, end) & OF_THINGS) !== 0) continue;
    // "Ann Orom, a patron of the company": so is nobody called who has a first name.
    const isPerson = end - start > 1 || (matches.listsOf(start, end) & GIVEN) !== 0;
    if (rule === 'person' && isPerson) continue;
    const type = definedAs(document, sentence[start]!, end);
    if (type === 'ORG') tell(name, 'ORG');
    // "the prize for La Salida Breve, a novel"
    else if (type === 'WORK' && rule !== 'person' && end - start > 1 && text[end + 1] !== 'the') {
      if (!LEFT.test(text[start - 1] ?? '')) tell(name, 'WORK');
    }
  }
  if (defined.size === 0) return names;
  return names.map((name) => {
    const type = defined.get(wordsOf(name));
    if (type === undefined || type === name.type) return name;
    const isIt = defining.has(name.start) || (matches.listsOf(name.start, name.end) & OF_THINGS) === 0;
    return isIt ? { ...name, type, rule: 'defined' } : name;
  });
}
