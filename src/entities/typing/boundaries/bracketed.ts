import type { Tagged } from '../../../document.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { LEGAL_FORMS, PARTY_WINGS } from '../words.ts';

const PARTY = /^(?:Party|Dal|\p{Lu}{2,4})$/u;
const CAPITALS = /^\p{Lu}{1,3}$/u;
const ACRONYM = /^\p{Lu}{2,4}$/u;
/** Of a company's country: "(K) Ltd", "(Pvt) Ltd". */
const COUNTRY_OR_KIND = /^(?:\p{Lu}|Private|Pty|Pvt|SA)$/u;
const BILL = /^(?:Act|Bill)$/u;
const TITLE_WORD = /^(?:\p{Lu}[\p{L}’'-]*|and|of|for)$/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;
const CAPITAL = /^\p{Lu}/u;
/** Most tokens in the brackets of a bill: "(Jersey and Guernsey, No. 2)". */
const MOST_WITHIN = 8;
/** Most words before them. */
const MOST_BEFORE = 6;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly type: TaggedName['type'];
}

/** "CPI(M)", "the Communist Party of India (Marxist)", "Orom Dairies (K) Ltd": where a body's name ends behind brackets, or -1. */
function endBehindBrackets({ tokens: { text, start, end } }: Tagged, name: TaggedName): number {
  const open = name.end;
  if (text[open] !== '(' || text[open + 2] !== ')' || name.type === 'PER') return -1;
  const last = text[open - 1]!;
  const inner = text[open + 1]!;
  const tight = end[open - 1] === start[open];
  if (tight && ACRONYM.test(last) && CAPITALS.test(inner)) return open + 3;
  if (PARTY_WINGS.has(inner) && text.slice(name.start, open).some((word) => PARTY.test(word)))
    return open + 3;
  const form = text[open + 3]?.toLowerCase();
  if (form !== undefined && COUNTRY_OR_KIND.test(inner) && LEGAL_FORMS.has(form)) return open + 4;
  return -1;
}

/** "Data (Use and Access) Bill": the legal text whose last word is at `t`, or null. */
function billAt({ tokens: { text, sentence } }: Tagged, t: number): Piece | null {
  if (text[t - 1] !== ')' || !BILL.test(text[t]!)) return null;
  let open = t - 2;
  while (open > 0 && t - open <= MOST_WITHIN && text[open] !== '(' && sentence[open] === sentence[t]) open--;
  if (text[open] !== '(' || open < 1) return null;
  let start = open;
  while (
    start > 0 &&
    open - start < MOST_BEFORE &&
    sentence[start - 1] === sentence[t] &&
    TITLE_WORD.test(text[start - 1]!)
  )
    start--;
  while (start < open && (!CAPITAL.test(text[start]!) || text[start] === 'The')) start++;
  const end = YEAR.test(text[t + 1] ?? '') ? t + 2 : t + 1;
  // "In Leeds (AP) Bill Orom said": somebody's first name.
  const goesOn = sentence[end] === sentence[t] && CAPITAL.test(text[end]!);
  return start === open || goesOn ? null : { start, end, type: 'MISC' };
}

/** Names that brackets part, made whole: parties, companies and bills; what was tagged within them is no name of its own. */
export function joinBracketed(document: Tagged, names: readonly TaggedName[]): readonly TaggedName[] {
  const { text } = document.tokens;
  const pieces: Piece[] = [];
  for (const name of names) {
    const end = endBehindBrackets(document, name);
    if (end > 0) pieces.push({ start: name.start, end, type: 'ORG' });
  }
  for (let t = 3; t < text.length; t++) {
    const bill = billAt(document, t);
    if (bill !== null) pieces.push(bill);
  }
  if (pieces.length === 0) return names;
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: TaggedName[] = [];
  let next = 0;
  for (const piece of pieces) {
    if (piece.start < (joined.at(-1)?.end ?? 0)) continue;
    while (next < names.length && names[next]!.start < piece.start) joined.push(names[next++]!);
    const before = joined.at(-1);
    if (before !== undefined && before.end > piece.start) joined.pop();
    let score = 0;
    for (; next < names.length && names[next]!.start < piece.end; next++)
      score = Math.max(score, names[next]!.score);
    joined.push({ ...piece, score: score || before?.score || 0.8 });
  }
  return [...joined, ...names.slice(next)];
}
