import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';

const PARTY = /^[DRI]$/u;
/** "(D-N.Y.)" and "(R-FL)" begin with one token. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}{1,2}$/u;

/**
 * "Ann Lee, D-Wash.", "John Poe (R-Modesto)": whether the letter at `t` is a party's before where somebody is elected, up to `end`: a
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
  return (matches.listsOf(t + 2, end) & bits('region', 'city', 'large-city')) !== 0;
}

/** Whether tokens `[start, end)` are a party's letter and a state's, or its first one, run together: "R-FL", "D-N" of "(D-N.Y.)". */
export function isPartyAndState({ tokens: { text } }: Tagged, start: number, end: number): boolean {
  const before = text[start - 1];
  return end - start === 1 && (before === '(' || before === ',') && PARTY_AND_STATE.test(text[start]!);
}
