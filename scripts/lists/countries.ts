/**
 * Writes src/resolve/data/countries.txt: the countries, territories and regions of @rapideditor/country-coder with their
 * ISO 3166-1 code, Wikidata id and English names, for the resolve stage's ids.
 *
 *     npx tsx scripts/lists/countries.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { borders } from '@rapideditor/country-coder';

interface Feature {
  readonly wikidata: string;
  readonly iso1A2?: string;
  readonly country?: string;
  readonly level: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[];
}

/** Only levels that are places people write about; "Mainland Australia" and its like are a mapper's groupings. */
const LEVELS = new Set([
  'country',
  'territory',
  'subterritory',
  'sharedLandform',
  'region',
  'subregion',
  'intermediateRegion',
  'union',
  'unitedNations',
]);
const package_ = JSON.parse(
  readFileSync(
    new URL('../../node_modules/@rapideditor/country-coder/package.json', import.meta.url),
    'utf8',
  ),
) as { version: string };

// The package's own types leave the properties open.
const all = (borders as { features: readonly { properties: Feature }[] }).features.map(
  (feature) => feature.properties,
);
const countryName = new Map(all.map(({ iso1A2, nameEn }) => [iso1A2, nameEn]));
/** "Denmark" beside "Kingdom of Denmark": the part that people mean by the country's name bears the country's code. */
const isoOf = ({ iso1A2, country, nameEn }: Feature): string =>
  iso1A2 ?? (country !== undefined && countryName.get(country)?.endsWith(` ${nameEn}`) ? country : '');

const rows = all
  .filter(({ level, nameEn }) => LEVELS.has(level) && nameEn !== '')
  .map((feature) => {
    const { wikidata, level, nameEn, aliases = [] } = feature;
    // Codes such as "GB-ENG" and two-letter ones that are no common abbreviation would be taken for words ("BU", "RC").
    const names = aliases.filter((alias) => alias.length > 3 && !/^[A-Z]{2}-/.test(alias));
    return [wikidata, isoOf(feature), level, nameEn, ...names].join('\t');
  })
  .sort();

writeFileSync(
  new URL('../../src/resolve/data/countries.txt', import.meta.url),
  `# Source: @rapideditor/country-coder ${package_.version} (github.com/rapideditor/country-coder). Licence: ISC.
# Written by scripts/lists/countries.ts. Columns: Wikidata id, ISO 3166-1 alpha-2, level, English name, other names.
${[...new Set(rows)].join('\n')}
`,
);
