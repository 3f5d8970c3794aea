import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import { BODIES } from '../bodies.ts';
import type { TypedName } from '../typed-name.ts';
import { COMMON_ACRONYMS } from '../words.ts';

const ACRONYM = /^\p{Lu}{2,6}s?$/u;
const CHINA = /^(?:Beijing|China|Chinese)$/u;
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
/** Words that an acronym may pass over: "Earnings before interest and tax (EBIT)". */
const PASSED = /^(?:-|a|an|and|by|for|in|of|on|or|the|to)$/u;

/**
 * Whether the acronym in brackets at `t` spells common nouns before it: "an improvised explosive device (IED)". The first of
 * them may begin the sentence.
 */
function spellsCommonNouns({ tokens, sentences }: Tagged, t: number): boolean {
  const { text, sentence } = tokens;
  const letters = text[t]!.replace(/s$/u, '').toLowerCase();
  const { firstToken } = sentences[sentence[t]!]!;
  let at = t - 2;
  for (let k = letters.length - 1; k >= 0; at--) {
    if (at < firstToken) return false;
    const word = text[at]!;
    if (!SMALL.test(word) && word !== '-' && at > firstToken) return false;
    if (word[0]!.toLowerCase() === letters[k] && word !== '-') k--;
    else if (!PASSED.test(word)) return false;
  }
  return true;
}

/** Whether the words of a name before the bracket, "Maritime and Coastguard Agency (MCA)", begin with the letters of the acronym. */
function spellsName({ tokens: { text } }: Tagged, name: TypedName, acronym: string): boolean {
  const capitals = text.slice(name.start, name.end).filter((word) => CAPITAL.test(word));
  return capitals.length === acronym.length && capitals.every((word, i) => word.startsWith(acronym[i]!));
}

/**
 * Leaves out acronyms of common nouns: those that everybody knows, and those that the document defines as such, one or several,
 * wherever they stand; not those that a list has for a body's.
 */
export function dropCommonAcronyms(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text } = document.tokens;
  if (!names.some(({ start, end }) => end - start === 1 && ACRONYM.test(text[start]!))) return names;
  const common = new Set(COMMON_ACRONYMS);
  // China Central Television, where China is spoken of.
  if (text.includes('CCTV') && text.some((word) => CHINA.test(word))) common.delete('CCTV');
  for (const [i, { start, end }] of names.entries()) {
    const word = text[start]!;
    if (end - start !== 1 || text[start - 1] !== '(' || text[end] !== ')' || !ACRONYM.test(word)) continue;
    const before = names[i - 1];
    if (before?.end === start - 1 && spellsName(document, before, word)) common.delete(word);
    // "the national health service (NHS)" is a body all the same.
    if ((matches.listsOf(start, end) & bits(...BODIES)) !== 0 || !spellsCommonNouns(document, start))
      continue;
    const one = word.replace(/s$/u, '');
    common.add(one).add(`${one}s`);
  }
  return names.filter(({ start, end }) => end - start !== 1 || !common.has(text[start]!));
}
