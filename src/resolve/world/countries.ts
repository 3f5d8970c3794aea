import { readTable } from '../../text/lexicon.ts';
import { nameKey } from '../names/fold.ts';

/** A country, a territory, a continent, or the European Union or the United Nations. */
export interface Country {
  readonly wikidata: string;
  /** ISO 3166-1 alpha-2. */
  readonly iso: string | null;
  /** Its common English name. */
  readonly name: string;
  /** `country`, `territory`, `region`, …: country-coder's levels. */
  readonly level: string;
}

export interface Countries {
  /** The country of a folded name (`nameKey`). */
  readonly byKey: ReadonlyMap<string, Country>;
  readonly byIso: ReadonlyMap<string, Country>;
  /** ISO code of the country that a part of one is in, by folded name: "ontario" → CA. */
  readonly parts: ReadonlyMap<string, string>;
  /** Folded names of the states of the United States: "georgia" is one of two things. */
  readonly usStates: ReadonlyMap<string, string>;
  /** Names of the states of the United States by postal code. */
  readonly stateNames: ReadonlyMap<string, string>;
}

/** Lower goes first where two rows share a name: Ireland the country, not the island. */
const RANK: Readonly<Record<string, number>> = { country: 0, union: 0, unitedNations: 0, territory: 2 };
const rankOf = (level: string): number => RANK[level] ?? 3;

/** Reads the tables of countries, once. */
export function loadCountries(): Countries {
  const table = (name: string) => readTable(new URL(`../data/${name}`, import.meta.url));
  const named = new Map(table('country-names.txt').map(([name, ...names]) => [name!, names]));
  const byKey = new Map<string, Country>();
  const byIso = new Map<string, Country>();
  const rows = table('countries.txt').map(([wikidata, iso, level, name, ...aliases]) => {
    const [common = name!, ...others] = named.get(name!) ?? [];
    const country: Country = {
      wikidata: wikidata!,
      iso: iso === '' ? null : iso!,
      name: common,
      level: level!,
    };
    return { country, own: name!, aliases: [common, ...others, ...aliases] };
  });
  rows.sort((a, b) => rankOf(a.country.level) - rankOf(b.country.level));
  const add = (name: string, country: Country): void => {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, country);
  };
  // A territory that bears its country's code is what people mean by the name: Denmark, not the Kingdom of Denmark.
  for (const { country } of rows)
    if (country.iso !== null && (country.level !== 'country' || !byIso.has(country.iso)))
      byIso.set(country.iso, country);
  for (const { country, aliases } of rows) for (const alias of aliases) add(alias, country);
  for (const { country, own } of rows) add(own, country);
  const usStates = new Map<string, string>();
  const stateNames = new Map<string, string>();
  for (const [code, ...names] of table('us-states.txt')) {
    stateNames.set(code!, names[0]!);
    for (const name of names) usStates.set(nameKey(name), code!);
    // "Sen. Ann Lee (R-Tex.)", "(D-NY)": where the name was found with the party.
    for (const party of ['D', 'I', 'R'])
      for (const name of [code!, ...names]) usStates.set(nameKey(`${party}-${name}`), code!);
  }
  const parts = new Map(table('country-parts.txt').map(([part, iso]) => [part!, iso!]));
  return { byKey, byIso, usStates, stateNames, parts };
}
