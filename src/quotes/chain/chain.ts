import { readLexicon } from '../../text/lexicon.ts';
import { OUTLET_WORDS } from '../../text/outlet-words.ts';
import { withApposedName } from '../grammar/apposed-name.ts';
import type { Complement } from '../grammar/frames.ts';
import { phraseEnd } from '../grammar/phrases.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { ADP, isCapital, type Reading, sentenceOf, type Tokens } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

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
  return (
    OUTLET_NOUNS.has(lower[to - 1]!) ||
    (to - from > 1 && OUTLET_NOUNS.has(`${lower[to - 2]} ${lower[to - 1]}`))
  );
}

/** The news outlet that was told: "a spokesman told AFP". */
export function reporterOf(reading: Reading, { addressee }: Complement): Tokens | null {
  return addressee !== null && isOutlet(reading, addressee) ? addressee : null;
}

/** What somebody is quoted as doing. */
const QUOTED_AS = new Set(readLexicon(new URL('../data/quoted-as.txt', import.meta.url)));

/** Whether "as saying" stands at `at`. */
export const isAsSaying = ({ lower }: Reading, at: number): boolean =>
  lower[at] === 'as' && QUOTED_AS.has(lower[at + 1] ?? '');

/** The "as" of "as saying" behind a verb that ends before `from`: "quoted by the agency as saying"; -1 where there is none. */
export function asSayingAfter(reading: Reading, from: number): number {
  const last = Math.min(sentenceOf(reading, from - 1).to, from + 14);
  for (let as = from; as < last; as++) if (isAsSaying(reading, as)) return as;
  return -1;
}

/** The phrase after "by", without what is said of when and where: "by the agency on Tuesday". */
export function agentAfter(reading: Reading, by: number, last: number): Tokens | null {
  const to = reading.lower[by] === 'by' ? phraseEnd(reading, by + 1, last) : 0;
  return to > by + 1 ? { from: by + 1, to } : null;
}

/**
 * «the agency quoted a worker as saying», «the worker was quoted by the agency as saying» and «… as saying by the
 * agency»: the worker speaks, the agency reports.
 */
export function asSaying(
  reading: Reading,
  group: VerbGroup,
  subject: Tokens | null,
): { readonly source: Tokens; readonly reporter: Tokens | null } | null {
  const { lower } = reading;
  if (group.lemma !== 'quote' && group.lemma !== 'cite') return null;
  const { to: last } = sentenceOf(reading, group.head);
  const as = asSayingAfter(reading, group.to);
  if (as < 0) return null;
  if (group.form !== 'passive')
    return as > group.to ? { source: { from: group.to, to: as }, reporter: subject } : null;
  if (subject === null) return null;
  return {
    source: subject,
    reporter:
      lower[group.to] === 'by' && as > group.to + 1
        ? { from: group.to + 1, to: as }
        : agentAfter(reading, as + 2, last),
  };
}

const REASONS = new Set(readLexicon(new URL('../data/cited-reasons.txt', import.meta.url)));

/** Whether what is cited is a reason: "citing weak demand", "citing the need for savings". */
export function isReason({ lower, upos }: Reading, { from, to }: Tokens): boolean {
  for (let t = from; t < to && upos[t] !== ADP; t++) if (REASONS.has(lower[t]!)) return true;
  return false;
}

/**
 * Who stands behind a report, with the cue: «…, the agency reported, citing an official», «The agency, citing an official, said»,
 * «Citing an official, the agency said»; null where nobody is cited.
 *
 * @param contentEnd the token after content behind the cue: what follows may be another's report, "…, the agency reported, citing"
 */
export function citedBy(
  reading: Reading,
  source: Tokens,
  cue: Tokens,
  contentEnd = -1,
): { readonly cue: Tokens; readonly source: Tokens } | null {
  const { lower, inside } = reading;
  const { from: first, to: last } = sentenceOf(reading, cue.from);
  const at = (token: number) => {
    // «Quoting from a letter»: it is the letter that says so.
    const cited = sourceAfter(reading, token + (lower[token + 1] === 'from' ? 2 : 1), last);
    return cited === null || isReason(reading, cited)
      ? null
      : { cue: { from: token, to: token + 1 }, source: withApposedName(reading, cited) };
  };
  if (WORDS.citing.has(lower[first]!) && first < source.from && lower[source.from - 1] === ',')
    return at(first);
  if (lower[source.to] === ',' && WORDS.citing.has(lower[source.to + 1] ?? '') && source.to < cue.from)
    return at(source.to + 1);
  const end = Math.min(contentEnd > cue.to ? contentEnd : last, last - 1, cue.to + 25);
  for (let token = cue.to; token < end; token++) {
    if (inside[token]! >= 0) return null;
    if (
      WORDS.citing.has(lower[token]!) &&
      (token === cue.to || lower[token - 1] === ',' || token - cue.to < 6)
    )
      return at(token);
  }
  return null;
}

/** The cue of a report in other words may have its citation at the content's far end. */
export function citedAfterContent(
  reading: Reading,
  end: number,
): { readonly cue: Tokens; readonly source: Tokens } | null {
  const { lower, length } = reading;
  if (lower[end] !== ',' || end + 2 >= length || !WORDS.citing.has(lower[end + 1]!)) return null;
  const { to: last } = sentenceOf(reading, end);
  const cited = sourceAfter(reading, end + 2, last);
  return cited === null || isReason(reading, cited)
    ? null
    : { cue: { from: end + 1, to: end + 2 }, source: cited };
}
