import type { EntitySummary, NameType } from '../../document.ts';
import type { Sketch } from '../../duplicates/index.ts';
import { identifySummary, writingOf } from '../../resolve/corpus/index.ts';
import {
  ARTICLE_TABLES,
  type ArticleFailure,
  type Cell,
  DOCUMENTS,
  entityIdInArticle,
  type OffsetUnit,
  offsetsOf,
  type ReadArticle,
  type SkippedArticle,
  type TableDescription,
} from '../../write/index.ts';
import type { Processed } from '../articles/process.ts';
import type { SketchArticle } from '../articles/sketch.ts';
import { entitySummaries } from '../articles/summaries.ts';

/** A row of a table by the names of its columns. */
type Row = Readonly<Record<string, Cell>>;

type ProcessedWell = Extract<Processed, { status: 'ok' }>;

/**
 * An article as rows of the tables, for who does the corpus-wide step elsewhere: a line of `copydesk pipe --tables`. Where a
 * table has the id of an entity, the rows have its number in the article, `e1`; the summaries tell what is known of each.
 */
export interface ArticleRows {
  readonly id: string;
  readonly status: 'ok';
  /** By this it is told which articles repeat others; null where it has no words of its own. */
  readonly sketch: Sketch | null;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly summaries: readonly SummaryRow[];
}

/** An article that was read and left alone: it has its row in documents.csv, and no others. */
export interface SkippedRows {
  readonly id: string;
  readonly status: 'skipped';
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly summaries: readonly [];
}

/** What stands in the place of an article that can't be processed. */
export interface FailureRows {
  readonly id: string | null;
  readonly path: string | null;
  readonly status: 'error';
  readonly error: { readonly code: string; readonly message: string };
}

/** A named entity of an article: `resolveCorpus` decides by these, and by nothing else. */
export interface SummaryRow {
  readonly entity: string;
  /** The place of the entity among those of its article. */
  readonly number: number;
  /** Its id as far as the article tells. */
  readonly id: string;
  /** The same without what tells it from its namesakes. */
  readonly plain: string;
  readonly by_name: boolean;
  readonly sense: string | null;
  /** The surname of a person who is named in full, folded. */
  readonly surname: string | null;
  /** The name of a person of whom no more than one word is told, folded. */
  readonly alone: string | null;
  readonly type: NameType;
  readonly name: string;
  /** What a name in capitals alone is compared by, to find how it is written elsewhere. */
  readonly shouted: string | null;
  readonly wikidata: string | null;
  readonly iso: string | null;
  readonly geonames: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly mentions: number;
  readonly aliases: readonly {
    readonly alias: string;
    readonly mentions: number;
    /** What a form that is not in capitals alone is compared by with `shouted`. */
    readonly written: string | null;
  }[];
}

/** The rows of the tables of an article, as `copydesk pipe --tables` writes them. */
export function articleRows(
  { record, language }: ProcessedWell,
  sketch: SketchArticle,
  offsets: OffsetUnit,
): ArticleRows {
  const article: ReadArticle = {
    status: 'ok',
    record,
    // Which article it repeats, the corpus alone can tell.
    facts: { language, duplicateOf: null },
    offset: offsetsOf(record.text, offsets),
    entityId: (entity) => (record.entities[entity]!.named ? entityIdInArticle(entity) : null),
  };
  const tables = ARTICLE_TABLES.map((table) => [table.name, named(table, table.rows(article))]);
  return {
    id: record.id,
    status: 'ok',
    sketch: sketch(record.text, record.paragraphs),
    tables: { documents: named(DOCUMENTS, DOCUMENTS.rows(article)), ...Object.fromEntries(tables) },
    summaries: entitySummaries(record).map(summaryRow),
  };
}

/** As `articleRows`, of an article that was left alone. */
export function skippedRows(skipped: SkippedArticle): SkippedRows {
  const row = named(DOCUMENTS, DOCUMENTS.rows({ status: 'skipped', skipped }));
  const others = ARTICLE_TABLES.map(({ name }) => [name, []]);
  return {
    id: skipped.id,
    status: 'skipped',
    tables: { documents: row, ...Object.fromEntries(others) },
    summaries: [],
  };
}

function named({ columns }: TableDescription, rows: readonly (readonly Cell[])[]): readonly Row[] {
  return rows.map((cells) => {
    const row: Record<string, Cell> = {};
    for (let index = 0; index < columns.length; index++) row[columns[index]!.name] = cells[index]!;
    return row;
  });
}

/** An id is null where a line doesn't tell one. */
export function failureRows({
  id,
  path,
  code,
  message,
}: Omit<ArticleFailure, 'id'> & { readonly id: string | null }): FailureRows {
  return { id, path, status: 'error', error: { code, message } };
}

function summaryRow(summary: EntitySummary): SummaryRow {
  const { id, plain, byName, surname, alone } = identifySummary(summary);
  const { type, name, wikidata, iso, geonames, latitude, longitude, mentions } = summary;
  return {
    entity: entityIdInArticle(summary.entity),
    number: summary.entity,
    id,
    plain,
    by_name: byName,
    sense: summary.sense ?? null,
    surname,
    alone,
    type,
    name,
    shouted: writingOf(name).shouted,
    wikidata,
    iso,
    geonames,
    latitude,
    longitude,
    mentions,
    aliases: summary.aliasCounts.map(([alias, count]) => ({
      alias,
      mentions: count,
      written: writingOf(alias).written,
    })),
  };
}
