import type { Tagged } from '../../../document.ts';
import type { GazetteerMatches } from '../../gazetteer/index.ts';
import { isMoney } from '../money.ts';
import { isPartyAndState } from '../party.ts';
import type { TypedName } from '../typed-name.ts';
import { isInAddress } from './addresses.ts';
import { agree } from './agreement.ts';
import { tellOwners } from './bodies-of-persons.ts';
import { dropCalledAfter } from './called-after.ts';
import { agreeClubs } from './club-names.ts';
import { dropCommonAcronyms } from './common-acronyms.ts';
import { settleCountryCodes } from './country-codes.ts';
import { agreeDefined } from './definitions.ts';
import { agreeFirms, agreeLastWords } from './firm-names.ts';
import { tellLeaders } from './led-by.ts';
import { addListed } from './listed.ts';
import { agreeNamesakes } from './namesakes.ts';
import { agreeOneWordBodies } from './one-word-bodies.ts';
import { addPapers } from './papers.ts';
import { settleParks } from './parks.ts';
import { dropRanks } from './ranks.ts';
import { agreeSameWords } from './same-words.ts';
import { settleShortCities } from './short-cities.ts';
import { tellShortPersons } from './short-persons.ts';
import { settleStateCodes } from './state-codes.ts';
import { settleTickers } from './tickers.ts';
import { isTimeZone } from './time-zones.ts';
import { tellPersons } from './told-persons.ts';
import { tellPlaces } from './told-places.ts';
import { agreeWordAcronyms } from './word-acronyms.ts';

/**
 * Looks at all names of a document once each has its type: adds what was missed, drops what is no name, and lets what the article
 * says of a name in one place tell its type in the others (`agree…`, `tell…`). Names are in the order of the text and stay so.
 */
export type Refiner = (
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
) => readonly TypedName[];

/** In the order in which they run: each sees the names as those before it left them. */
const REFINERS: readonly Refiner[] = [
  addListed,
  agreeDefined,
  settleTickers,
  tellLeaders,
  tellPersons,
  tellPlaces,
  agreeSameWords,
  addPapers,
  agreeNamesakes,
  agree,
  agreeFirms,
  agreeLastWords,
  agreeClubs,
  settleParks,
  tellShortPersons,
  agreeWordAcronyms,
  tellOwners,
  agreeOneWordBodies,
  settleShortCities,
  settleStateCodes,
  settleCountryCodes,
  dropCommonAcronyms,
  dropRanks,
  dropCalledAfter,
  dropOther,
];

/** The names of a document as all refiners leave them. */
export function refine(
  document: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  return REFINERS.reduce((refined, refiner) => refiner(document, refined, matches), names);
}

/** Whoever posts goes by it, but it is no name: "@orom_news", "#SaveOrom". */
const HANDLE = /^[@#]/u;

/** Leaves out handles and hashtags, parts of addresses, time zones, a politician's party and state, and sums of money. */
function dropOther(document: Tagged, names: readonly TypedName[]): readonly TypedName[] {
  return names.filter(
    ({ start, end }) =>
      !(end - start === 1 && HANDLE.test(document.tokens.text[start]!)) &&
      !isInAddress(document, start, end) &&
      !isTimeZone(document, start, end) &&
      !isPartyAndState(document, start, end) &&
      !isMoney(document, start, end),
  );
}
