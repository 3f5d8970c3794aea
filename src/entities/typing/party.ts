import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import { STATE_CODES } from './words.ts';

const PARTY = /^[DRI]$/u;
/** "(D-N.Y.)" and "(R-FL)", of one token or three. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}{1,2}$/u;

/**
 * "Ann Lee, D-Wash.", "John Poe (R-Modesto)", "(R-FL)": whether the letter at `t` is a party's before where somebody is elected, up to `end`: a
 * region or town that a list has. "Two routers, D-Link and Netgear" has none.
 */
export function isParty(
  { tokens: { text } }: Tagged,
  matches: GazetteerMatches,
  t: number,
  end: number,
): boolean {
  if (t <= 0 || (text[t - 1] !== ',' && text[t - 1] !== '(')) return false;
  if (!PARTY.test(text[t]!) || text[t + 1] !== '-') return false;
  if (t + 3 === end && STATE_CODES.has(text[t + 2]!)) return true;
  return (matches.listsOf(t + 2, end) & bits('region', 'city', 'large-city')) !== 0;
}

/**
 * Whether tokens `[start, end)` are a party's letter, alone or with a state's letters, or the first of them: "R" of "(R-Texas)", "R-FL",
 * "D-N" of "(D-N.Y.)".
 */
export function isPartyAndState({ tokens: { text } }: Tagged, start: number, end: number): boolean {
  const before = text[start - 1];
  if ((before !== '(' && before !== ',') || end - start > 3) return false;
  if (end - start === 1 && PARTY.test(text[start]!)) return text[end] === '-';
  return PARTY_AND_STATE.test(text.slice(start, end).join(''));
}
