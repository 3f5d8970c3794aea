import { PENN, type Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { isCapitalized } from '../name-view.ts';
import type { TypedName } from '../typed-name.ts';
import { CLUB_LAST, CLUB_MEMBERS, TOWN_HAS } from '../words.ts';

const BODIES = bits('organization', 'company', 'media', 'party');
/** "Town were behind", "City have chances", "United's keeper", "Town, who had lost": what a club alone does. */
const FINITE = new Set((['VBD', 'VBZ', 'VBP', 'MD'] as const).map((tag) => PENN.indexOf(tag)));
const OWNS = /^['’]s?$/u;
const WHO = /^(?:who|whose)$/u;
/** Before the short name of a club in a sentence: "For Town, it was a first win". */
const BEFORE = /^(?:against|at|beat|but|by|for|from|then|to|when|while|with|["“‘])$/u;
const CLOSES = /^[,.;!?]$/u;

/**
 * The short names of clubs that a document names in full: "Town" after "Grimsby Town", "Harriers" after "Kidderminster Harriers", which
 * the tagger takes for a thing or leaves out. A word that is missed must stand as a club does: "Town were behind", "Town boss"; not
 * "City officials", "the Town Hall". Where "Oxford City Council" is told of too, "City" may be either.
 */
export function agreeClubs(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens, sentences, tags } = document;
  const { text, sentence } = tokens;
  const clubs = new Set<string>();
  for (const { start, end, type } of names) {
    const last = text[end - 1]!;
    if (type !== 'ORG' || end - start < 2 || end - start > 4 || !CLUB_LAST.has(last.toLowerCase())) continue;
    if (isCapitalized(last) && (matches.listsOf(start, end) & BODIES) === 0) clubs.add(last);
  }
  for (let t = 1; t < text.length && clubs.size > 0; t++)
    if (TOWN_HAS.has(text[t]!.toLowerCase())) clubs.delete(text[t - 1]!);
  if (clubs.size === 0) return names;
  const isClubHere = (t: number): boolean => {
    const { firstToken, endToken } = sentences[sentence[t]!]!;
    const before = t > firstToken ? text[t - 1]! : '';
    // "said Town boss Ann Orom"
    if (t + 1 < endToken && CLUB_MEMBERS.has(text[t + 1]!)) return !isCapitalized(before);
    if (before !== '' && !CLOSES.test(before) && !BEFORE.test(before.toLowerCase())) return false;
    if (t + 1 >= endToken) return before !== '';
    const after = text[t + 1]!;
    if (after === ',') return WHO.test(text[t + 2] ?? '') || BEFORE.test(before.toLowerCase());
    if (OWNS.test(after)) return true;
    return FINITE.has(tags.xpos[t + 1]!) && !isCapitalized(after);
  };
  const agreed: TypedName[] = [];
  let next = 0;
  for (let t = 0; t < text.length; t++) {
    if (next < names.length && names[next]!.start === t) {
      const name = names[next++]!;
      const isClub = name.end - t === 1 && name.type !== 'ORG' && clubs.has(text[t]!);
      agreed.push(isClub ? { ...name, type: 'ORG', rule: 'club' } : name);
      t = name.end - 1;
    } else if (clubs.has(text[t]!) && isClubHere(t))
      agreed.push({ start: t, end: t + 1, type: 'ORG', score: 0.7, rule: 'club' });
  }
  return agreed;
}
