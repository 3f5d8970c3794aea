import type { NameType, Quoted } from '../../document.ts';
import type { Knowledge } from '../knowledge.ts';
import { isShouted, nameKey } from '../names/fold.ts';
import type { Name, Names } from '../names/names.ts';
import { WORDS } from '../word-classes.ts';
import type { City } from './cities.ts';
import type { Country } from './countries.ts';

/** What the world's lists say of one thing. */
export interface WorldIds {
  readonly wikidata: string | null;
  readonly iso: string | null;
  readonly geonames: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The name to write, where the list has a better one than the article. */
  readonly name: string | null;
}

export const UNKNOWN: WorldIds = {
  wikidata: null,
  iso: null,
  geonames: null,
  latitude: null,
  longitude: null,
  name: null,
};

/** A thing of the article as far as the look-up cares. */
export interface Thing {
  readonly type: NameType;
  readonly names: readonly Name[];
}

/** Which countries and states an article speaks of, and the countries of towns that it names. */
interface Surroundings {
  readonly countries: ReadonlySet<string>;
  readonly ofTowns: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

/** With no country of the article to go by, only a town this large, and this much larger than its namesakes, is meant. */
const KNOWN_WORLDWIDE = 200_000;
const TIMES_LARGER = 8;
/** The same for a town without namesakes, but in the United States: Antioch is in California for its size alone. */
const KNOWN_WITHOUT_NAMESAKES = 150_000;
/** The United States have a small town of almost any name, so a smaller one is meant only where its state is named. */
const KNOWN_IN_AMERICA = 100_000;
/** How much a country that the article names counts, in powers of ten of population. */
const COUNTRY_NAMED = 3;
/** And one of whose towns is named: Sydney does not make Hamilton the village in Australia. */
const TOWN_NAMED = 1;
const STATE_NAMED = 2;

const UNIONS = new Set(['union', 'unitedNations']);

/**
 * Ids from the shipped lists for each thing of an article: countries by name, towns by name, population and the countries that
 * the article names ("Kant" beside Kyrgyzstan is the town there). A town that this leaves open may be one of a country of which a
 * town is known: "Nyon" beside Geneva. Nothing is guessed: no id where two would do.
 */
export function linkPlaces(things: readonly Thing[], document: Quoted, knowledge: Knowledge): WorldIds[] {
  const around = surroundings(things, knowledge);
  const countries = things.map((thing) => countryOf(thing, document, around, knowledge));
  const cities = things.map((thing, index) =>
    countries[index] === null ? cityOf(thing, document, around, knowledge) : null,
  );
  // Chicago does not tell which Aurora is meant, the United States having too many of one name, but London beside it tells no York.
  const ofTowns = new Set(cities.flatMap((city) => (city === null ? [] : city.country)));
  const isInAmerica = ofTowns.delete('US');
  const beside: Surroundings = { ...around, ofTowns };
  const byTowns = (thing: Thing): City | null => {
    if (ofTowns.size === 0) return null;
    const city = cityOf(thing, document, beside, knowledge);
    return isInAmerica && city !== null && isOfAmericaToo(city, knowledge) ? null : city;
  };
  return things.map((thing, index) => {
    const country = countries[index]!;
    if (country !== null)
      return { ...UNKNOWN, wikidata: country.wikidata, iso: country.iso, name: country.name };
    const city = cities[index] ?? byTowns(thing);
    if (city === null) return { ...UNKNOWN, name: stateNameOf(thing, knowledge) };
    // A dateline's capitals are no name for a table; nor is a town's own name where the article writes an English one.
    const same = thing.names.some(({ key }) => key === nameKey(city.name));
    const name =
      same && thing.names.every(({ text }) => isShouted(text) || knowledge.cityShortNames.has(text))
        ? city.name
        : null;
    const { geonames, latitude, longitude } = city;
    return { ...UNKNOWN, geonames, latitude, longitude, name };
  });
}

/** "Texas" for "Tex."; null for what is no state of the United States, or bears the name of a city as well. */
function stateNameOf({ type, names }: Thing, { countries }: Knowledge): string | null {
  if (type !== 'GPE') return null;
  for (const { key } of names) {
    const code = countries.usStates.get(key);
    if (code !== undefined) return NAMED_AS_A_CITY.has(code) ? null : countries.stateNames.get(code)!;
  }
  return null;
}

/** States whose names mean a city as often: New York, Washington, the District of Columbia. */
export const NAMED_AS_A_CITY: ReadonlySet<string> = new Set(['NY', 'WA', 'DC']);

function countryOf(
  thing: Thing,
  document: Quoted,
  around: Surroundings,
  knowledge: Knowledge,
): Country | null {
  const { byKey, usStates } = knowledge.countries;
  for (const name of thing.names) {
    const country = byKey.get(name.key);
    if (country === undefined) continue;
    const place = thing.type === 'GPE' || thing.type === 'LOC';
    if (!place && !(thing.type === 'ORG' && UNIONS.has(country.level))) continue;
    // "Georgia": the state where the article is about other states, or where a town with a comma stands before it.
    const state = usStates.get(name.key);
    if (state !== undefined && (isStateHere(thing, document) || around.states.size > 1)) return null;
    return country;
  }
  return null;
}

/** Whether a name of the thing stands as in "Atlanta, Georgia" or "a Georgia senator". */
function isStateHere(thing: Thing, document: Quoted): boolean {
  return thing.names.some(({ mention }) => {
    const { start } = document.mentions[mention]!;
    const before = document.mentions[mention - 1];
    return before !== undefined && before.type === 'GPE' && document.text.slice(before.end, start) === ', ';
  });
}

const STATE_OFFICE =
  /^(?:['’]s)? (?:state |lieutenant )?(?:attorney general|gov(?:ernor|\.)|legislat|sen(?:ator|\.)|state )/iu;
const OF_STATE = /\b(?:attorney general|gov(?:ernor|\.)|sen(?:ator|\.)|state) (?:of|from) $/iu;
/** So far beside a name the words are looked for that tell a state. */
const BESIDE = 30;

/**
 * Whether a name stands after a town and a comma, is one of two states, or somebody holds an office of a state there: "Seattle,
 * Washington", "Washington and Oregon", "New York Attorney General".
 */
export function isStateBeside(mention: number, document: Quoted, knowledge: Knowledge): boolean {
  const { mentions, text } = document;
  const { start, end } = mentions[mention]!;
  const before = mentions[mention - 1];
  const after = mentions[mention + 1];
  if (STATE_OFFICE.test(text.slice(end, end + BESIDE))) return true;
  if (OF_STATE.test(text.slice(Math.max(0, start - BESIDE), start))) return true;
  const { usStates } = knowledge.countries;
  const isState = (other: { readonly start: number; readonly end: number }): boolean =>
    usStates.has(nameKey(text.slice(other.start, other.end)));
  if (before !== undefined && before.type === 'GPE') {
    const gap = text.slice(before.end, start);
    if (gap === ', ' && !isState(before)) return true;
    if (gap === ' and ' && isState(before)) return true;
  }
  return after !== undefined && text.slice(end, after.start) === ' and ' && isState(after);
}

/** ISO codes of the countries that an article speaks of, by their names, their parts and their demonyms, sorted. */
export function countriesOf({ document, knowledge, list }: Names): readonly string[] {
  const things = list.map((name): Thing => ({ type: document.mentions[name.mention]!.type, names: [name] }));
  return [...surroundings(things, knowledge).countries].sort();
}

function surroundings(things: readonly Thing[], knowledge: Knowledge): Surroundings {
  const countries = new Set<string>();
  const states = new Set<string>();
  const { byKey, usStates, parts } = knowledge.countries;
  for (const { type, names } of things) {
    for (const { key } of names) {
      if (type === 'NORP') {
        // By the whole word: Liberals are no Liberians.
        const iso = byKey.get(nameKey(knowledge.demonyms.get(key) ?? ''))?.iso;
        if (iso !== undefined && iso !== null) countries.add(iso);
      }
      if (type !== 'GPE' && type !== 'LOC') continue;
      const iso = parts.get(key) ?? byKey.get(key)?.iso;
      if (iso !== undefined && iso !== null) countries.add(iso);
      const state = usStates.get(key);
      if (state !== undefined && key !== 'washington') {
        states.add(state);
        if (iso === undefined) countries.add('US');
      }
    }
  }
  return { countries, states, ofTowns: new Set() };
}

function isTooSmall(city: City, around: Surroundings): boolean {
  return (
    city.country === 'US' &&
    city.population < KNOWN_IN_AMERICA &&
    !(city.state !== null && around.states.has(city.state))
  );
}

/** Whether a name is that of what lies around a town: "Kandahar province", "the Donetsk region", "the province of Quezon". */
function isRegionHere(mention: number, { mentions, text }: Quoted): boolean {
  const { start, end } = mentions[mention]!;
  const [behind] = /(?<=^ )\p{Ll}+/u.exec(text.slice(end, end + BESIDE)) ?? [];
  const [before] = /(?<!\p{Ll})\p{Ll}+(?= of $)/u.exec(text.slice(Math.max(0, start - BESIDE), start)) ?? [];
  return WORDS.region.has(behind ?? '') || WORDS.region.has(before ?? '');
}

function cityOf(thing: Thing, document: Quoted, around: Surroundings, knowledge: Knowledge): City | null {
  if (thing.type !== 'GPE' && thing.type !== 'LOC') return null;
  if (thing.names.every(({ mention }) => isRegionHere(mention, document))) return null;
  // As often an organization's name as a town's: Toyota.
  const others = thing.names.filter(({ kind }) => kind === 'organization').length;
  if (2 * others >= thing.names.length) return null;
  // The longest name tells most: "Santiago de Cuba" before "Santiago".
  const keys = [...new Set(thing.names.map(({ key }) => key))].sort((a, b) => b.length - a.length);
  const scope = scopeAfter(thing, document, knowledge);
  let candidates: readonly City[] = [];
  for (const key of keys) {
    const state = knowledge.countries.usStates.get(key);
    // A state's name means the state, but for the two that name a city as often.
    if (state !== undefined && !NAMED_AS_A_CITY.has(state)) return null;
    // Ontario is in California only where that is said.
    if (knowledge.countries.parts.has(key) && scope === null) return null;
    if (state === 'WA' || state === 'NY') {
      const asState = thing.names.filter(({ mention }) => isStateBeside(mention, document, knowledge)).length;
      if (2 * asState >= thing.names.length) return null;
    }
    if (candidates.length === 0) candidates = townsNamed(key, knowledge);
  }
  candidates = candidates.filter((city) =>
    scope !== null
      ? scope === city.country || (city.state !== null && scope === `${city.country}-${city.state}`)
      : !isTooSmall(city, around),
  );
  const scored = candidates
    .map((city) => ({ city, score: scoreOf(city, around) }))
    .sort((a, b) => b.score - a.score || Number(a.city.geonames) - Number(b.city.geonames));
  const best = scored[0];
  if (best === undefined) return null;
  if (scope !== null || around.countries.has(best.city.country) || around.ofTowns.has(best.city.country))
    return thing.type === 'GPE' || best.city.population >= KNOWN_WORLDWIDE ? best.city : null;
  const margin = scored.length > 1 ? best.score - scored[1]!.score : Number.POSITIVE_INFINITY;
  const isOnly = scored.length === 1 && best.city.country !== 'US';
  const least = isOnly ? KNOWN_WITHOUT_NAMESAKES : KNOWN_WORLDWIDE;
  return best.city.population >= least && margin >= Math.log10(TIMES_LARGER) ? best.city : null;
}

/** Whether a town has a namesake in the United States, as Worcester has. */
function isOfAmericaToo({ name }: City, { cities }: Knowledge): boolean {
  return cities.named(nameKey(name)).some(({ country }) => country === 'US');
}

/** "Davao City" is Davao, where no town is called so in full. */
function townsNamed(key: string, { cities }: Knowledge): readonly City[] {
  const towns = cities.named(key);
  return towns.length === 0 && key.endsWith(' city') ? cities.named(key.slice(0, -' city'.length)) : towns;
}

function scoreOf(city: City, around: Surroundings): number {
  return (
    Math.log10(city.population + 1) +
    (around.countries.has(city.country) ? COUNTRY_NAMED : around.ofTowns.has(city.country) ? TOWN_NAMED : 0) +
    (city.state !== null && around.states.has(city.state) ? STATE_NAMED : 0) +
    (city.capital ? 1 : 0)
  );
}

/** The country or state that a mention names after a comma: "Moscow, Idaho" → "US-ID". */
function scopeAfter(thing: Thing, document: Quoted, knowledge: Knowledge): string | null {
  for (const { mention } of thing.names) {
    const here = document.mentions[mention]!;
    const next = document.mentions[mention + 1];
    if (next === undefined || next.type !== 'GPE' || document.text.slice(here.end, next.start) !== ', ')
      continue;
    const key = nameKey(document.text.slice(next.start, next.end));
    const state = knowledge.countries.usStates.get(key);
    const country = knowledge.countries.parts.get(key) ?? knowledge.countries.byKey.get(key)?.iso ?? null;
    if (state !== undefined) return `US-${state}`;
    if (country !== null) return country;
  }
  return null;
}
