import type { CorpusEntity, CorpusIdentity, EntitySummary, NameType } from '../document.ts';
import { readLexicon } from '../text/lexicon.ts';
import { bearersOf, plainName, surnameOf } from './corpus-persons.ts';
import { fold, isShouted, nameWords } from './names/fold.ts';
import { withoutLegalForm } from './names/legal-form.ts';
import { KIND } from './names/names.ts';

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/legal-forms.txt', import.meta.url)),
);

/**
 * A name as the last part of an id: folded, letters and digits of any script kept, all else a hyphen.
 *
 * @example
 * slug('Recep Tayyip Erdoğan'); // 'recep-tayyip-erdogan'
 */
export function slug(name: string): string {
  const parts = fold(name)
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  return parts.length > 0 ? parts.join('-') : 'unnamed';
}

type Identified = Pick<
  EntitySummary,
  'type' | 'name' | 'listId' | 'wikidata' | 'geonames' | 'sense' | 'bareName'
>;

/**
 * The corpus-wide id of an article's entity: the user's own where a list gives one, the world's where there is one, else from type and
 * name, and what the article says that tells it from its namesakes (`person:john-smith.sport`). It depends on nothing but the entity,
 * so it stays when other articles come or go.
 */
export function entityId(entity: Identified): string {
  const id = idWithoutSense(entity);
  return isByName(entity) ? withSense(id, entity.sense) : id;
}

const withSense = (id: string, sense: string | undefined): string =>
  sense === undefined || sense === USUAL ? id : `${id}.${sense}`;

/** What the corpus-wide step needs of an entity's summary where it is done elsewhere. */
export interface Identification {
  /** Its id as far as the article tells. */
  readonly id: string;
  /** That id without a sense. */
  readonly plain: string;
  /** Whether it goes by the name alone. */
  readonly byName: boolean;
  /** The surname of a person who is named in full, folded. */
  readonly surname: string | null;
  /** The name, folded, of a person of whom no more than one word is told: perhaps a surname. */
  readonly alone: string | null;
}

/** What its own article tells of the identity of an entity. */
export function identifySummary(summary: EntitySummary): Identification {
  return {
    id: entityId(summary),
    plain: idWithoutSense(summary),
    byName: isByName(summary),
    surname: surnameOf(summary),
    alone: isAlone(summary) ? fold(summary.name) : null,
  };
}

const isAlone = (summary: EntitySummary): boolean =>
  summary.type === 'PERSON' && isByName(summary) && !summary.name.includes(' ');

/**
 * How a form of a name is compared where a name in capitals alone is to be written as it is elsewhere: of a name in capitals,
 * `shouted`, of any other, `written`.
 */
export function writingOf(name: string): {
  readonly shouted: string | null;
  readonly written: string | null;
} {
  return isShouted(name) ? { shouted: slug(name), written: null } : { shouted: null, written: slug(name) };
}

/** What goes without saying, so that an id does not say it: a politician, a manager, a neighbour. */
const USUAL = 'other';

function isByName({ listId, wikidata, geonames }: Identified): boolean {
  return listId === undefined && wikidata === null && geonames === null;
}

function idWithoutSense(entity: Identified): string {
  if (entity.listId !== undefined) return entity.listId;
  if (entity.wikidata !== null) return entity.wikidata;
  if (entity.geonames !== null) return `geonames:${entity.geonames}`;
  if (entity.type === 'PERSON') return `${KIND.PERSON}:${slug(plainName(entity.name))}`;
  if (entity.type !== 'ORG') return `${KIND[entity.type]}:${slug(entity.name)}`;
  // "General Motors" here and "General Motors Corporation" there are one company.
  const words = withoutLegalForm(nameWords(entity.bareName ?? entity.name), LEGAL_FORMS);
  return `${KIND.ORG}:${slug(words.join(' '))}`;
}

/**
 * The senses that the corpus knows of each name. An entity whose article tells none is the one that is known, if it is the only one
 * and no other entity of its own article; so is a surname alone whose bearer the corpus knows.
 */
function createSenses(summaries: readonly EntitySummary[]): (summary: EntitySummary) => string {
  const plainId = createPlainIds();
  const known = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const summary of summaries) {
    if (summary.sense === undefined || !isByName(summary)) continue;
    const id = plainId(summary);
    taken.add(`${summary.docId}\n${withSense(id, summary.sense)}`);
    const senses = known.get(id);
    if (senses === undefined) known.set(id, new Set([summary.sense]));
    else senses.add(summary.sense);
  }
  const withKnown = (summary: EntitySummary): string => {
    const id = plainId(summary);
    if (!isByName(summary)) return id;
    if (summary.sense !== undefined) return withSense(id, summary.sense);
    const senses = known.get(id);
    const [sense] = senses?.size === 1 ? senses : [];
    const joined = withSense(id, sense);
    return taken.has(`${summary.docId}\n${joined}`) ? id : joined;
  };
  const bearerOf = bearersOf(summaries, withKnown);
  const persons = summaries.filter(({ type }) => type === 'PERSON');
  const inArticle = new Set(persons.map((summary) => `${summary.docId}\n${withKnown(summary)}`));
  return (summary) => {
    const id = withKnown(summary);
    if (!isAlone(summary)) return id;
    const bearer = bearerOf(summary.name);
    return bearer === undefined || inArticle.has(`${summary.docId}\n${bearer}`) ? id : bearer;
  };
}

/** `idWithoutSense`, which is worked out once for each name: the same ones come in article after article. */
function createPlainIds(): (summary: EntitySummary) => string {
  const ids = new Map<string, string>();
  return (summary) => {
    if (!isByName(summary)) return idWithoutSense(summary);
    const key = `${summary.type}\n${summary.bareName ?? ''}\n${summary.name}`;
    let id = ids.get(key);
    if (id === undefined) {
      id = idWithoutSense(summary);
      ids.set(key, id);
    }
    return id;
  };
}

/** How often each key came. Most things have one type and one name, and for one key a map is large. */
interface Counted<Key> {
  readonly key: Key;
  times: number;
  others: Map<Key, number> | null;
}

/** What is known of one thing while summaries are counted. */
interface Tally {
  readonly first: EntitySummary;
  mentions: number;
  /** Summaries come article by article, so the last one tells whether this one is counted. */
  documents: number;
  lastDocument: string | null;
  readonly types: Counted<NameType>;
  readonly names: Counted<string>;
  readonly aliases: Counted<string>;
}

/**
 * Which entities of single articles are one thing in the world: those with one id. Two entities of one article that would have
 * the same id by name are told apart by a number, unless the world's own id says that they are one. The result does not depend
 * on the order of the summaries; linear in their number.
 */
export function resolveCorpus(summaries: readonly EntitySummary[]): CorpusIdentity {
  const ids = new Map<string, string[]>();
  const tallies = new Map<string, Tally>();
  const idOf = createSenses(summaries);
  const sorted = [...summaries].sort((a, b) => compare(a.docId, b.docId) || a.entity - b.entity);
  let document: string | null = null;
  let seen = new Map<string, number>();
  for (const summary of sorted) {
    if (summary.docId !== document) {
      document = summary.docId;
      seen = new Map();
      ids.set(document, []);
    }
    const plain = idOf(summary);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    const id = isByName(summary) && before > 0 ? `${plain}-${before + 1}` : plain;
    ids.get(document)![summary.entity] = id;
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = {
        first: summary,
        mentions: 0,
        documents: 0,
        lastDocument: null,
        types: { key: summary.type, times: 0, others: null },
        names: { key: summary.name, times: 0, others: null },
        aliases: { key: summary.aliasCounts[0]?.[0] ?? summary.name, times: 0, others: null },
      };
      tallies.set(id, tally);
    }
    tally.mentions += summary.mentions;
    if (tally.lastDocument !== summary.docId) {
      tally.lastDocument = summary.docId;
      tally.documents += 1;
    }
    count(tally.types, summary.type, 1);
    count(tally.names, summary.name, 1);
    for (const [alias, times] of summary.aliasCounts) count(tally.aliases, alias, times);
  }
  return {
    entities: [...tallies].sort(([a], [b]) => compare(a, b)).map(([id, tally]) => toEntity(id, tally)),
    idOf: (docId, entity) => {
      const id = ids.get(docId)?.[entity];
      if (id === undefined) throw new RangeError(`no entity ${entity} in article ${docId}`);
      return id;
    },
  };
}

function toEntity(id: string, tally: Tally): CorpusEntity {
  const { wikidata, iso, geonames, latitude, longitude } = tally.first;
  return {
    id,
    type: mostFrequent(countsOf(tally.types)),
    name: nameOf(tally),
    wikidata,
    iso,
    geonames,
    latitude,
    longitude,
    mentions: tally.mentions,
    documents: tally.documents,
    aliases: countsOf(tally.aliases).sort(([a], [b]) => compare(a, b)),
  };
}

/** The most frequent of the articles' names; one in capitals alone as it is written elsewhere, where it is. */
function nameOf({ names, aliases }: Tally): string {
  const name = mostFrequent(countsOf(names));
  if (!isShouted(name)) return name;
  const own = slug(name);
  const written = countsOf(aliases).filter(([alias]) => writingOf(alias).written === own);
  return written.length === 0 ? name : mostFrequent(written);
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count<Key>(counts: Counted<Key>, key: Key, times: number): void {
  if (counts.key === key) counts.times += times;
  else {
    counts.others ??= new Map();
    counts.others.set(key, (counts.others.get(key) ?? 0) + times);
  }
}

/** Those that came; where no summary tells a form, there is none. */
function countsOf<Key>({ key, times, others }: Counted<Key>): (readonly [Key, number])[] {
  const first: readonly (readonly [Key, number])[] = times === 0 ? [] : [[key, times]];
  return [...first, ...(others ?? [])];
}

/** Of equals, the least: no order of the articles shows. */
function mostFrequent<Key extends string>(counts: readonly (readonly [Key, number])[]): Key {
  const sorted = counts.toSorted(([a, m], [b, n]) => n - m || compare(a, b));
  return sorted[0]![0];
}

/** The corpus-wide step as the run calls it: `resolveCorpus`, with nothing to load yet. */
export function createCorpusResolve(): (summaries: readonly EntitySummary[]) => CorpusIdentity {
  return resolveCorpus;
}
