import { nameKey } from '../src/resolve/names/fold.ts';
import { loadCities } from '../src/resolve/world/cities.ts';
import { loadCountries } from '../src/resolve/world/countries.ts';

/**
 * The id that the shipped tables of countries and towns have for a title of DBpedia, `Q30` or `geonames:2988507`; null where they
 * have none. A title without more stands for the largest town of its name, as an encyclopedia's plain titles do; "Mobile,_Alabama"
 * for the one in that state.
 */
export function createTitles(): (title: string) => string | null {
  const countries = loadCountries();
  const cities = loadCities();
  return (dbpedia) => {
    const title = decodeURIComponent(dbpedia.replace(/^.*\/(?:resource|page)\//, '')).replace(/_/g, ' ');
    const [name = '', scope] = title.split(', ');
    // "Washington (state)": no table has the ids of states.
    if (title.includes('(')) return null;
    const country = countries.byKey.get(nameKey(title));
    if (country !== undefined) return country.wikidata;
    // Ontario is the province, though the tables have a town of that name.
    if (countries.usStates.has(nameKey(title)) || countries.parts.has(nameKey(title))) return null;
    const state = scope === undefined ? undefined : countries.usStates.get(nameKey(scope));
    const towns = cities
      .named(nameKey(name))
      .filter((town) => scope === undefined || (town.country === 'US' && town.state === state))
      .sort((a, b) => b.population - a.population);
    return towns[0] === undefined ? null : `geonames:${towns[0].geonames}`;
  };
}
