import { readLexicon } from '../text/lexicon.ts';
import type { Complement } from './frames.ts';
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

/** "…, citing an official": who stands behind a report, with the cue; null where nobody is cited. */
export function citedAfter(
  reading: Reading,
  from: number,
): { readonly cue: Tokens; readonly source: Tokens } | null {
  const { lower, inside } = reading;
  const { to: last } = sentenceOf(reading, from);
  for (let at = from; at < last - 1 && at < from + 25; at++) {
    if (inside[at]! >= 0) return null;
    const word = lower[at]!;
    if (
      (word === 'citing' || word === 'quoting') &&
      (at === from || lower[at - 1] === ',' || at - from < 6)
    ) {
      const source = sourceAfter(reading, at + 1, last);
      return source === null ? null : { cue: { from: at, to: at + 1 }, source };
    }
  }
  return null;
}
