import type { Tagged } from '../../document.ts';
import { ALL_LISTS, bits, type GazetteerMatches } from '../gazetteer/index.ts';
import type { TypedName } from './index.ts';
import { DEFINED_PERSON, KIN, KIN_TITLES, PERSON_BEFORE, PERSON_DOES } from './words.ts';

const THINGS = ALL_LISTS & ~bits('given-name', 'surname');
const TITLE = bits('title');
/** Rules that say no more than the tagger did. */
const UNTOLD = new Set(['misc', 'organization', 'place']);
const WORD = /^\p{Lu}[\p{Lu}’'-]*\p{Ll}[\p{L}’'-]*$/u;
/** "Zarok Orom-Zulfiya". */
const MOST_TOKENS = 5;

/**
 * Persons whom the words beside them tell, where no list has the name for anything else: "striker Zarok Orom", "Taoiseach Zarok",
 * "his wife, Zulfiya", "Daler and Firuz" behind another person, and, of one that nothing but the tagger speaks for, whoever "smiled". So is
 * "May" behind "Aunt", found or not.
 */
export function tellPersons(
  { tokens, sentences }: Tagged,
  matches: GazetteerMatches,
  names: readonly TypedName[],
): readonly TypedName[] {
  const { text, sentence } = tokens;
  const told: TypedName[] = [];
  let next = 0;
  const isNameless = (start: number, end: number): boolean => {
    if (end - start > MOST_TOKENS || (matches.listsOf(start, end) & THINGS) !== 0) return false;
    for (let t = start; t < end; t++)
      if (
        !(WORD.test(text[t]!) || (t > start && text[t] === '-')) ||
        (matches.listsOf(t, t + 1) & THINGS) !== 0
      )
        return false;
    return true;
  };
  const isTold = ({ start, end, rule }: TypedName, last: TypedName | undefined): boolean => {
    const { firstToken, endToken } = sentences[sentence[start]!]!;
    const before = start > firstToken ? text[start - 1]! : '';
    if (before === '') return rule === 'misc' && end < endToken && PERSON_DOES.has(text[end]!);
    if (PERSON_BEFORE.has(before) || DEFINED_PERSON.has(before) || KIN_TITLES.has(before)) return true;
    if ((matches.listsOf(start - 1, start) & TITLE) !== 0 && WORD.test(before)) return true;
    if (before === ',' && start - 2 >= firstToken && KIN.has(text[start - 2]!)) return true;
    if (rule !== 'misc') return false;
    if (end < endToken && PERSON_DOES.has(text[end]!)) return true;
    return (
      end - start === 1 &&
      (before === 'and' || before === ',') &&
      last?.type === 'PERSON' &&
      last.end === start - 1 &&
      last.end - last.start === 1
    );
  };
  for (let t = 0; t < text.length; t++) {
    while (next < names.length && names[next]!.start <= t) {
      const whole = names[next++]!;
      // "Uncle Bob" that the tagger takes for a firm's name.
      const isKin =
        UNTOLD.has(whole.rule) && whole.end - whole.start === 2 && KIN_TITLES.has(text[whole.start]!);
      const name = isKin ? { ...whole, start: whole.start + 1 } : whole;
      const isPerson = UNTOLD.has(name.rule) && isNameless(name.start, name.end) && isTold(name, told.at(-1));
      told.push(isPerson ? { ...name, type: 'PERSON', rule: 'told-person' } : whole);
    }
    // "Aunt May baked": a month, or a word like any other, but for what stands before it.
    if (!KIN_TITLES.has(text[t]!) || sentence[t + 1] !== sentence[t] || !WORD.test(text[t + 1]!)) continue;
    const taken = (told.at(-1)?.end ?? 0) > t || (next < names.length && names[next]!.start === t + 1);
    const isName = (matches.listsOf(t + 1, t + 2) & THINGS) === 0 && !WORD.test(text[t + 2] ?? '');
    if (!taken && isName)
      told.push({ start: t + 1, end: t + 2, type: 'PERSON', score: 0.6, rule: 'told-person' });
  }
  return told;
}
