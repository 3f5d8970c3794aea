import { readLexicon } from '../../text/lexicon.ts';
import type { Attribution } from '../attribution.ts';
import { withApposedName } from '../grammar/apposed-name.ts';
import { sourceAfter } from '../grammar/subjects.ts';
import { ADP, type Reading, sentenceOf, type Tokens } from '../reading.ts';
import { WORDS } from '../word-classes.ts';

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
function citedBy(
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
function citedAfterContent(
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

/** Who stands behind a report ("…, Kabar reported, citing an official"), with the cue; null where nobody is cited. */
export const cited = (reading: Reading, { rule, source, cue, contentEnd }: Attribution) =>
  source === null || rule === 'according-to' || rule === 'noun'
    ? null
    : (citedBy(reading, source, cue.at(-1)!, contentEnd) ?? citedAfterContent(reading, contentEnd ?? -1));

/** Leaves out attributions whose cue is the "citing" of another: they are links of its chain. */
export function withoutCited(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const links = new Set(found.map((one) => cited(reading, one)?.cue.from));
  return found.filter(({ cue }) => !links.has(cue[0]!.from));
}
