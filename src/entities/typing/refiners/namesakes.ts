import type { NameType, Tagged } from '../../../document.ts';
import type { GazetteerMatches } from '../../gazetteer/index.ts';
import { PLACE_TYPES } from '../place-types.ts';
import type { TypedName } from '../typed-name.ts';
import { STORM_FIRST, STORMS, VESSEL_FIRST } from '../words.ts';

/** Rules that a word beside the name decided. */
const TELLING = new Set(['event-first', 'storm', 'vessel', 'vessel-first', 'work-apposed', 'work-before']);

/** First word of a name without what storms and ships are called: "Goring" of "Super Typhoon Goring". */
function withoutCalling({ text }: Tagged['tokens'], { start, end, type }: TypedName): number {
  const is = (words: ReadonlySet<string>, t: number): boolean => words.has(text[t]!.toLowerCase());
  let first = start;
  if (type === 'EVENT') {
    while (first < end && is(STORM_FIRST, first)) first++;
    return first < end && is(STORMS, first) ? first + 1 : end;
  }
  return is(VESSEL_FIRST, first) ? first + 1 : first;
}

/**
 * A storm, a ship or a work is one wherever the document names it: "Goring" after "Typhoon Goring", "Orom Star" after "the tanker
 * Orom Star". Not what may be a place that it is named for, nor a word of a person's full name.
 */
export function agreeNamesakes(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const { tokens } = document;
  // The full stop of "Rosalia D." may be the sentence's.
  const textOf = (start: number, end: number): string =>
    tokens.text.slice(start, end).join(' ').replace(/\.$/u, '');
  const told = new Map<string, NameType>();
  for (const name of names) {
    const { end, type, rule } = name;
    if (!TELLING.has(rule)) continue;
    const first = withoutCalling(tokens, name);
    if (first < end) told.set(textOf(first, end), type);
  }
  if (told.size === 0) return names;
  for (const { start, end, type } of names)
    if (type === 'PERSON' && end - start > 1) for (let t = start; t < end; t++) told.delete(tokens.text[t]!);
  return names.map((name) => {
    const { start, end, type } = name;
    const to = told.get(textOf(start, end));
    if (to === undefined || to === type) return name;
    if ((to === 'WORK' || PLACE_TYPES.has(type)) && matches.listsOf(start, end) !== 0) return name;
    return { ...name, type: to, rule: 'namesake' };
  });
}
