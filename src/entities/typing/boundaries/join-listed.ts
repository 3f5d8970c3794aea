import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';

const BODIES = bits('organization', 'media', 'party');
/** Most tokens between the parts of a body's name: "and Co-operation in" has five. */
const MOST_BETWEEN = 5;

/** "Organization for Security" and "Europe" of the "Organization for Security and Co-operation in Europe": two names whose whole a list has for a body are one, as are "Devon" and "Cornwall Police". */
export function joinListed(
  { tokens: { sentence } }: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
): readonly TaggedName[] {
  const joined: TaggedName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      (last.type === 'ORG' || (last.type === 'LOC' && name.type === 'ORG')) &&
      name.start > last.end &&
      name.start - last.end <= MOST_BETWEEN &&
      sentence[last.start] === sentence[name.start] &&
      (matches.listsOf(last.start, name.end) & BODIES) !== 0;
    if (isOne) joined[joined.length - 1] = { ...last, end: name.end, type: 'ORG' };
    else joined.push(name);
  }
  return joined;
}
