import { readLexicon } from '../text/lexicon.ts';
import type { Complement } from './frames.ts';
import type { VerbGroup } from './groups.ts';
import type { Reading, Tokens } from './reading.ts';
import { sentenceOf } from './reading.ts';
import { sourceAfter } from './sources.ts';

const OUTLETS = new Set(readLexicon(new URL('./data/news-outlets.txt', import.meta.url)));
const OUTLET_WORDS = new Set(readLexicon(new URL('./data/outlet-words.txt', import.meta.url)));

/** Whether a phrase names a news agency, paper or station. */
export function isOutlet(reading: Reading, { from, to }: Tokens): boolean {
  let start = from;
  if (reading.lower[start] === 'the') start++;
  const name = reading.lower.slice(start, Math.min(to, start + 8)).join(' ');
  if (OUTLETS.has(name)) return true;
  for (let at = start; at < to && at < start + 8; at++)
    if (OUTLET_WORDS.has(reading.document.tokens.text[at]!)) return true;
  return false;
}

/** The news outlet that was told: "a spokesman told AFP". */
export function reporterOf(reading: Reading, { addressee }: Complement): Tokens | null {
  return addressee !== null && isOutlet(reading, addressee) ? addressee : null;
}

/**
 * «the agency quoted a worker as saying» and «the worker was quoted by the agency as saying»: the worker speaks, the
 * agency reports.
 */
export function asSaying(
  reading: Reading,
  group: VerbGroup,
  subject: Tokens | null,
): { readonly source: Tokens; readonly reporter: Tokens | null } | null {
  const { lower } = reading;
  if (group.lemma !== 'quote' && group.lemma !== 'cite') return null;
  const { to: last } = sentenceOf(reading, group.head);
  let as = group.to;
  while (
    as < last &&
    as < group.to + 14 &&
    !(lower[as] === 'as' && (lower[as + 1] === 'saying' || lower[as + 1] === 'telling'))
  )
    as++;
  if (lower[as] !== 'as' || (lower[as + 1] !== 'saying' && lower[as + 1] !== 'telling')) return null;
  if (group.form !== 'passive')
    return as > group.to ? { source: { from: group.to, to: as }, reporter: subject } : null;
  if (subject === null) return null;
  return {
    source: subject,
    reporter: lower[group.to] === 'by' && as > group.to + 1 ? { from: group.to + 1, to: as } : null,
  };
}

const CITING = new Set(['citing', 'quoting']);

/**
 * Who stands behind a report, with the cue: «…, the agency reported, citing an official», «The agency, citing an official, said»,
 * «Citing an official, the agency said»; null where nobody is cited.
 */
export function citedBy(
  reading: Reading,
  source: Tokens,
  cue: Tokens,
): { readonly cue: Tokens; readonly source: Tokens } | null {
  const { lower, inside } = reading;
  const { from: first, to: last } = sentenceOf(reading, cue.from);
  const at = (token: number) => {
    const cited = sourceAfter(reading, token + 1, last);
    return cited === null ? null : { cue: { from: token, to: token + 1 }, source: cited };
  };
  if (CITING.has(lower[first]!) && first < source.from && lower[source.from - 1] === ',') return at(first);
  if (lower[source.to] === ',' && CITING.has(lower[source.to + 1] ?? '') && source.to < cue.from)
    return at(source.to + 1);
  for (let token = cue.to; token < last - 1 && token < cue.to + 25; token++) {
    if (inside[token]! >= 0) return null;
    if (CITING.has(lower[token]!) && (token === cue.to || lower[token - 1] === ',' || token - cue.to < 6))
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
  if (lower[end] !== ',' || end + 2 >= length || !CITING.has(lower[end + 1]!)) return null;
  const { to: last } = sentenceOf(reading, end);
  const cited = sourceAfter(reading, end + 2, last);
  return cited === null ? null : { cue: { from: end + 1, to: end + 2 }, source: cited };
}
