import { readLexicon, readTable } from '../text/lexicon.ts';
import type { Gender } from './names/names.ts';
import { loadRoles, type Roles } from './references/roles.ts';
import { type Cities, loadCities } from './world/cities.ts';
import { type Countries, loadCountries } from './world/countries.ts';

/** What the resolve stage knows of the world: loaded once, never changed. */
export interface Knowledge {
  /** Words before a person's name, folded, with the gender they tell; null where none. */
  readonly titles: ReadonlyMap<string, Gender | null>;
  /** Given names that tell a gender, folded. */
  readonly firstNames: ReadonlyMap<string, Gender>;
  /** Nouns for a person of one gender: "wife". */
  readonly genderedNouns: ReadonlyMap<string, Gender>;
  /** Short given names and their full forms, folded. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Words for a company's legal form, folded. */
  readonly legalForms: ReadonlySet<string>;
  readonly roles: Roles;
  /** Nouns that organizations' names end or begin with: "court". */
  readonly organizationNouns: ReadonlySet<string>;
  readonly countries: Countries;
  readonly cities: Cities;
}

const genderOf = (word: string | undefined): Gender | null =>
  word === 'female' || word === 'male' ? word : null;

export function loadKnowledge(): Knowledge {
  const table = (name: string) => readTable(new URL(`./data/${name}`, import.meta.url));
  return {
    titles: new Map(table('titles.txt').map(([word, gender]) => [word!, genderOf(gender)])),
    firstNames: new Map(table('first-names.txt').map(([name, gender]) => [name!, genderOf(gender)!])),
    genderedNouns: new Map(table('gendered-nouns.txt').map(([noun, gender]) => [noun!, genderOf(gender)!])),
    nicknames: new Map(table('nicknames.txt').map(([short, full]) => [short!, full!])),
    legalForms: new Set(readLexicon(new URL('./data/legal-forms.txt', import.meta.url))),
    roles: loadRoles(),
    organizationNouns: new Set(readLexicon(new URL('./data/organization-nouns.txt', import.meta.url))),
    countries: loadCountries(),
    cities: loadCities(),
  };
}
