import type { Tagged } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TaggedName } from '../../tagger/index.ts';
import { isParty } from '../party.ts';

/** What stands between the hyphens of a place. */
const WITHIN_PLACE = /^(?:by|in|le|on|sub|super|the|under|upon)$/u;
/** What is as somebody is: "Bush-era". */
export const LIKENESS = /^(?:era|style|like|esque|friendly)$/u;
/** What follows a hyphen and is no part of an East Asian name: "Zarok-led". */
const NO_NAME = /^(?:\p{Ll}+ed|led|held|run|born|wide|made|bound|ish|isms?)$/u;
const FIRST_NAME = /^\p{Lu}\p{Ll}{1,9}$/u;
const OTHERS = bits('country', 'region', 'demonym', 'group', 'organization', 'company', 'party', 'surname');

/** Perhaps the last of a name: "te" of "Lai Ching-te". */
function isSyllable(word: string): boolean {
  return /^\p{Ll}{1,5}$/u.test(word) && !NO_NAME.test(word) && !LIKENESS.test(word);
}

/** "Lai Ching" + "-te", "M-" + "KOPA": what a hyphen ties to a name, unless it is a word of its own. */
export function takeHyphenated(
  document: Tagged,
  matches: GazetteerMatches,
  name: TaggedName,
  from: number,
  limit: number,
): TaggedName {
  const { text, start, end } = document.tokens;
  let { start: first, end: last } = name;
  const tied = (left: number): boolean =>
    text[left + 1] === '-' && end[left] === start[left + 1] && end[left + 1] === start[left + 2];
  if (name.type === 'PER' && last + 1 < limit && tied(last - 1) && isSyllable(text[last + 1]!)) last += 2;
  // "Berwick" + "-upon-Tweed"
  if (
    name.type === 'LOC' &&
    last + 3 < limit &&
    tied(last - 1) &&
    tied(last + 1) &&
    WITHIN_PLACE.test(text[last + 1]!)
  )
    last += 4;
  // "Per-" + "Arne Dahl": another first name.
  const doubled =
    name.type === 'PER' &&
    first - 2 >= from &&
    last - first > 1 &&
    tied(first - 2) &&
    FIRST_NAME.test(text[first - 2]!) &&
    ((matches.listsOf(first - 2, first - 1) | matches.listsOf(first, first + 1)) & bits('given-name')) !==
      0 &&
    (matches.listsOf(first - 2, first - 1) & OTHERS) === 0;
  if (doubled) first -= 2;
  const letters = first - 2 >= from && tied(first - 2) && /^\p{Lu}{1,3}$/u.test(text[first - 2]!);
  if (letters && !isParty(document, matches, first - 2, last)) first -= 2;
  return { ...name, start: first, end: last };
}
