import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';
import { LAW_CASE_TOLD, LEGAL_FORMS, MATCH_TOLD } from './words.ts';

const VERSUS = /^v\.?$/u;
const CAPITAL = /^\p{Lu}/u;
const TEAM = bits('team');
/** A firm's legal form that the tagger left out behind the name: "Cape" + "plc". */
const FORM = /^(?:plc|ltd|llc|inc|co)\.?$/iu;
/** "R v Brown", "R (Miller) v Prime Minister": the Crown. */
const CROWN = /^(?:R|Regina|Rex)$/u;
/** Most tokens of a party that no name is. */
const LONGEST_PARTY = 4;

/** "the High Court", "the Court of Appeal", but not "Centre Court". */
const COURT_KIND = /^(?:Circuit|Crown|District|Federal|High|Supreme)$/u;

/** Whether a sentence is about a case: one word at least says so, or the stop of "v.", and none that a match is meant. */
function isOfCase({ tokens: { text }, sentences }: Tagged, sentence: number, stop: boolean): boolean {
  const { firstToken, endToken } = sentences[sentence]!;
  let told = stop;
  for (let t = firstToken; t < endToken; t++) {
    const word = text[t]!;
    if (MATCH_TOLD.has(word)) return false;
    told ||= LAW_CASE_TOLD.has(word);
    told ||= word === 'Court' && (COURT_KIND.test(text[t - 1] ?? '') || text[t + 1] === 'of');
  }
  return told;
}

/**
 * Cases of law made one name: "Donoghue v Stevenson", "Lubbe v Cape plc", found or not. "v." tells a case where no match is told of, a firm
 * with its legal form and the Crown do always; a bare "v" may stand in a match, so that the sentence must tell.
 */
export function joinCases(
  document: Tagged,
  matches: GazetteerMatches,
  names: readonly TaggedName[],
): readonly TaggedName[] {
  const { text, sentence } = document.tokens;
  const joined: TaggedName[] = [];
  let next = 0;
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
    // "England v. Australia"
    const stop = text[t] === 'v.' && left?.type !== 'LOC' && right?.type !== 'LOC';
    const isTeam = (matches.listsOf(start, t) & TEAM) !== 0 || (matches.listsOf(t + 1, end) & TEAM) !== 0;
    const sure =
      CROWN.test(text[start]!) ||
      LEGAL_FORMS.has(text[end - 1]!.toLowerCase()) ||
      FORM.test(text[end - 1]!) ||
      LEGAL_FORMS.has(text[t - 1]!.toLowerCase());
    if (isTeam || !(sure || isOfCase(document, sentence[t]!, stop))) continue;
    while (joined.length > 0 && joined.at(-1)!.end > start) joined.pop();
    while (next < names.length && names[next]!.start < end) next++;
    joined.push({ start, end, type: 'MISC', score: Math.max(left?.score ?? 0, right?.score ?? 0, 0.5) });
    t = end - 1;
  }
  for (; next < names.length; next++) joined.push(names[next]!);
  return joined;
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
  if (end < limit && end > at + 1 && FORM.test(text[end]!)) end++;
  return end > at + 1 ? end : -1;
}
