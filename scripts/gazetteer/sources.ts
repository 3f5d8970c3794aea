/** What the gazetteer takes from copydesk's own lists, and the forms that every list gets. */
import { readdirSync } from 'node:fs';
import { bits, LISTS, type ListName } from '../../src/entities/gazetteer/lists.ts';
import type { TableEntry } from '../../src/entities/gazetteer/table.ts';
import { readLexicon } from '../../src/text/lexicon.ts';
import { everydayWords, type ListedName, packageNames } from './packages.ts';

const DATA = new URL('../../src/entities/data/', import.meta.url);

/** Lists of which a package's name is not taken where it is an everyday word of English. */
const CAREFUL: ReadonlySet<ListName> = new Set(['surname', 'city', 'company', 'team', 'organization']);

/** Lists that take no everyday word at all: there are products called Word, Teams, Focus. */
const STRICT: ReadonlySet<ListName> = new Set(['product', 'work', 'given-name']);

/** Given names that are everyday words or names of countries too. */
const KEPT_GIVEN_NAMES = new Set(readLexicon(new URL('everyday-given-names.txt', DATA)));

/** Products that the news counts: "two F-16s", "iPhones". */
const PLURAL = /^[^\s]*[\p{L}\p{N}]$/u;

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^Saint /u, 'St. '],
  [/^St\.? /u, 'Saint '],
  [/^Mount /u, 'Mt. '],
  [/^Fort /u, 'Ft. '],
];

/** `company.nsi.txt` holds names of the list `company`. */
function* ownNames(): Iterable<ListedName> {
  for (const file of readdirSync(DATA).sort()) {
    const list = file.slice(0, file.indexOf('.')) as ListName;
    if (!file.endsWith('.txt') || !LISTS.includes(list)) continue;
    for (const name of readLexicon(new URL(file, DATA))) yield { name, list };
  }
}

/** Every phrase of the gazetteer with its lists. */
export function gazetteerEntries(): readonly TableEntry[] {
  const everyday = everydayWords();
  const smallWords = new Set(readLexicon(new URL('everyday-places.txt', DATA)));
  const drops = new Set(readLexicon(new URL('not-names.txt', DATA)));
  const entries: TableEntry[] = [];
  const own = [...ownNames()];
  const curated = new Set(
    own.filter(({ list }) => list !== 'surname').map(({ name, list }) => `${list} ${name}`),
  );
  const places = new Set(
    own.filter(({ list }) => list === 'country' || list === 'place').map(({ name }) => name.toLowerCase()),
  );
  const built = new Set(own.filter(({ list }) => list === 'facility').map(({ name }) => name));
  for (const { name, list } of [...own, ...packageNames()]) {
    const word = name.toLowerCase();
    const common = everyday.has(word);
    const small = common || smallWords.has(word);
    if (drops.has(name)) continue;
    if (common && CAREFUL.has(list) && !curated.has(`${list} ${name}`)) continue;
    if (common && STRICT.has(list) && !KEPT_GIVEN_NAMES.has(name)) continue;
    // "Stamford Bridge" is a ground to more readers than a village.
    if (list === 'city' && name.includes(' ') && built.has(name)) continue;
    if (list === 'given-name' && places.has(word) && !KEPT_GIVEN_NAMES.has(name)) continue;
    const value = bits(list);
    entries.push({ name, value, common: small });
    if (list === 'product' && PLURAL.test(name)) entries.push({ name: `${name}s`, value, common: small });
    for (const [long, short] of ABBREVIATIONS)
      if (long.test(name)) entries.push({ name: name.replace(long, short), value, common: small });
  }
  return entries;
}
