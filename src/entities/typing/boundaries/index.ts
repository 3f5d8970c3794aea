import type { Tagged } from '../../../document.ts';
import type { GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { splitAtDashes } from '../dashes.ts';
import { joinBracketed } from './bracketed.ts';
import { takeCourts } from './courts.ts';
import { joinForeignBodies } from './foreign-bodies.ts';
import { grow } from './grow.ts';
import { joinEvents } from './join-events.ts';
import { joinListed } from './join-listed.ts';
import { joinParts } from './join-parts.ts';
import { joinCases } from './law-cases.ts';
import { joinNicknames } from './nicknames.ts';
import { partPersons } from './partings.ts';
import { joinFields } from './purpose.ts';
import { splitBased } from './split-based.ts';
import { splitPeople, splitPlaces } from './split-places.ts';
import { splitTwins } from './split-twins.ts';
import { settleTitles } from './titles-of.ts';
import { cutCompound, trim } from './trim.ts';

/** Cuts the names of a document in two, puts two into one, or finds one more. Names are in the order of the text and stay so. */
type Pass = (
  document: Tagged,
  names: readonly TaggedName[],
  matches: GazetteerMatches,
) => readonly TaggedName[];

/** In the order in which they run. */
const PASSES: readonly Pass[] = [
  splitBased,
  splitTwins,
  takeCourts,
  joinForeignBodies,
  splitAtDashes,
  joinEvents,
  joinFields,
  joinParts,
  joinBracketed,
  joinNicknames,
  joinCases,
  joinListed,
  settleTitles,
  splitPlaces,
  splitPeople,
  partPersons,
];

/** Where the tagger's names begin and end, made good by rules; in order, not overlapping. */
export function settleBoundaries(
  document: Tagged,
  matches: GazetteerMatches,
  tagged: readonly TaggedName[],
): readonly TaggedName[] {
  const names = PASSES.reduce((settled, pass) => pass(document, settled, matches), tagged);
  const settled: TaggedName[] = [];
  for (const [index, name] of names.entries()) {
    const from = settled.at(-1)?.end ?? 0;
    const limit = names[index + 1]?.start ?? document.tokens.length;
    const trimmed = trim(document, matches, name);
    if (trimmed === null) continue;
    settled.push(grow(document, matches, cutCompound(document, matches, trimmed), from, limit));
  }
  return settled;
}
