import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';

const GROUP = bits('group');
const PLACES = bits('country', 'region', 'city', 'large-city');

/** "Boise Idaho", "lyon france", "Mobile, Alabama": a town and the region or country it lies in are two names. */
export function splitPlaces(
  { tokens }: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  return names.flatMap((name) => {
    const { start, end } = name;
    if (name.type === 'MISC' || end - start < 2 || matches.listsOf(start, end) !== 0) return [name];
    for (let cut = start + 1; cut < end && cut <= start + 5; cut++) {
      const comma = tokens.text[cut] === ',';
      // Before a comma any word may be a town's name.
      const town = comma || (matches.listsOf(start, cut) & bits('city', 'large-city')) !== 0;
      // "Kerry and Co Down", both regions.
      const two = tokens.text[cut] === 'and' && (matches.listsOf(start, cut) & bits('region')) !== 0;
      const rest = comma || two ? cut + 1 : cut;
      if (name.type === 'PER' && (!comma || cut > start + 2)) continue;
      if ((town || two) && rest < end && (matches.listsOf(rest, end) & bits('region', 'country')) !== 0)
        return [
          { ...name, end: cut, type: 'LOC' },
          { ...name, start: rest, type: 'LOC' },
        ];
    }
    return [name];
  });
}

/**
 * "the South Carolina Republican primary", "a Boston Catholic school": a place and the party or faith of people there are two names.
 */
export function splitPeople(
  _document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  return names.flatMap((name) => {
    const { start, end } = name;
    const cut = end - 1;
    if ((name.type !== 'LOC' && name.type !== 'MISC') || cut === start) return [name];
    if (matches.listsOf(start, end) !== 0 || (matches.listsOf(cut, end) & GROUP) === 0) return [name];
    if ((matches.listsOf(start, cut) & PLACES) === 0) return [name];
    return [
      { ...name, end: cut, type: 'LOC' },
      { ...name, start: cut, type: 'MISC' },
    ];
  });
}
