import type { NameType, Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import { isPersonHere, isPlaceHere } from './firm-names.ts';
import type { TypedName } from './index.ts';
import { MOVED } from './words.ts';
import { wordsOfPersons } from './words-of-persons.ts';

const OTHERS: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'PERSON', 'PRODUCT']);
/** Rules that say what the tagger said. */
const UNTOLD = new Set(['misc', 'person', 'place', 'place-with-article']);
/** Rules by which a firm is told. */
const TELLING = new Set(['body-before', 'owner', 'place-shares-of', 'shares-of']);
/** What everybody knows. */
const KNOWN = bits('country', 'region', 'large-city', 'demonym', 'title');
const SCORE = /^\d{1,2}[-–]\d{1,2}(?:\D|$)/u;
const MORE_THAN = /^(?:a|about|almost|another|around|as|by|further|just|more|much|nearly|over|than|up|to)$/u;
const NUMBER = /^\d[\d.,]*$/u;
const SHARE = /^(?:%|p|pct|per|percent|pence|cents?)$/u;
/** Before what a price move is told of, where a place would do as well: "Rival Orom fell 2 percent", not "output in Orom fell 2 percent". */
const OPENS = /^(?:|,|;|while|but|rival|rivals)$/u;
const MARKET = /^(?:bourse|dividends?|shareholders|shares|stocks?)$/iu;
const VOTE = /^(?:elections?|polls?|turnout|voters?|votes?)$/iu;
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

/** Whether a document tells of the market, and of no vote: "Lungu gained 3 percent" in a poll. */
function isOfMarket(text: readonly string[]): boolean {
  return text.some((word) => MARKET.test(word)) && !text.some((word) => VOTE.test(word));
}

/**
 * Firms with names of one word, wherever the document names them: what has shares, or what "fell 2 percent" on a market, is a firm, what "drew 0-0" a club, though
 * the tagger takes it for somebody or a town, there or elsewhere. Not the word of a person who is named in full, nor what stands
 * anywhere as a place or a person does.
 */
export function agreeOneWordBodies(
  document: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): readonly TypedName[] {
  const { text, sentence } = document.tokens;
  const told = new Set<string>();
  const moved = new Set<string>();
  for (const { start, end, type, rule } of names) {
    if (end - start > 1) continue;
    const before = start > 0 && sentence[start - 1] === sentence[start] ? text[start - 1]!.toLowerCase() : '';
    if ((type === 'ORG' && TELLING.has(rule)) || hasDrawn(text, end)) told.add(text[start]!);
    else if (
      hasMoved(text, end) &&
      (type === 'ORG' || UNTOLD.has(rule)) &&
      (type === 'PERSON' || type === 'ORG' || OPENS.test(before))
    )
      moved.add(text[start]!);
  }
  if (moved.size > 0 && isOfMarket(text)) for (const word of moved) told.add(word);
  if (told.size === 0) return names;
  const persons = wordsOfPersons(document, names);
  for (const { start, end, rule } of names) {
    if (end - start > 1 || TELLING.has(rule)) continue;
    if (isPlaceHere(document, matches, start) || isPersonHere(text, start)) told.delete(text[start]!);
  }
  return names.map((name) => {
    const { start, end, type, rule } = name;
    if (end - start > 1 || !OTHERS.has(type) || !UNTOLD.has(rule)) return name;
    const isFirm =
      told.has(text[start]!) && !persons.has(text[start]!) && (matches.listsOf(start, end) & KNOWN) === 0;
    return isFirm ? { ...name, type: 'ORG', rule: 'one-word-body' } : name;
  });
}
