import type { Tagged } from '../../document.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName } from '../tagger/index.ts';

const SMALL = /^\p{Ll}/u;
/** A dash or a hyphen, alone or two. */
export const DASH = /^(?:--?|–|—)$/u;

/**
 * "Kilmarnock - Watkins 3", "Cricket - County Championship": a dash between blanks stands between two things. What stands
 * before it and is one word that no list has is a heading, no name.
 */
export function splitAtDashes(
  { tokens: { text, start, end } }: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  return names.flatMap((name) => {
    const parts: TaggedName[] = [];
    let from = name.start;
    for (let t = name.start + 1; t < name.end - 1; t++) {
      if (text[t]!.length > 2 || !DASH.test(text[t]!) || end[t - 1] === start[t] || end[t] === start[t + 1])
        continue;
      const listed = t === from + 1 && matches.listsOf(from, t) !== 0;
      if (listed || t > from + 1) parts.push({ ...name, start: from, end: t });
      from = t + 1;
    }
    if (from === name.start) return [name];
    // "Ann Lee - whom" is no two names.
    return SMALL.test(text[from]!) && parts.length > 0 ? parts : [...parts, { ...name, start: from }];
  });
}
