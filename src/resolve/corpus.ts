import type { CorpusEntity, CorpusIdentity, EntitySummary, NameType } from '../document.ts';
import { readLexicon } from '../text/lexicon.ts';
import { fold, nameWords } from './names/fold.ts';
import { withoutLegalForm } from './names/legal-form.ts';

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  readLexicon(new URL('./data/legal-forms.txt', import.meta.url)),
);

/** A type's word in an id. */
const WORD: Readonly<Record<NameType, string>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'event',
  LAW: 'law',
  PRODUCT: 'product',
  WORK: 'work',
};

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
  const { sense } = entity;
  const id = idWithoutSense(entity);
  return !isByName(entity) || sense === undefined || sense === USUAL ? id : `${id}.${sense}`;
}

/**
 * What the corpus-wide step needs of an entity's summary where it is done elsewhere: its id as far as the article tells, that
 * id without a sense, and whether it goes by the name alone.
 */
export function identifySummary(summary: EntitySummary): {
  readonly id: string;
  readonly plain: string;
  readonly byName: boolean;
} {
  return { id: entityId(summary), plain: idWithoutSense(summary), byName: isByName(summary) };
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
  if (entity.type !== 'ORG') return `${WORD[entity.type]}:${slug(entity.name)}`;
  // "General Motors" here and "General Motors Corporation" there are one company.
  const words = withoutLegalForm(nameWords(entity.bareName ?? entity.name), LEGAL_FORMS);
  return `${WORD.ORG}:${slug(words.join(' '))}`;
}

/**
 * The senses that the corpus knows of each name. An entity whose article tells none is the one that is known, if it is the only one
 * and no other entity of its own article.
 */
function createSenses(summaries: readonly EntitySummary[]): (summary: EntitySummary) => string {
  const known = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const summary of summaries) {
    if (summary.sense === undefined || !isByName(summary)) continue;
    const id = idWithoutSense(summary);
    taken.add(`${summary.docId}\n${entityId(summary)}`);
    const senses = known.get(id);
    if (senses === undefined) known.set(id, new Set([summary.sense]));
    else senses.add(summary.sense);
  }
  return (summary) => {
    if (summary.sense !== undefined || !isByName(summary)) return entityId(summary);
    const senses = known.get(idWithoutSense(summary));
    const [sense] = senses?.size === 1 ? senses : [];
    const joined = entityId(sense === undefined ? summary : { ...summary, sense });
    return taken.has(`${summary.docId}\n${joined}`) ? entityId(summary) : joined;
  };
}

/** What is known of one thing while summaries are counted. */
interface Tally {
  readonly first: EntitySummary;
  mentions: number;
  readonly documents: Set<string>;
  readonly types: Map<NameType, number>;
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
}

/**
 * Which entities of single articles are one thing in the world: those with one id. Two entities of one article that would have
 * the same id by name are told apart by a number, unless the world's own id says that they are one. The result does not depend
 * on the order of the summaries; linear in their number.
 */
export function resolveCorpus(summaries: readonly EntitySummary[]): CorpusIdentity {
  const ids = new Map<string, Map<number, string>>();
  const tallies = new Map<string, Tally>();
  const idOf = createSenses(summaries);
  const sorted = [...summaries].sort((a, b) => compare(a.docId, b.docId) || a.entity - b.entity);
  let document: string | null = null;
  let seen = new Map<string, number>();
  for (const summary of sorted) {
    if (summary.docId !== document) {
      document = summary.docId;
      seen = new Map();
      ids.set(document, new Map());
    }
    const plain = idOf(summary);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    const id = isByName(summary) && before > 0 ? `${plain}-${before + 1}` : plain;
    ids.get(document)!.set(summary.entity, id);
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = {
        first: summary,
        mentions: 0,
        documents: new Set(),
        types: new Map(),
        names: new Map(),
        aliases: new Map(),
      };
      tallies.set(id, tally);
    }
    tally.mentions += summary.mentions;
    tally.documents.add(summary.docId);
    count(tally.types, summary.type, 1);
    count(tally.names, summary.name, 1);
    for (const [alias, times] of summary.aliasCounts) count(tally.aliases, alias, times);
  }
  return {
    entities: [...tallies].sort(([a], [b]) => compare(a, b)).map(([id, tally]) => toEntity(id, tally)),
    idOf: (docId, entity) => {
      const id = ids.get(docId)?.get(entity);
      if (id === undefined) throw new RangeError(`no entity ${entity} in article ${docId}`);
      return id;
    },
  };
}

function toEntity(id: string, tally: Tally): CorpusEntity {
  const { wikidata, iso, geonames, latitude, longitude } = tally.first;
  return {
    id,
    type: mostFrequent(tally.types),
    name: mostFrequent(tally.names),
    wikidata,
    iso,
    geonames,
    latitude,
    longitude,
    mentions: tally.mentions,
    documents: tally.documents.size,
    aliases: [...tally.aliases].sort(([a], [b]) => compare(a, b)),
  };
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count<Key>(counts: Map<Key, number>, key: Key, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

/** Of equals, the least: no order of the articles shows. */
function mostFrequent<Key extends string>(counts: ReadonlyMap<Key, number>): Key {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return sorted[0]![0];
}

/** The corpus-wide step as the run calls it: `resolveCorpus`, with nothing to load yet. */
export function createCorpusResolve(): (summaries: readonly EntitySummary[]) => CorpusIdentity {
  return resolveCorpus;
}
