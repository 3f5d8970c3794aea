import { type Tagged, UPOS } from '../../../document.ts';
import { PLACE_TYPES } from '../place-types.ts';
import type { TypedName } from '../typed-name.ts';
import { STATE_CODES } from '../words.ts';

const RULE = 'state-code';
const PROPN = UPOS.indexOf('PROPN');
const ZIP = /^\d{5}(?:-\d{4})?$/u;

/**
 * State codes in addresses as names of their own: "MD" in "Baltimore, MD 21202", "OH" in "the Chillicothe, OH area". A code
 * stands after a place and a comma, where it is tagged as a name (no "or" or "in" of a headline in capitals), or before a ZIP code; at the end of a place's name ("San Rafael CA") it is cut off. It is as sure as the name beside it.
 */
export function settleStateCodes(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { tokens, tags } = document;
  const settled: TypedName[] = [];
  const code = (t: number, score: number): TypedName => ({
    start: t,
    end: t + 1,
    type: 'GPE',
    score,
    rule: RULE,
  });
  const isCode = (t: number): boolean => t < tokens.length && STATE_CODES.has(tokens.text[t]!);
  const isZip = (t: number): boolean => t < tokens.length && ZIP.test(tokens.text[t]!);
  for (const [i, name] of names.entries()) {
    const { start, end, type, score } = name;
    const last = end - 1;
    const place = PLACE_TYPES.has(type);
    if (last > start && tokens.text[last - 1] !== '-' && isCode(last) && (place || isZip(end))) {
      settled.push({ ...name, end: last }, code(last, score));
      continue;
    }
    settled.push(name);
    const comma = tokens.text[end] === ',';
    const next = comma ? end + 1 : end;
    if (!isCode(next) || tokens.sentence[next] !== tokens.sentence[start]) continue;
    if ((comma && place && tags.upos[next] === PROPN) || isZip(next + 1)) {
      const taken = names[i + 1];
      if (taken === undefined || taken.start > next) settled.push(code(next, score));
    }
  }
  return settled;
}
