import { nameKey } from '../names/fold.ts';
import type { End } from './rule.ts';
import { isOf, ownerOf, PLACE, type View } from './view.ts';

/** A country or a part of one, by its name. */
export interface Region {
  /** ISO codes of the countries and states of that name ("US-GA" and "GE"); none where they are not known. */
  readonly scopes: readonly string[];
}

function keyOf(view: View, mention: number): string {
  const { start, end } = view.document.mentions[mention]!;
  return nameKey(view.document.text.slice(start, end));
}

/** What country or part of one a name is; null for any other name. */
export function regionOf(view: View, mention: number): Region | null {
  const { type } = view.document.mentions[mention]!;
  if (type !== 'GPE' && type !== 'LOC') return null;
  const key = keyOf(view, mention);
  const { countries, words } = view.knowledge;
  const state = countries.usStates.get(key);
  const country = countries.byKey.get(key);
  const part = countries.parts.get(key);
  const known = state !== undefined || country !== undefined || part !== undefined;
  if (!known && !words.region.has(key.slice(key.lastIndexOf(' ') + 1))) return null;
  const iso = part ?? country?.iso ?? null;
  return { scopes: [...(state === undefined ? [] : [`US-${state}`]), ...(iso === null ? [] : [iso])] };
}

/** Whether the gazetteer has a town of that name there: null where it has none of that name, or does not know the region. */
export function isTownIn(view: View, mention: number, { scopes }: Region): boolean | null {
  const towns = scopes.length === 0 ? [] : view.knowledge.cities.named(keyOf(view, mention));
  if (towns.length === 0) return null;
  return towns.some(
    ({ country, state }) => scopes.includes(country) || scopes.includes(`${country}-${state}`),
  );
}

export const isPlace = (view: View, mention: number): boolean => mention >= 0 && isOf(view, mention, PLACE);

/** A name as the object of a relation. */
export function objectOf(view: View, mention: number): End {
  const { start, end } = view.document.mentions[mention]!;
  const entity = ownerOf(view, mention);
  // "Buffalo, New York" is not in the city, for which the article's other mentions of the name may stand.
  const isTown = entity !== null && view.entities[entity]!.geonames !== null;
  const isState = view.knowledge.countries.usStates.has(keyOf(view, mention));
  return { start, end, entity: isTown && isState ? null : entity };
}

/** The country that a place lies in, as an object; a demonym is one only where the article names it too, for a nationality is no place. */
export function countryOf(view: View, mention: number): End {
  const object = objectOf(view, mention);
  const isPeople = object.entity !== null && view.entities[object.entity]!.type === 'NORP';
  return isPeople ? { ...object, entity: null } : object;
}
