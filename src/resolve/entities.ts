import type { Entity, Listed, NameType, Quoted } from '../document.ts';
import { isAcronym } from './names/acronym.ts';
import { isShouted, personCase, placeCase } from './names/fold.ts';
import type { Name, Names } from './names/names.ts';
import { linkPlaces, type Thing, UNKNOWN } from './world/places.ts';

/** The things of an article, and which of them each mention by name refers to. */
export interface Things {
  readonly entities: readonly Entity[];
  /** Entity of each name: parallel to `Names.list`. */
  readonly entityOf: Int32Array;
}

/** One entity for each set of names, in the order of their first mentions. */
export function makeEntities(names: Names): Things {
  const { document, knowledge, list, sets } = names;
  const numbers = new Map<number, number>();
  const members: Name[][] = [];
  const entityOf = new Int32Array(list.length);
  for (const [index, name] of list.entries()) {
    const root = sets.find(index);
    let number = numbers.get(root);
    if (number === undefined) {
      number = members.length;
      numbers.set(root, number);
      members.push([]);
    }
    members[number]!.push(name);
    entityOf[index] = number;
  }
  const things: Thing[] = members.map((own) => ({ type: voteOf(own, document), names: own }));
  const ids = linkPlaces(things, document, knowledge);
  const written = new Set(list.map(({ text }) => withoutArticle(text)));
  /** "McDonald's"; but "America's" is of the America that the article names. */
  const formOfBody = (text: string): string => {
    const bare = shownForm(text);
    return written.has(bare) ? bare : withoutArticle(text);
  };
  const entities = things.map((thing, index): Entity => {
    const { listed, listId } = listedOf(thing.names, document);
    const found = ids[index] ?? UNKNOWN;
    // The user's word wins: another id in the world than the place's is another thing.
    const wikidata = listed?.wikidata ?? found.wikidata;
    const { name: known, ...id } = wikidata === found.wikidata ? found : { ...UNKNOWN, wikidata };
    const forms = countForms(thing.names, thing.type === 'ORG' ? formOfBody : shownForm);
    const name =
      listed?.name ??
      known ??
      writtenName(thing.type, fullestForm(thing.type, forms, knowledge.divisionWords));
    const aliases = [...forms.keys()].filter((form) => form !== name).sort();
    const own = listId === undefined ? {} : { listId };
    return { type: thing.type, named: true, name, aliases, ...own, ...id };
  });
  return { entities, entityOf };
}

/** What a list of the user's says of a thing: the first of its mentions that one names. */
function listedOf(
  names: readonly Name[],
  { mentions }: Quoted,
): { readonly listed?: Listed; readonly listId?: string } {
  const own = names.map(({ mention }) => mentions[mention]!).filter(({ listed }) => listed !== undefined);
  const first = own.find(({ id }) => id !== undefined) ?? own[0];
  return {
    ...(first?.listed === undefined ? {} : { listed: first.listed }),
    ...(first?.id === undefined ? {} : { listId: first.id }),
  };
}

/** The type that a list of the user's gives, else the one that most mentions bear; of equals, the one that comes first. */
function voteOf(names: readonly Name[], document: Quoted): NameType {
  const own = names.find(({ mention }) => document.mentions[mention]!.listed !== undefined);
  if (own !== undefined) return document.mentions[own.mention]!.type;
  const votes = new Map<NameType, number>();
  for (const { mention } of names) {
    const { type } = document.mentions[mention]!;
    votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  let best = document.mentions[names[0]!.mention]!.type;
  for (const [type, count] of votes) if (count > votes.get(best)!) best = type;
  return best;
}

/** A form as a table shows it: on one line, without the article before it or the possessive after it. */
export function shownForm(text: string): string {
  const line = withoutArticle(text);
  const bare = line.replace(/['’]s?$/u, '');
  return bare === '' ? line : bare;
}

/** The same with what is like a possessive, which belongs to the name of a body: "McDonald's". */
function withoutArticle(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.replace(/^the (?=\S)/iu, '');
}

function countForms(names: readonly Name[], formOf: (text: string) => string): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const { text } of names) {
    const form = formOf(text);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}

/**
 * Words, not letters, make a form full; a headline's capitals and an acronym come last. A person's capitals come last among forms of as
 * many words: they can be written small.
 */
function fullestForm(
  type: NameType,
  forms: ReadonlyMap<string, number>,
  divisionWords: ReadonlySet<string>,
): string {
  let best = '';
  let bestRank: readonly number[] = [];
  for (const [form, count] of forms) {
    const words = form.split(' ').length;
    const part = isPart(form, forms, divisionWords);
    const shouted = isShouted(form);
    const last = part || (type !== 'PERSON' && (shouted || isAcronym(form)));
    const rank = [last ? 0 : 1, words, shouted ? 0 : 1, form.length, count];
    if (bestRank.length === 0 || isGreater(rank, bestRank)) {
      best = form;
      bestRank = rank;
    }
  }
  return best;
}

/** The capitals of a dateline or a transcript are no name for a table. */
const writtenName = (type: NameType, form: string): string =>
  type === 'GPE' || type === 'LOC' ? placeCase(form) : type === 'PERSON' ? personCase(form) : form;

/** A name before such a word has so many words at most. */
const LONGEST_BASE = 6;

/** Whether a form is another one and a word for a part of it: "Boeing Commercial Airplanes" beside "Boeing". */
function isPart(
  form: string,
  forms: ReadonlyMap<string, number>,
  divisionWords: ReadonlySet<string>,
): boolean {
  const words = form.split(' ', LONGEST_BASE + 1);
  return words.some(
    (word, at) => at > 0 && divisionWords.has(word.toLowerCase()) && forms.has(words.slice(0, at).join(' ')),
  );
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value > b[index]!;
  return false;
}
