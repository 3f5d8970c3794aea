import { readLexicon } from '../../text/lexicon.ts';
import type { Attribution } from '../attribution.ts';
import { withApposedName } from '../grammar/apposed-name.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import { ADP, FINITE, NOUN, PRON, PROPN, type Reading, sentenceOf, type Tokens, VERB } from '../reading.ts';
import { WORDS } from '../word-classes.ts';
import { isOutlet } from './outlets.ts';

const REASONS = new Set(readLexicon(new URL('../data/cited-reasons.txt', import.meta.url)));

/** A link behind a report: whom it cites, and by what word. */
interface Cited {
  readonly cue: Tokens;
  readonly source: Tokens;
  /** Who cites them, where that is a part of the source. */
  readonly by?: Tokens;
}

/** Words before "citing" by which nobody is cited: "without citing evidence". */
const DENIED = new Set(['without', 'not']);
const WHICH = new Set(['which', 'who']);
const CITED = new Set(['cited', 'quoted']);

/** Whether a token opens whom somebody cites. */
const isCiting = ({ lower }: Reading, token: number): boolean =>
  WORDS.citing.has(lower[token] ?? '') && !DENIED.has(lower[token - 1] ?? '');

/** Whether a noun opens another: "health authority", "health and safety department". */
function opensNoun({ lower, upos }: Reading, at: number, to: number): boolean {
  const isNoun = (t: number): boolean => t < to && (upos[t] === NOUN || upos[t] === PROPN);
  return isNoun(at + 1) || (lower[at + 1] === 'and' && isNoun(at + 2) && isNoun(at + 3));
}

/** Whether what is cited is a reason: "citing weak demand", "citing the need for savings"; not "citing the health authority". */
export function isReason(reading: Reading, { from, to }: Tokens): boolean {
  const { lower, upos } = reading;
  for (let t = from; t < to && upos[t] !== ADP; t++)
    if (REASONS.has(lower[t]!) && !opensNoun(reading, t, to)) return true;
  return false;
}

/** Whether somebody is cited between a subject and its verb: «a day after the daily, citing an aide, said …». */
const isInserted = ({ document, lower }: Reading, { source: { to } }: Cited): boolean =>
  lower[to] === ',' && FINITE.has(document.tags.xpos[to + 1] ?? -1);

/**
 * Who stands behind a report, with the cue: «…, the agency reported, citing an official», «The agency, citing an official, said»,
 * «Citing an official, the agency said»; null where nobody is cited.
 *
 * @param contentEnd the token after content behind the cue: what follows may be another's report, "…, the agency reported, citing"
 */
function citedBy(reading: Reading, source: Tokens, cue: Tokens, contentEnd = -1): Cited | null {
  const { lower, inside } = reading;
  const { from: first, to: last } = sentenceOf(reading, cue.from);
  const at = (token: number) => {
    // «Quoting from a letter»: it is the letter that says so.
    const cited = sourceAfter(reading, token + (lower[token + 1] === 'from' ? 2 : 1), last);
    return cited === null || isReason(reading, cited)
      ? null
      : { cue: { from: token, to: token + 1 }, source: withApposedName(reading, cited) };
  };
  if (isCiting(reading, first) && first < source.from && lower[source.from - 1] === ',') return at(first);
  if (lower[source.to] === ',' && isCiting(reading, source.to + 1) && source.to < cue.from)
    return at(source.to + 1);
  const end = Math.min(contentEnd > cue.to ? contentEnd : last, last - 1, cue.to + 25);
  for (let token = cue.to; token < end; token++) {
    if (inside[token]! >= 0) return null;
    if (isCiting(reading, token) && (token === cue.to || lower[token - 1] === ',' || token - cue.to < 6)) {
      const found = at(token);
      return found !== null && isInserted(reading, found) ? null : found;
    }
  }
  return null;
}

/** Whom an outlet, or who else reports, cites in a relative clause behind its name: «according to Interfax, which quoted an official». */
function citedInRelative(reading: Reading, { from, to }: Tokens, cue: Tokens): Cited | null {
  const { lower, inside } = reading;
  let comma = from + 1;
  while (comma < to && lower[comma] !== ',') comma++;
  if (lower[comma] !== ',' || !WHICH.has(lower[comma + 1] ?? '')) return null;
  const verb = comma + 2;
  const by = { from, to: comma };
  if (!CITED.has(lower[verb] ?? '') || inside[verb]! >= 0) return null;
  if (!isOutlet(reading, by) && !WORDS.reports.has(lower[cue.to - 1]!)) return null;
  const cited = sourceAfter(reading, verb + 1, sentenceOf(reading, verb).to);
  // «which quoted an official as saying»: that is a report of its own; «which cited falling sales»: a reason.
  const isBare = cited !== null && reading.upos[cited.to - 1] === VERB;
  return cited === null || isBare || lower[cited.to] === 'as' || isReason(reading, cited)
    ? null
    : { cue: { from: verb, to: verb + 1 }, source: withApposedName(reading, cited), by };
}

/** «Interfax, with reference to a source in the ministry, said»; «Lee, with reference to Poe, said» has no outlet, and nobody is cited. */
function citedByOutlet(reading: Reading, { from, to }: Tokens, cue: Tokens): Cited | null {
  const { lower, upos } = reading;
  let comma = from + 1;
  while (comma < to && lower[comma] !== ',') comma++;
  const behind = comma + 4;
  const by = { from, to: comma };
  const isPhrase = lower.slice(comma, behind).join(' ') === ', with reference to';
  if (!isPhrase || !isOutlet(reading, by)) return null;
  const source = sourceAfter(reading, behind, cue.from);
  // «The daily, with reference to its own poll, said»
  return source === null || upos[source.from] === PRON || isReason(reading, source)
    ? null
    : { cue: { from: comma + 1, to: behind }, source, by };
}

/** The cue of a report in other words may have its citation at the content's far end. */
function citedAfterContent(reading: Reading, end: number): Cited | null {
  const { lower, length } = reading;
  if (lower[end] !== ',' || end + 2 >= length || !isCiting(reading, end + 1)) return null;
  const { to: last } = sentenceOf(reading, end);
  const cited = sourceAfter(reading, end + 2, last);
  return cited === null || isReason(reading, cited)
    ? null
    : { cue: { from: end + 1, to: end + 2 }, source: cited };
}

/** Who stands behind a report ("…, Kabar reported, citing an official"), with the cue; null where nobody is cited. */
export const cited = (reading: Reading, { rule, source, cue, contentEnd }: Attribution): Cited | null =>
  source === null || rule === 'noun'
    ? null
    : (citedInRelative(reading, source, cue.at(-1)!) ??
      citedByOutlet(reading, source, cue.at(-1)!) ??
      (rule === 'according-to'
        ? null
        : (citedBy(reading, source, cue.at(-1)!, contentEnd) ??
          citedAfterContent(reading, contentEnd ?? -1))));

/** Leaves out attributions whose cue is the "citing" of another: they are links of its chain. */
export function withoutCited(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const links = new Set(found.map((one) => cited(reading, one)?.cue.from));
  return found.filter(({ cue }) => !links.has(cue[0]!.from));
}
