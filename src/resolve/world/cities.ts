import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readTable } from '../../text/lexicon.ts';

/** A town of GeoNames. */
export interface City {
  readonly geonames: string;
  readonly name: string;
  readonly population: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Postal code of the state, for a town of the United States. */
  readonly state: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** Capital of its country. */
  readonly capital: boolean;
}

export interface Cities {
  /** The towns of a folded name (`nameKey`), without order. */
  readonly named: (key: string) => readonly City[];
}

function parse(line: string): City {
  const [, name, geonames, population, place, latitude, longitude, capital] = line.split('\t');
  const [country, state = null] = place!.split('-');
  return {
    geonames: geonames!,
    name: name!,
    population: Number(population),
    country: country!,
    state,
    latitude: Number(latitude),
    longitude: Number(longitude),
    capital: capital === 'C',
  };
}

/**
 * The towns, as one sorted text that look-ups bisect: unpacking it takes some 15 ms, parsing every row would take far longer
 * than the few that an article needs.
 */
export function loadCities(): Cities {
  const rows = gunzipSync(readFileSync(new URL('../data/cities.txt.gz', import.meta.url))).toString('utf8');
  const otherNames = new Map(
    readTable(new URL('../data/city-names.txt', import.meta.url)).map(([other, key]) => [other!, key!]),
  );
  const first = rows.lastIndexOf('\n#') + 1;
  const body = first === 0 ? 0 : rows.indexOf('\n', first) + 1;
  const listed = (name: string): readonly City[] => {
    const key = `${name}\t`;
    let low = body;
    let high = rows.length;
    while (low < high) {
      // The line that holds the middle, as [start, end).
      const start = Math.max(body, rows.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1);
      const end = rows.indexOf('\n', start);
      if (rows.slice(start, start + key.length) < key) low = end + 1;
      else high = start;
    }
    const found: City[] = [];
    while (rows.startsWith(key, low)) {
      const end = rows.indexOf('\n', low);
      found.push(parse(rows.slice(low, end)));
      low = end + 1;
    }
    return found;
  };
  return {
    named: (key) => {
      const other = otherNames.get(key);
      return other === undefined ? listed(key) : [...listed(other), ...listed(key)];
    },
  };
}
