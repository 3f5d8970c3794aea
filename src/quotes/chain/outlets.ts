import { readLexicon } from '../../text/lexicon.ts';
import { OUTLET_WORDS } from '../../text/outlet-words.ts';
import type { Complement } from '../grammar/frames.ts';
import { isCapital, PROPN, type Reading, type Tokens } from '../reading.ts';

const OUTLETS = new Set(readLexicon(new URL('../data/news-outlets.txt', import.meta.url)));
/** Names that are an outlet's only as a whole behind the article: "the Hindu", but not "a Hindu" or "the Hindu priest". */
const WITH_ARTICLE = new Set(readLexicon(new URL('../data/outlets-with-article.txt', import.meta.url)));

/** Nouns of news outlets as they end a phrase in lower case: "the newspaper", "Swedish television", "the Tolk news agency". */
const OUTLET_NOUNS = new Set(readLexicon(new URL('../data/outlet-nouns.txt', import.meta.url)));

/** A word that has nothing of a name: "the people" are no magazine. */
const SMALL_WORD = /^\p{Ll}+$/u;

/** Longest name of a news outlet, in tokens. */
const LONGEST = 5;

/** Most tokens of a phrase that are looked at. */
const LOOKED_AT = 10;

/** The outlet's noun of one or two words that ends before `to`, as the token it begins with; -1 where none does. */
function nounBefore({ lower }: Reading, to: number): number {
  if (OUTLET_NOUNS.has(`${lower[to - 2]} ${lower[to - 1]}`)) return to - 2;
  return OUTLET_NOUNS.has(lower[to - 1] ?? '') ? to - 1 : -1;
}

const introduced = new WeakMap<Reading, ReadonlySet<string>>();

/**
 * Names that the article itself calls outlets: «local radio station Orla said …», «told the ORB, the state broadcaster, that …». Further
 * down they stand alone.
 */
function introducedOutlets(reading: Reading): ReadonlySet<string> {
  const known = introduced.get(reading);
  if (known !== undefined) return known;
  const { lower, upos, length } = reading;
  const names = new Set<string>();
  const isName = (t: number): boolean => upos[t] === PROPN && isCapital(reading, t);
  for (let t = 0; t < length; t++) {
    const noun = nounBefore(reading, t + 1);
    if (noun < 0 || isCapital(reading, t)) continue;
    let to = t + 1;
    while (to <= t + LONGEST && isName(to)) to++;
    if (to > t + 1 && to <= t + LONGEST) names.add(lower.slice(t + 1, to).join(' '));
    const isEnd = lower[t + 1] === ',' || lower[t + 1] === '.';
    let comma = noun - 1;
    while (comma > noun - LONGEST && lower[comma] !== ',') comma--;
    const isApposed = lower[comma + 1] === 'the' || lower[comma + 1] === 'a' || lower[comma + 1] === 'an';
    if (!isEnd || lower[comma] !== ',' || !isApposed) continue;
    let from = comma;
    while (from > comma - LONGEST && isName(from - 1)) from--;
    if (from < comma) names.add(lower.slice(from, comma).join(' '));
  }
  introduced.set(reading, names);
  return names;
}

/**
 * Whether a phrase names a news agency, paper or station: it holds a name of the list with a capital («the Spanish daily
 * Marca», «RFE/RL's Kazakh Service»), a word that only outlets have in their names, or it ends in a noun for one.
 */
export function isOutlet(reading: Reading, { from: whole, to }: Tokens): boolean {
  const { lower } = reading;
  const from = lower[whole] === 'the' ? whole + 1 : whole;
  const end = Math.min(to, from + LOOKED_AT);
  const words = reading.document.tokens.text.slice(from, end);
  const name = lower.slice(from, end).join(' ');
  if (
    words.some((word) => !SMALL_WORD.test(word)) &&
    (OUTLETS.has(name) || (from > whole && WITH_ARTICLE.has(name)))
  )
    return true;
  for (let at = from; at < end; at++) {
    if (OUTLET_WORDS.has(reading.document.tokens.text[at]!)) return true;
    if (!isCapital(reading, at) || (at > from && lower[at - 1] !== 'the' && isCapital(reading, at - 1)))
      continue;
    for (let last = at + 1; last <= end && last <= at + LONGEST; last++)
      if (
        (last === end || !isCapital(reading, last)) &&
        lower[last] !== '-' &&
        lower[last] !== 'of' &&
        OUTLETS.has(lower.slice(at, last).join(' '))
      )
        return true;
  }
  if (to > end) return false;
  // «told the website», but not what a firm writes on its own: «according to the company website».
  if (name === 'website' && from > whole) return true;
  if (introducedOutlets(reading).has(name)) return true;
  return (
    OUTLET_NOUNS.has(lower[to - 1]!) ||
    (to - from > 1 && OUTLET_NOUNS.has(`${lower[to - 2]} ${lower[to - 1]}`))
  );
}

/** The news outlet that was told: "a spokesman told AFP". */
export function reporterOf(reading: Reading, { addressee }: Complement): Tokens | null {
  return addressee !== null && isOutlet(reading, addressee) ? addressee : null;
}
