import { ALL_LISTS, bits } from '../gazetteer/index.ts';

/** Lists of places, bodies and other things: first names and surnames are hints alone. */
export const OF_THINGS = ALL_LISTS & ~bits('given-name', 'surname');
/** Lists of names, not of words that names may have. */
export const NAME_LISTS =
  ALL_LISTS & ~bits('title', 'organization-word', 'company-word', 'place-word', 'event-word');
/** Those of them that are no persons'. */
export const NAMES_OF_THINGS = NAME_LISTS & OF_THINGS;
