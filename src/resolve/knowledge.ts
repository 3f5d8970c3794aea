import { readLexicon, readTable } from '../text/lexicon.ts';
import { SORTS, type Sort, WORDINGS, type Wording } from './chains/reference.ts';
import { loadRoles, type Roles } from './references/roles.ts';
import { WORDS, type WordClasses } from './word-classes.ts';
import { type Cities, loadCities } from './world/cities.ts';
import { type Countries, loadCountries } from './world/countries.ts';

/** A form of a personal pronoun. */
export interface Pronoun {
  readonly wording: Wording;
  readonly case: string;
}

const BESIDE = ['kin', 'trade'] as const;
const POSITIONS = ['office', 'trade'] as const;
export type Position = (typeof POSITIONS)[number];

/** As far as names, titles and pronouns tell it. */
export type Gender = 'female' | 'male';

/** What tells that an organization is a legislature, a government, a court, a party or an army: folded words of its names. */
export interface PublicBodies {
  /** Words that tell it anywhere in a name: "parliament". */
  readonly any: ReadonlySet<string>;
  /** Those that tell it at the end of a name: "party" of "Labour Party", not of "Party City". */
  readonly last: ReadonlySet<string>;
  /** Whole names: "house". */
  readonly whole: ReadonlySet<string>;
}

/** A noun for a person of one gender, and whether what it says of the name behind it is sure. */
export interface GenderedNoun {
  readonly gender: Gender;
  /** "her sister Ann" is a woman; "chairman Ann Lee" is one by her first name; null for "the man Lee saw". */
  readonly beside: 'kin' | 'trade' | null;
}

/** What the resolve stage knows of the world: loaded once, never changed. */
export interface Knowledge {
  /** Words before a person's name, folded, with the gender they tell; null where none. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Family names that stand before the given name, folded: "Deng" of "Deng Yulan". */
  readonly familyFirst: ReadonlySet<string>;
  /** Given names that tell a gender, folded. */
  readonly firstNames: ReadonlyMap<string, Gender>;
  /** Nouns for a person of one gender: "wife". */
  readonly genderedNouns: ReadonlyMap<string, GenderedNoun>;
  /** Short given names and their full forms, folded. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Words for a company's legal form, folded. */
  readonly legalForms: ReadonlySet<string>;
  readonly roles: Roles;
  /** Nouns that organizations' names end or begin with: "court". */
  readonly organizationNouns: ReadonlySet<string>;
  /** What a company is called that has been named: "insurer". */
  readonly companyNouns: ReadonlySet<string>;
  /** What tells that an organization is no company. */
  readonly publicBodies: PublicBodies;
  /** Nouns in the singular for a person, an organization or a place. */
  readonly headNouns: ReadonlyMap<string, Sort>;
  /** Nouns for what a person is by office or by trade. */
  readonly positions: ReadonlyMap<string, Position>;
  /** The field of a trade, which parts namesakes: "striker" → sport. */
  readonly fields: ReadonlyMap<string, string>;
  /** Words that name a part of a company after its name: "credit". */
  readonly divisionWords: ReadonlySet<string>;
  /** Acronyms known of themselves, and the English names, folded, of those whose letters come from another language. */
  readonly acronyms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of names that organizations of many countries bear: "supreme", "court". */
  readonly commonOrganizationWords: ReadonlySet<string>;
  /** By name, the country of bodies that only one country calls so, though their words are common: "state department". */
  readonly bodiesOfOneCountry: ReadonlyMap<string, string>;
  /** Folded demonyms and the country that each belongs to. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Personal pronouns: "his" is "he" as a possessive. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Classes of words that patterns over names ask for. */
  readonly words: WordClasses;
  /** Folded names of towns by what they are called for short, as it is written: "LA". */
  readonly cityShortNames: ReadonlyMap<string, string>;
  readonly countries: Countries;
  readonly cities: Cities;
}

const genderOf = (word: string | undefined): Gender | null =>
  word === 'female' || word === 'male' ? word : null;

function oneOf<Value extends string>(values: readonly Value[], word: string): Value {
  const value = values.find((candidate) => candidate === word);
  if (value === undefined) throw new RangeError(`«${word}» is none of ${values.join(', ')}`);
  return value;
}

/** The names that a list gives each acronym; none for most. */
function loadAcronyms(): ReadonlyMap<string, ReadonlySet<string>> {
  const acronyms = new Map<string, Set<string>>();
  for (const [acronym, name] of readTable(new URL('./data/known-acronyms.txt', import.meta.url))) {
    const names = acronyms.get(acronym!) ?? new Set();
    if (name !== undefined) names.add(name);
    acronyms.set(acronym!, names);
  }
  return acronyms;
}

function loadPublicBodies(): PublicBodies {
  const rows = readTable(new URL('./data/public-bodies.txt', import.meta.url));
  const of = (way: string) => new Set(rows.filter(([own]) => own === way).map(([, words]) => words!));
  return { any: of('any'), last: of('last'), whole: of('whole') };
}

/** Reads the lists of the stage, once. */
export function loadKnowledge(): Knowledge {
  const table = (name: string) => readTable(new URL(`./data/${name}`, import.meta.url));
  return {
    titles: new Map(table('titles.txt').map(([word, gender]) => [word!, genderOf(gender)])),
    familyFirst: new Set(readLexicon(new URL('./data/family-first-names.txt', import.meta.url))),
    firstNames: new Map(table('first-names.txt').map(([name, gender]) => [name!, genderOf(gender)!])),
    genderedNouns: new Map(
      table('gendered-nouns.txt').map(([noun, gender, beside]) => [
        noun!,
        { gender: genderOf(gender)!, beside: beside === undefined ? null : oneOf(BESIDE, beside) },
      ]),
    ),
    nicknames: new Map(table('nicknames.txt').map(([short, full]) => [short!, full!])),
    legalForms: new Set(readLexicon(new URL('./data/legal-forms.txt', import.meta.url))),
    roles: loadRoles(),
    companyNouns: new Set(readLexicon(new URL('./data/company-nouns.txt', import.meta.url))),
    organizationNouns: new Set(readLexicon(new URL('./data/organization-nouns.txt', import.meta.url))),
    publicBodies: loadPublicBodies(),
    headNouns: new Map(table('head-nouns.txt').map(([noun, sort]) => [noun!, oneOf(SORTS, sort!)])),
    positions: new Map(table('positions.txt').map(([noun, sort]) => [noun!, oneOf(POSITIONS, sort!)])),
    fields: new Map(
      table('positions.txt').flatMap(([noun, , field]) =>
        field === undefined ? [] : [[noun!, field] as const],
      ),
    ),
    acronyms: loadAcronyms(),
    bodiesOfOneCountry: new Map(
      table('bodies-of-one-country.txt').map(([name, country]) => [name!, country!]),
    ),
    commonOrganizationWords: new Set(
      readLexicon(new URL('./data/common-organization-words.txt', import.meta.url)),
    ),
    divisionWords: new Set(readLexicon(new URL('./data/division-words.txt', import.meta.url))),
    demonyms: new Map(table('demonyms.txt').map(([word, country]) => [word!, country!])),
    pronouns: new Map(
      table('pronouns.txt').map(([word, wording, form]) => [
        word!,
        { wording: oneOf(WORDINGS, wording!), case: form! },
      ]),
    ),
    words: WORDS,
    cityShortNames: new Map(table('city-short-names.txt').map(([short, name]) => [short!, name!])),
    countries: loadCountries(),
    cities: loadCities(),
  };
}
