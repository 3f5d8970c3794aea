import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { UNTOLD } from '../untold.ts';
import { LED, LED_BY_NOBODY } from '../words.ts';

const PERSONS = bits('given-name', 'surname');
const SURNAME = bits('surname');
const NAME = /^\p{Lu}[\p{L}’'-]*\p{Ll}$/u;
/** Rules that say what the tagger said, or what the ending or the article tells. */
const SAID_BY_TAGGER = new Set([UNTOLD, 'misc-adjective', 'organization', 'place-with-article']);

/**
 * Persons by whose name a government is called, found or not: "the Minns government", "the Albanese government". The word stands in
 * no list but those of persons' names, and is a surname there or the last word of a person's name elsewhere in the document: "the
 * Southern government" and "the Apartheid regime" are nobody's.
 */
export function tellLeaders(
  { tokens }: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { text, sentence } = tokens;
  const settled: TypedName[] = [];
  let next = 0;
  const last = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'PERSON') last.add(text[end - 1]!).add(text.slice(Math.max(start, end - 3), end).join(''));
  const isNobodyElse = (t: number): boolean => {
    const word = text[t]!;
    if (!NAME.test(word) || LED_BY_NOBODY.has(word)) return false;
    return (matches.listsOf(t, t + 1) & ~PERSONS) === 0;
  };
  const isLeader = (t: number): boolean =>
    isNobodyElse(t) && (last.has(text[t]!) || (matches.listsOf(t, t + 1) & SURNAME) !== 0);
  /** "the Akufo-Addo administration" */
  const isHyphenated = ({ start, end, rule }: TypedName): boolean =>
    end - start === 3 &&
    text[start + 1] === '-' &&
    SAID_BY_TAGGER.has(rule) &&
    LED.has(text[end] ?? '') &&
    text[start - 1]?.toLowerCase() === 'the' &&
    isNobodyElse(start) &&
    isNobodyElse(end - 1) &&
    (last.has(text.slice(start, end).join('')) || (isLeader(start) && isLeader(end - 1)));
  for (let t = 1; t + 1 < tokens.length; t++) {
    while (next < names.length && names[next]!.start < t) {
      const name = names[next++]!;
      settled.push(isHyphenated(name) ? { ...name, type: 'PERSON', rule: 'led-by' } : name);
    }
    if (!LED.has(text[t + 1]!) || text[t - 1]!.toLowerCase() !== 'the') continue;
    if (sentence[t - 1] !== sentence[t + 1] || (settled.at(-1)?.end ?? 0) > t) continue;
    const name = names[next];
    if (name === undefined || name.start > t) {
      if (isLeader(t)) settled.push({ start: t, end: t + 1, type: 'PERSON', score: 0.6, rule: 'led-by' });
      continue;
    }
    next++;
    const told = name.end === t + 1 && SAID_BY_TAGGER.has(name.rule) && isLeader(t);
    settled.push(told ? { ...name, type: 'PERSON', rule: 'led-by' } : name);
  }
  for (; next < names.length; next++) settled.push(names[next]!);
  return settled;
}
