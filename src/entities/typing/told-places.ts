import type { Tagged } from '../../document.ts';
import { bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TypedName } from './index.ts';
import { NOBLES } from './words.ts';

/**
 * Places that the tagger takes for persons though what stands beside them tells: "Chipping Orom" of "Lord Zarok of Chipping Orom",
 * and a town alone on its line with its region, as behind a letter: "Denholm, Roxburghshire".
 */
export function tellPlaces(
  { tokens, sentences }: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): readonly TypedName[] {
  const { text, sentence } = tokens;
  return names.map((name, i) => {
    if (name.type !== 'PERSON') return name;
    const { start, end } = name;
    const before = names[i - 1];
    const peer =
      before !== undefined &&
      before.end + 1 === start &&
      text[start - 1] === 'of' &&
      NOBLES.has(text[before.start - 1] ?? '');
    const after = names[i + 1];
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    const line =
      firstToken === start &&
      after !== undefined &&
      after.start === end + 1 &&
      after.end === endToken &&
      text[end] === ',' &&
      (matches.listsOf(after.start, after.end) & bits('region', 'country')) !== 0;
    return peer || line ? { ...name, type: 'GPE', rule: 'told-place' } : name;
  });
}
