import type { NameType, Tagged } from '../../document.ts';
import type { TypedName } from './index.ts';
import { STATE_CODES } from './words.ts';

const RULE = 'state-code';
const PLACE: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'FAC']);
const ZIP = /^\d{5}(?:-\d{4})?$/u;

/**
 * State codes in addresses as names of their own: "MD" in "Baltimore, MD 21202", "OH" in "the Chillicothe, OH area". A code
 * stands after a place and a comma, or before a ZIP code; at the end of a place's name ("San Rafael CA") it is cut off.
 */
export function settleStateCodes(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { tokens } = document;
  const settled: TypedName[] = [];
  const code = (t: number): TypedName => ({ start: t, end: t + 1, type: 'GPE', score: 0.5, rule: RULE });
  const isCode = (t: number): boolean => t < tokens.length && STATE_CODES.has(tokens.text[t]!);
  const isZip = (t: number): boolean => t < tokens.length && ZIP.test(tokens.text[t]!);
  for (const [i, name] of names.entries()) {
    const { start, end, type } = name;
    const last = end - 1;
    const place = PLACE.has(type);
    if (last > start && tokens.text[last - 1] !== '-' && isCode(last) && (place || isZip(end))) {
      settled.push({ ...name, end: last }, code(last));
      continue;
    }
    settled.push(name);
    const comma = tokens.text[end] === ',';
    const next = comma ? end + 1 : end;
    if (!isCode(next) || tokens.sentence[next] !== tokens.sentence[start]) continue;
    if ((comma && place) || isZip(next + 1)) {
      const taken = names[i + 1];
      if (taken === undefined || taken.start > next) settled.push(code(next));
    }
  }
  return settled;
}
