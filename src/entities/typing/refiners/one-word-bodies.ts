import type { NameType, Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import { MOVED, OF_MARKET, OF_PLAYERS, OF_VOTE } from '../words.ts';
import { wordsOfPersons } from '../words-of-persons.ts';
import { isPersonHere, isPlaceHere } from './firm-names.ts';

const OTHERS: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'PERSON', 'PRODUCT']);
/** Rules that say what the tagger said. */
const SAID_BY_TAGGER = new Set([UNTOLD, 'person', 'place', 'place-with-article']);
/** Rules by which a firm is told. */
const TELLING = new Set(['body-before', 'owner', 'place-shares-of', 'shares-of']);
/** What everybody knows. */
const KNOWN = bits('country', 'region', 'large-city', 'demonym', 'title');
const PERSONS = bits('given-name', 'surname');
/** What both sides have alike: "0-0", not "drew 2-3 birds". */
const SCORE = /^(\d{1,2})[-–]\1(?:\D|$)/u;
const HIS = /^(?:her|his)$/u;
/** Most words from a verb to "his", which tells that a person did it: "drew 0-0 in his first game", "lost 2 percent of his wealth". */
const HIS_REACH = 10;
const MORE_THAN = /^(?:a|about|almost|another|around|as|by|further|just|more|much|nearly|over|than|up|to)$/u;
const NUMBER = /^\d[\d.,]*$/u;
const SHARE = /^(?:%|p|pct|per|percent|pence|cents?)$/u;
/** Before what a price move is told of, where a place would do as well: "Rival Orom fell 2 percent", not "output in Orom fell 2 percent". */
const OPENS = /^(?:|,|;|while|but|rival|rivals)$/u;
/** Most words between the verb of a move and its number: "as much as". */
const MOST_BETWEEN = 4;

/** Whether what stands before token `at` moved as a share does: "rose as much as 14 percent", "fell 2%". */
function hasMoved(text: readonly string[], at: number): boolean {
  if (!MOVED.has(text[at] ?? '')) return false;
  let t = at + 1;
  while (t <= at + MOST_BETWEEN && MORE_THAN.test(text[t] ?? '')) t++;
  return NUMBER.test(text[t] ?? '') && SHARE.test(text[t + 1] ?? '');
}

/** Whether token `at` tells of a game that nobody won: "drew 0-0 with". */
function hasDrawn(text: readonly string[], at: number): boolean {
  return text[at] === 'drew' && SCORE.test(text.slice(at + 1, at + 4).join(''));
}

const tells = (text: readonly string[], of: ReadonlySet<string>): boolean =>
  text.some((word) => of.has(word.toLowerCase()));

/** Whether a document tells of the market. */
export const isOfMarket = (text: readonly string[]): boolean => tells(text, OF_MARKET);

/** Whether the name that ends before token `at` is a person's, as what it did is "his", or as an age follows: "Carlsen, 33, drew". */
function isOfPerson({ tokens: { text, sentence } }: Tagged, at: number): boolean {
  if (text[at] === ',' && /^\d\d$/u.test(text[at + 1] ?? '') && text[at + 2] === ',') return true;
  if (text[at] !== 'drew' && !MOVED.has(text[at] ?? '')) return false;
  for (let t = at; t < at + HIS_REACH && sentence[t] === sentence[at]; t++)
    if (HIS.test(text[t]!)) return true;
  return false;
}

/**
 * Firms with names of one word, wherever the document names them: what has shares, or what "fell 2 percent" on a market, is a firm, what
 * "drew 0-0" a club, though the tagger takes it for somebody or a town, there or elsewhere. Not a word that persons are called by in a
 * list, or a person who is named in full, nor what stands anywhere as a place or a person does.
 */
export function agreeOneWordBodies(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text, sentence } = document.tokens;
  const told = new Set<string>();
  const moved = new Set<string>();
  const drawn = new Set<string>();
  for (const { start, end, type, rule } of names) {
    if (end - start > 1) continue;
    const before = start > 0 && sentence[start - 1] === sentence[start] ? text[start - 1]!.toLowerCase() : '';
    const isFirm = type === 'ORG' && TELLING.has(rule);
    // "Smith lost 2 percent"
    const isListed = type !== 'ORG' && (matches.listsOf(start, end) & PERSONS) !== 0;
    if (isFirm) told.add(text[start]!);
    else if (isListed) continue;
    else if (hasDrawn(text, end)) drawn.add(text[start]!);
    else if (
      hasMoved(text, end) &&
      // "Bitcoin lost 3 percent"
      type !== 'PRODUCT' &&
      (type === 'ORG' || SAID_BY_TAGGER.has(rule)) &&
      (type === 'PERSON' || type === 'ORG' || OPENS.test(before))
    )
      moved.add(text[start]!);
  }
  // "Lungu gained 3 percent" in a poll, "Carlsen drew 2-2" at chess
  if (moved.size > 0 && isOfMarket(text) && !tells(text, OF_VOTE)) for (const word of moved) told.add(word);
  if (drawn.size > 0 && !tells(text, OF_PLAYERS)) for (const word of drawn) told.add(word);
  if (told.size === 0) return names;
  const persons = wordsOfPersons(document, names);
  for (const { start, end, rule } of names) {
    if (end - start > 1 || TELLING.has(rule)) continue;
    const isOther =
      isPlaceHere(document, matches, start) || isPersonHere(text, start) || isOfPerson(document, end);
    if (isOther) told.delete(text[start]!);
  }
  return names.map((name) => {
    const { start, end, type, rule } = name;
    if (end - start > 1 || !OTHERS.has(type) || !SAID_BY_TAGGER.has(rule)) return name;
    const isFirm =
      told.has(text[start]!) && !persons.has(text[start]!) && (matches.listsOf(start, end) & KNOWN) === 0;
    return isFirm ? { ...name, type: 'ORG', rule: 'one-word-body' } : name;
  });
}
