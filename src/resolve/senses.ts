import type { Entity, Quoted, Relation } from '../document.ts';
import type { Things } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import { nameKey, nameWords } from './names/fold.ts';
import type { Names } from './names/names.ts';
import { countriesOf } from './world/places.ts';

/** Words that no country's organization is told by. */
const SMALL: ReadonlySet<string> = new Set(['and', 'for', 'of', 'on', 'the']);
/** A country's name has at most so many words. */
const LONGEST = 4;

/**
 * The entities of an article with what tells them from namesakes. A person's field is that of the positions that the article
 * says they hold; an organization whose name many countries have ("Supreme Court") is told by its country: the one beside its name, or
 * that of the town there, else the only one that calls a body so ("State Department"), else the only one that the article speaks of,
 * or of whose towns where it names no country. By the article alone, so that ids do not depend on others.
 */
export function withSenses(names: Names, things: Things, relations: readonly Relation[]): readonly Entity[] {
  const { document, knowledge } = names;
  const fields = fieldsOf(document, relations, knowledge);
  const countries = countriesOfOrganizations(names, things);
  return things.entities.map((entity, index) => {
    if (entity.type === 'PERSON') {
      const sense = fields.get(index);
      return sense === undefined ? entity : { ...entity, sense };
    }
    const found = countries.get(index);
    return found === undefined ? entity : { ...entity, ...found };
  });
}

/** The field of each person; of several, any other than sport and the arts, which many do beside. */
function fieldsOf(
  { text }: Quoted,
  relations: readonly Relation[],
  { positions, fields, words: classes }: Knowledge,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { kind, subject, object } of relations) {
    if (kind !== 'role') continue;
    const words = text.slice(object.start, object.end).toLowerCase();
    if (hasAny(words, classes['no-longer'])) continue;
    // The head is the last position before "of", "for" and the like; a front-runner is no runner.
    const last =
      (/^(.*?)(?: (?:of|for|at|to|with) |$)/su.exec(words)?.[1] ?? words).split(/\s+/u).at(-1) ?? '';
    const head = positions.has(last) ? last : last.slice(last.lastIndexOf('-') + 1);
    if (!positions.has(head)) continue;
    // "A staunch defender of the law" plays for nobody.
    const field =
      classes['of-cause'].has(head) && words.includes(`${head} of `)
        ? 'other'
        : (fields.get(head) ?? 'other');
    if (field === 'other' || !found.has(subject.entity)) found.set(subject.entity, field);
  }
  return found;
}

/** Whether one of some words, or one as part of a compound, is among others: "ex-president". */
function hasAny(words: string, sought: ReadonlySet<string>): boolean {
  return words
    .split(/[^\p{L}\p{N}-]+/u)
    .some((word) => sought.has(word) || word.split('-').some((part) => sought.has(part)));
}

/** A country's code by its name or its demonym. */
function createCodes({ countries, demonyms }: Knowledge): (words: string) => string | null {
  return (words) => {
    const key = nameKey(words);
    const country = countries.byKey.get(key) ?? countries.byKey.get(nameKey(demonyms.get(key) ?? ''));
    return countries.parts.get(key) ?? country?.iso ?? null;
  };
}

interface Told {
  readonly sense?: string;
  readonly bareName: string;
}

function countriesOfOrganizations(names: Names, things: Things): ReadonlyMap<number, Told> {
  const { document, knowledge, list } = names;
  const { mentions, text } = document;
  const codeOf = createCodes(knowledge);
  const found = new Map<number, Told>();
  const bare = new Map<number, string>();
  for (const [index, entity] of things.entities.entries()) {
    if (entity.type !== 'ORG' || entity.wikidata !== null) continue;
    const told = readName(nameWords(entity.name), codeOf, knowledge);
    if (told === null) continue;
    bare.set(index, told.bareName);
    if (told.sense !== undefined) found.set(index, told);
  }
  if (bare.size === 0) return found;
  const townIn = countriesOfTowns(names, things);
  for (const [index, { mention }] of list.entries()) {
    const entity = things.entityOf[index]!;
    const bareName = bare.get(entity);
    if (bareName === undefined || found.has(entity)) continue;
    const { start, end } = mentions[mention]!;
    const before = mentions[mention - 1];
    const after = mentions[mention + 1];
    const beside =
      before !== undefined && /^(?:['’]s)? ?$/u.test(text.slice(before.end, start))
        ? mention - 1
        : after !== undefined && /^ (?:of|in) (?:the )?$/u.test(text.slice(end, after.start))
          ? mention + 1
          : -1;
    const told = mentions[beside];
    const code =
      told === undefined ? null : (codeOf(text.slice(told.start, told.end)) ?? townIn.get(beside) ?? null);
    if (code !== null) found.set(entity, { sense: code.toLowerCase(), bareName });
  }
  const named = countriesOf(names);
  const only = named.length > 0 ? named : [...new Set(townIn.values())];
  const sole = only.length === 1 ? only[0]!.toLowerCase() : undefined;
  for (const [entity, bareName] of bare) {
    if (found.has(entity)) continue;
    const sense = knowledge.bodiesOfOneCountry.get(bareName) ?? sole;
    found.set(entity, sense === undefined ? { bareName } : { sense, bareName });
  }
  return found;
}

/** By mention, the country of the town that it names. */
function countriesOfTowns(
  { list, knowledge }: Names,
  { entities, entityOf }: Things,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [index, { mention, key }] of list.entries()) {
    const { geonames } = entities[entityOf[index]!]!;
    if (geonames === null) continue;
    const town = knowledge.cities.named(key).find((city) => city.geonames === geonames);
    if (town !== undefined) found.set(mention, town.country);
  }
  return found;
}

/** The words of a name that many countries' organizations have, and the country that it begins or ends with; null for other names. */
function readName(
  words: readonly string[],
  codeOf: (words: string) => string | null,
  { commonOrganizationWords }: Knowledge,
): Told | null {
  const isCommon = (own: readonly string[]): boolean =>
    own.length > 0 && own.every((word) => commonOrganizationWords.has(word) || SMALL.has(word));
  if (isCommon(words)) return { bareName: words.join(' ') };
  for (let size = 1; size <= LONGEST && size < words.length; size++) {
    const first = codeOf(words.slice(0, size).join(' '));
    if (first !== null && isCommon(words.slice(size)))
      return { sense: first.toLowerCase(), bareName: words.slice(size).join(' ') };
    const at = words.length - size;
    const last = codeOf(words.slice(at).join(' '));
    const own = words.slice(0, words[at - 1] === 'the' ? at - 2 : at - 1);
    if (last !== null && /^(?:of|the)$/.test(words[at - 1]!) && isCommon(own))
      return { sense: last.toLowerCase(), bareName: own.join(' ') };
  }
  return null;
}
