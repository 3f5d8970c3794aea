/**
 * Takes from packages that copydesk does not depend on the lists it keeps a copy of, in src/entities/data/:
 * personal names of many countries from @faker-js/faker, brands from name-suggestion-index. To be run by hand when one
 * of them is to be renewed, on the unpacked packages (`npm pack`):
 *
 *     tsx scripts/gazetteer/extract.ts --faker FOLDER --nsi FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { romanize } from './romanize.ts';

const DATA = new URL('../../src/entities/data/', import.meta.url);

/** All strings within a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

function write(name: string, header: readonly string[], entries: Iterable<string>): void {
  const sorted = [...new Set(entries)].sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(new URL(name, DATA), `${[...header.map((line) => `# ${line}`), ...sorted].join('\n')}\n`);
}

const LATIN_NAME = /^[\p{Script=Latin}'’ -]{2,30}$/u;

async function extractPeople(folder: string): Promise<void> {
  const version = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  const { allLocales } = await import(pathToFileURL(path.join(folder, 'dist/index.js')).href);
  const given: string[] = [];
  const family: string[] = [];
  for (const [code, locale] of Object.entries<{ person?: { first_name?: unknown; last_name?: unknown } }>(
    allLocales,
  )) {
    if (code === 'eo') continue; // Esperanto: invented forms
    const clean = (value: unknown) =>
      strings(value)
        .map((name) => romanize(name).trim())
        .filter((name) => LATIN_NAME.test(name) && name !== name.toLowerCase() && name.length >= 2);
    given.push(...clean(locale.person?.first_name));
    family.push(...clean(locale.person?.last_name));
  }
  const header = (what: string) => [
    `Source: ${what} of all locales of @faker-js/faker ${version}, romanized. Licence: MIT.`,
    'Written by scripts/gazetteer/extract.ts.',
  ];
  write('given-name.faker.txt', header('first names'), given);
  write('surname.faker.txt', header('last names'), family);
}

interface Brand {
  readonly displayName: string;
  readonly locationSet: { readonly include: readonly (string | readonly number[])[] };
}

/** Brands that are companies which the news speaks of: international ones, and all banks and insurers. */
function extractBrands(folder: string): void {
  const version = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  const { nsi } = JSON.parse(readFileSync(path.join(folder, 'dist/json/nsi.min.json'), 'utf8'));
  const names: string[] = [];
  const kinds =
    'amenity/bank amenity/fuel amenity/fast_food office/insurance office/telecommunication office/it office/logistics ' +
    'office/company office/financial shop/car shop/supermarket shop/clothes shop/department_store shop/electronics shop/computer ' +
    'shop/mobile_phone shop/sports shop/furniture shop/tyres shop/cosmetics shop/chemist tourism/hotel';
  for (const kind of kinds.split(' ')) {
    for (const { displayName, locationSet } of (nsi[`brands/${kind}`]?.items ?? []) as readonly Brand[]) {
      const places = locationSet.include;
      const wide = places.includes('001') || places.length >= 4;
      if (!wide && kind !== 'amenity/bank' && kind !== 'office/insurance') continue;
      const name = displayName.replace(/\s*\([^)]*\)/gu, '').trim();
      if (/^[\p{Lu}0-9][\p{Script=Latin}0-9'’&.+ -]{2,40}$/u.test(name)) names.push(name);
    }
  }
  write(
    'company.nsi.txt',
    [
      `Source: name-suggestion-index ${version} (github.com/osmlab/name-suggestion-index), brands of several`,
      'countries, banks and insurers. Licence: BSD-3-Clause. Written by scripts/gazetteer/extract.ts.',
    ],
    names,
  );
}

const { values } = parseArgs({ options: { faker: { type: 'string' }, nsi: { type: 'string' } } });
if (values.faker !== undefined) await extractPeople(values.faker);
if (values.nsi !== undefined) extractBrands(values.nsi);
