/**
 * The lists of the gazetteer: bit n of a mask stands for `LISTS[n]`. Their order is part of the compiled file and of the
 * tagger's features: a new list goes last.
 */
export const LISTS = [
  'country',
  /** States, provinces and other parts of countries that have a government. */
  'region',
  'city',
  /** Capitals, and cities of 300,000 and more. */
  'large-city',
  /** Continents, seas, rivers, mountains, and regions without a government. */
  'place',
  /** Nationalities and peoples, as noun or adjective. */
  'demonym',
  /** Religious, political and other groups that people belong to. */
  'group',
  'given-name',
  'surname',
  'company',
  /** Institutions and international bodies. */
  'organization',
  'media',
  /** Political parties, movements and armed groups. */
  'party',
  'team',
  'facility',
  'event',
  'law',
  'product',
  'work',
  /** What stands before a person's name: "President", "Sen.". */
  'title',
  /** Words that head the name of an institution: "Ministry", "Court". */
  'organization-word',
  /** What stands at the end of a company's name: "Inc.", "GmbH". */
  'company-word',
  /** Words that head the name of a place or a building: "River", "Airport". */
  'place-word',
  /** Words that head the name of an event or a law: "Summit", "Treaty". */
  'event-word',
] as const;

export type ListName = (typeof LISTS)[number];

/** Looked up, not searched for: rules ask many times for each name. */
const BIT = Object.fromEntries(LISTS.map((name, n) => [name, 1 << n])) as Readonly<Record<ListName, number>>;

/** The bit of a list, or of several. */
export function bits(...names: readonly ListName[]): number {
  let mask = 0;
  for (const name of names) mask |= BIT[name];
  return mask;
}

/** Every bit that stands for a list. */
export const ALL_LISTS = (1 << LISTS.length) - 1;
