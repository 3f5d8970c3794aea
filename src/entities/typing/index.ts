import type { Tagged } from '../../document.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';
import type { TaggedName, TaggerType } from '../tagger/index.ts';
import { isInAddress } from './addresses.ts';
import { agree } from './agreement.ts';
import { tellOwners } from './bodies-of-persons.ts';
import { settleBoundaries } from './boundaries.ts';
import { createIsCalledAfter } from './called-after.ts';
import { agreeClubs } from './club-names.ts';
import { dropCommonAcronyms } from './common-acronyms.ts';
import { COMMON_RULES } from './common-rules.ts';
import { settleCountryCodes } from './country-codes.ts';
import { agreeDefined } from './definitions.ts';

import { agreeFirms, agreeLastWords } from './firm-names.ts';
import { tellLeaders } from './led-by.ts';
import { addListed } from './listed.ts';
import { MISC_RULES } from './misc-rules.ts';
import { isMoney } from './money.ts';
import { viewName } from './name-view.ts';
import { agreeNamesakes } from './namesakes.ts';
import { agreeOneWordBodies } from './one-word-bodies.ts';
import { OTHER_RULES } from './other-rules.ts';
import { addPapers } from './papers.ts';
import { isPartyAndState } from './party.ts';
import { PLACE_RULES } from './place-rules.ts';
import { dropRanks } from './ranks.ts';
import type { TypingRule } from './rule.ts';
import { agreeSameWords } from './same-words.ts';
import { settleShortCities } from './short-cities.ts';
import { tellShortPersons } from './short-persons.ts';
import { splitBased } from './split-based.ts';
import { settleStateCodes } from './state-codes.ts';
import { settleTickers } from './tickers.ts';
import { isTimeZone } from './time-zones.ts';
import { tellPersons } from './told-persons.ts';
import { tellPlaces } from './told-places.ts';
import type { TypedName } from './typed-name.ts';
import { agreeWordAcronyms } from './word-acronyms.ts';

/** All rows, in the order in which they are tried. */
export const TYPING_RULES: readonly TypingRule[] = [
  ...COMMON_RULES,
  ...PLACE_RULES,
  ...MISC_RULES,
  ...OTHER_RULES,
];

const rulesOf = (type: TaggerType): readonly TypingRule[] =>
  TYPING_RULES.filter(({ from }) => from.includes(type));
/** The same for each type of the tagger. */
const RULES_OF: Readonly<Record<TaggerType, readonly TypingRule[]>> = {
  PER: rulesOf('PER'),
  LOC: rulesOf('LOC'),
  ORG: rulesOf('ORG'),
  MISC: rulesOf('MISC'),
};

/** Less than this is too unsure for a name that nothing but its neighbours speaks for. */
const SURE_ENOUGH = 0.6;
const CAPITAL = /\p{Lu}/u;
const MID = /^mid(?:-|$)/u;

/** A name in small letters that stands in no list. */
function isUnheardOf(document: Tagged, matches: GazetteerMatches, { start, end }: TaggedName): boolean {
  const { text } = document.tokens;
  for (let t = start; t < end; t++) if (CAPITAL.test(text[t]!)) return false;
  return matches.listsOf(start, end) === 0;
}

/** From the tagger's four types to the ten, by lists, head words and context; one row of the rules decides each name. Parts of addresses and time zones are none. */
export function typeNames(
  document: Tagged,
  matches: GazetteerMatches,
  tagged: readonly TaggedName[],
): readonly TypedName[] {
  const typed: TypedName[] = [];
  for (const name of settleBoundaries(document, matches, splitBased(document, tagged))) {
    // "mid-March"
    if (MID.test(document.tokens.text[name.start]!)) continue;
    if (name.score < SURE_ENOUGH && isUnheardOf(document, matches, name)) continue;
    const view = viewName(document, matches, name);
    const rule = RULES_OF[name.type].find(({ when }) => when(view))!;
    typed.push({ start: name.start, end: name.end, type: rule.to, score: name.score, rule: rule.id });
  }
  const defined = agreeDefined(document, matches, addListed(document, matches, typed));
  const listed = settleTickers(document, matches, defined);
  const led = tellPersons(document, matches, tellLeaders(document, matches, listed));
  const found = agreeSameWords(document, matches, tellPlaces(document, matches, led));
  const all = agreeNamesakes(document, matches, addPapers(document, found));
  const firms = agreeFirms(document, matches, agree(document, matches, all));
  const clubs = agreeClubs(document, matches, agreeLastWords(document, matches, firms));
  const short = agreeWordAcronyms(document, matches, tellShortPersons(document, matches, clubs));
  const agreed = agreeOneWordBodies(document, matches, tellOwners(document, matches, short));
  const named = dropCommonAcronyms(
    document,
    matches,
    settleCountryCodes(document, matches, settleStateCodes(document, settleShortCities(document, agreed))),
  );
  const isCalledAfter = createIsCalledAfter(document, named);
  return dropRanks(document, named).filter((name) => {
    const { start, end } = name;
    return (
      !isCalledAfter(name) &&
      !isInAddress(document, start, end) &&
      !isTimeZone(document, start, end) &&
      !isPartyAndState(document, start, end) &&
      !isMoney(document, start, end)
    );
  });
}
