import type { NameType } from '../document.ts';
import { cellOf, type Row, readRows } from '../tables/rows.ts';
import type { EntityBody, EntityHead } from './model/payload.ts';

/** The entities of the corpus, by number and by id. */
export interface Entities {
  readonly heads: readonly EntityHead[];
  readonly numberOf: (id: string | null) => number | null;
}

/** Reads entities.csv and aliases.csv. */
export async function readEntities(folder: string): Promise<Entities> {
  const aliases = new Map<string, [string, number][]>();
  for await (const { entity_id, alias, mentions } of readRows(folder, 'aliases')) {
    const own = aliases.get(entity_id!) ?? [];
    own.push([alias!, Number(mentions)]);
    aliases.set(entity_id!, own);
  }
  const heads: EntityHead[] = [];
  const numbers = new Map<string, number>();
  for await (const row of readRows(folder, 'entities')) {
    numbers.set(row.entity_id!, heads.length);
    heads.push(head(row, aliases.get(row.entity_id!) ?? []));
  }
  return { heads, numberOf: (id) => (id === null ? null : (numbers.get(id) ?? null)) };
}

function head(row: Row, aliases: readonly [string, number][]): EntityHead {
  const forms = aliases.filter(([form]) => form !== row.name).sort((a, b) => b[1] - a[1]);
  const wikidata = cellOf(row, 'wikidata');
  const iso = cellOf(row, 'iso');
  const geonames = cellOf(row, 'geonames');
  const latitude = cellOf(row, 'latitude');
  return {
    id: row.entity_id!,
    type: row.type as NameType,
    name: row.name!,
    aliases: forms,
    mentions: Number(row.mentions),
    documents: Number(row.documents),
    ...(wikidata === null ? {} : { wikidata }),
    ...(iso === null ? {} : { iso }),
    ...(geonames === null ? {} : { geonames }),
    ...(latitude === null ? {} : { place: [Number(latitude), Number(row.longitude)] }),
  };
}

/** The bodies of entities in the making. */
export interface EntityBodies {
  addArticle(article: number, entities: Iterable<number>): void;
  add(list: 'by' | 'via' | 'about', entity: number | null, quote: number): void;
  readonly bodies: readonly EntityBody[];
}

/** What the page of each entity shows, to be filled article by article. */
export function createEntityBodies(count: number): EntityBodies {
  const bodies = Array.from({ length: count }, () => ({
    articles: [] as [number, number][],
    by: [] as number[],
    via: [] as number[],
    about: [] as number[],
  }));
  return {
    bodies,
    addArticle(article, entities) {
      const counts = new Map<number, number>();
      for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      for (const [entity, mentions] of counts) bodies[entity]!.articles.push([article, mentions]);
    },
    add(list, entity, quote) {
      if (entity === null) return;
      const numbers = bodies[entity]![list];
      if (numbers.at(-1) !== quote) numbers.push(quote);
    },
  };
}
