import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { LAW_CASE_TOLD, LEGAL_FORMS, MATCH_TOLD } from '../words.ts';

const VERSUS = /^v\.?$/u;
const CAPITAL = /^\p{Lu}/u;
const TEAM = bits('team');
const PLACES = bits('country', 'region', 'city', 'large-city', 'place');
/** "R v Brown", "R (Miller) v Prime Minister": the Crown. */
const CROWN = /^(?:R|Regina|Rex)$/u;
/** Most tokens of a party that no name is. */
const LONGEST_PARTY = 4;

/** "the High Court", "the Court of Appeal", but not "Centre Court". */
const COURT_KIND = /^(?:Circuit|Crown|District|Federal|High|Supreme)$/u;

/** "Federer v Nadal on court", "on the court". */
const PLAYED_ON = /^(?:off|on|onto)$/u;

/** Whether a word is a firm's legal form, which the tagger may have left out behind the name: "Cape" + "plc". */
const isForm = (word: string): boolean => LEGAL_FORMS.has(word.toLowerCase());

/** Whether a sentence is about a case: one word at least says so, and none that a match is meant. */
function isOfCase({ tokens: { text }, sentences }: Tagged, sentence: number): boolean {
  const { firstToken, endToken } = sentences[sentence]!;
  let told = false;
  for (let t = firstToken; t < endToken; t++) {
    const word = text[t]!;
    if (MATCH_TOLD.has(word)) return false;
    if (word === 'court' && (PLAYED_ON.test(text[t - 1] ?? '') || PLAYED_ON.test(text[t - 2] ?? '')))
      return false;
    told ||= LAW_CASE_TOLD.has(word);
    told ||= word === 'Court' && (COURT_KIND.test(text[t - 1] ?? '') || text[t + 1] === 'of');
  }
  return told;
}

/**
 * Cases of law made one name: "Donoghue v Stevenson", "Lubbe v Cape plc", found or not. A firm with its legal form and the Crown tell a
 * case; any other may be a match or a contest, so that a word of the courts must stand in the sentence. Two places play a match.
 */
export function joinCases(
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const { text, sentence } = document.tokens;
  const joined: TaggedName[] = [];
  let next = 0;
  // Looked at once a sentence.
  let looked = -1;
  let ofCase = false;
  const isTold = (at: number): boolean => {
    if (at !== looked) {
      looked = at;
      ofCase = isOfCase(document, at);
    }
    return ofCase;
  };
  for (let t = 1; t + 1 < text.length; t++) {
    while (next < names.length && names[next]!.end <= t) joined.push(names[next++]!);
    if (!VERSUS.test(text[t]!) || sentence[t - 1] !== sentence[t + 1]) continue;
    const { firstToken, endToken } = document.sentences[sentence[t]!]!;
    const over = names[next];
    const left = over !== undefined && over.start < t ? over : joined.at(-1);
    const start = startOf(text, left, t, firstToken);
    const right = over !== undefined && over.start <= t + 1 ? over : undefined;
    const end = endOf(text, right, t, endToken);
    if (start < 0 || end < 0) continue;
    // "Ireland v Wales"
    const isPlaces = isPlace(matches, start, t, left) && isPlace(matches, t + 1, end, right);
    const isTeam = (matches.listsOf(start, t) & TEAM) !== 0 || (matches.listsOf(t + 1, end) & TEAM) !== 0;
    const sure =
      CROWN.test(text[start]!) ||
      (end - t > 2 && isForm(text[end - 1]!)) ||
      (t - start > 1 && isForm(text[t - 1]!));
    if (isTeam || isPlaces || !(sure || isTold(sentence[t]!))) continue;
    while (joined.length > 0 && joined.at(-1)!.end > start) joined.pop();
    while (next < names.length && names[next]!.start < end) next++;
    joined.push({ start, end, type: 'MISC', score: Math.max(left?.score ?? 0, right?.score ?? 0, 0.5) });
    t = end - 1;
  }
  for (; next < names.length; next++) joined.push(names[next]!);
  return joined;
}

/** Whether a party is a place: the tagger takes it for one that begins and ends with it, or a list has it. */
function isPlace(
  matches: GazetteerMatches,
  start: number,
  end: number,
  name: TaggedName | undefined,
): boolean {
  if (name?.start === start && name.end === end && name.type === 'LOC') return true;
  return (matches.listsOf(start, end) & PLACES) !== 0;
}

/** Where the party before the "v" at `at` begins: its name, or the words with a capital there; -1 for none. */
function startOf(text: readonly string[], left: TaggedName | undefined, at: number, least: number): number {
  if (left !== undefined && left.start < at && left.end >= at) return Math.max(least, left.start);
  let start = at;
  while (start > least && at - start < LONGEST_PARTY && CAPITAL.test(text[start - 1]!)) start--;
  // "In Donoghue v …": the first word of a sentence has its capital anyway.
  if (start === least && start < at - 1) start++;
  return start < at ? start : -1;
}

/** Where the party behind it ends. */
function endOf(text: readonly string[], right: TaggedName | undefined, at: number, limit: number): number {
  let end = right !== undefined && right.end > at + 1 ? right.end : at + 1;
  if (end === at + 1) while (end < limit && end - at <= LONGEST_PARTY && CAPITAL.test(text[end]!)) end++;
  // "Salomon & Co Ltd"
  if (end > at + 1 && end + 1 < limit && text[end] === '&' && CAPITAL.test(text[end + 1]!)) end += 2;
  if (end < limit && end > at + 1 && isForm(text[end]!)) end++;
  return end > at + 1 ? end : -1;
}
