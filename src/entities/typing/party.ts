import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';

const PARTY = /^[DRI]$/u;

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
