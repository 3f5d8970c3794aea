import { type Tagged, UPOS } from '../../../document.ts';
import { bits, type GazetteerMatches } from '../../gazetteer/index.ts';
import type { TypedName } from '../typed-name.ts';
import { DEFINED_PERSON, PERSON_DOES } from '../words.ts';

/** What is built or laid out, and a surname: "Victoria Park", "Chris Park". */
const PLACE_OR_SURNAME = /^(?:Court|Field|Hall|House|Lane|Park)$/u;
/** Not "around" and "through", which go with persons too. */
const BESIDE = /^(?:inside|near|outside)$/iu;
const AT = /^(?:at|in)$/iu;
/** What somebody does at or has in a person: "shouted at Annie Hall", "faith in Annie Hall". */
const AT_SOMEBODY =
  /^(?:aim\w*|anger|angry|annoyed|believ\w+|confiden\w+|faith|furious|glanc\w+|interest\w*|laugh\w*|look\w*|mad|point\w*|shout\w*|star\w+|swore|trust\w*|yell\w*)$/iu;
const OWNS = /^['’]s?$/u;
const ARTICLE = /^(?:an?|the)$/u;
const AGE = /^[1-9]\d$/u;
const GIVEN = bits('given-name');
const PREPOSITION = UPOS.indexOf('ADP');
/** So many words behind an article the noun is sought: "a retired nurse". */
const REACH = 4;

/**
 * Parks, halls and houses that are called as persons are, and persons who are called as those are: the tagger does not tell "Albert Park"
 * from "Charlotte Park". "Outside Albert Hall" it is built, and "Charlotte Park, a nurse," is somebody, everywhere in the article.
 */
export function settleParks(
  { tokens: { text, sentence }, tags: { upos } }: Tagged,
  names: readonly TypedName[],
  matches: GazetteerMatches,
): readonly TypedName[] {
  const keyOf = ({ start }: TypedName): string => `${text[start]!} ${text[start + 1]!}`;
  const mayBe = ({ start, end, type }: TypedName): boolean =>
    end - start === 2 && (type === 'PERSON' || type === 'FAC') && PLACE_OR_SURNAME.test(text[end - 1]!);
  const isBuiltHere = ({ start, end }: TypedName): boolean => {
    const before = text[start - 1] ?? '';
    if (sentence[start - 1] !== sentence[start] || OWNS.test(text[end] ?? '')) return false;
    return BESIDE.test(before) || (AT.test(before) && !AT_SOMEBODY.test(text[start - 2] ?? ''));
  };
  const isSomebodyHere = ({ start, end }: TypedName): boolean => {
    if ((matches.listsOf(start, start + 1) & GIVEN) === 0) return false;
    if (AT.test(text[start - 1] ?? '') && AT_SOMEBODY.test(text[start - 2] ?? '')) return true;
    // "Residents near Edward Park said"
    if (PERSON_DOES.has(text[end] ?? '')) return upos[start - 1] !== PREPOSITION;
    if (text[end] !== ',') return false;
    if (AGE.test(text[end + 1] ?? '')) return text[end + 2] === ',';
    if (!ARTICLE.test(text[end + 1] ?? '')) return false;
    for (let t = end + 2; t <= end + 1 + REACH && sentence[t] === sentence[start]; t++)
      if (DEFINED_PERSON.has(text[t]!)) return true;
    return false;
  };
  const some = names.filter(mayBe);
  if (some.length === 0) return names;
  const built = new Set<string>();
  const persons = new Set<string>();
  /** "Hall said", of somebody called so. */
  const surnames = new Set<string>();
  for (const { start, end, type } of names)
    if (type === 'PERSON' && end - start === 1) surnames.add(text[start]!);
  for (const name of some) {
    if (isSomebodyHere(name) || surnames.has(text[name.end - 1]!)) persons.add(keyOf(name));
    else if (isBuiltHere(name)) built.add(keyOf(name));
  }
  return names.map((name) => {
    if (!mayBe(name)) return name;
    const key = keyOf(name);
    if (name.type === 'FAC' && persons.has(key) && !built.has(key))
      return { ...name, type: 'PERSON', rule: 'person-park' };
    if (name.type === 'PERSON' && built.has(key) && !persons.has(key))
      return { ...name, type: 'FAC', rule: 'park' };
    return name;
  });
}
