import type { Tagged } from '../../../document.ts';
import { isPlain } from '../capitals.ts';
import type { TypedName } from '../typed-name.ts';
import { SHORT_CITIES } from '../words.ts';

const CAPITAL = /^\p{Lu}/u;

/**
 * Towns by two capitals that lists cannot hold, for "La" begins other names: "LA" in "She works in LA" is one, found or not, and
 * whatever the tagger took it for. Not beside a word with a capital, which may be of the same name: "KL Rahul".
 */
export function settleShortCities(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  const { tokens, sentences } = document;
  const settled: TypedName[] = [];
  let next = 0;
  for (let t = 0; t < tokens.length; t++) {
    while (next < names.length && names[next]!.start < t) settled.push(names[next++]!);
    if (!SHORT_CITIES.has(tokens.text[t]!) || (settled.at(-1)?.end ?? 0) > t) continue;
    const name = names[next];
    if (name?.start === t && name.end > t + 1) continue;
    const { firstToken, endToken } = sentences[tokens.sentence[t]!]!;
    const alone =
      !(t - 1 > firstToken && CAPITAL.test(tokens.text[t - 1]!)) &&
      !(t + 1 < endToken && CAPITAL.test(tokens.text[t + 1]!));
    if (name?.start === t) {
      next++;
      settled.push(alone && name.type !== 'GPE' ? { ...name, type: 'GPE', rule: 'short-city' } : name);
    } else if (alone && isPlain(document, t))
      settled.push({ start: t, end: t + 1, type: 'GPE', score: 0.6, rule: 'short-city' });
  }
  for (; next < names.length; next++) settled.push(names[next]!);
  return settled;
}
