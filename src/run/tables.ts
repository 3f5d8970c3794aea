import { join } from 'node:path';
import type { CorpusIdentity } from '../document.ts';
import {
  ARTICLE_TABLES,
  type ArticleFailure,
  type ArticleRecord,
  csvRecords,
  DOCUMENTS,
  documentJson,
  ENTITY_TABLES,
  failureJson,
  type OffsetUnit,
  offsetsOf,
  TABLES,
  type Table,
  type TableArticle,
  type TableDescription,
} from '../write/index.ts';
import { fileSink, type Sink } from './sink.ts';

/** An article as the spool keeps it. */
export type Spooled =
  | { readonly status: 'ok'; readonly record: ArticleRecord }
  | { readonly status: 'error'; readonly failure: ArticleFailure };

/** The names of the files that {@link writeTables} writes. */
export const TABLE_FILES: readonly string[] = [
  ...TABLES.map((table) => `${table.name}.csv`),
  'documents.jsonl',
];

/**
 * Writes all tables and documents.jsonl into a folder, article by article, so that no more than one is held at a time.
 */
export async function writeTables(
  folder: string,
  articles: AsyncIterable<Spooled>,
  identity: CorpusIdentity,
  offsets: OffsetUnit,
): Promise<void> {
  const sinks: Sink[] = [];
  const open = (file: string): Sink => {
    const sink = fileSink(join(folder, file));
    sinks.push(sink);
    return sink;
  };
  const openTable = async <Item>(table: Table<Item>): Promise<(item: Item) => Promise<void>> => {
    const sink = open(`${table.name}.csv`);
    await sink.write(csvRecords([header(table)]));
    return (item) => sink.write(csvRecords(table.rows(item)));
  };
  try {
    const writeDocument = await openTable(DOCUMENTS);
    const writeArticle = await Promise.all(ARTICLE_TABLES.map(openTable));
    const writeEntity = await Promise.all(ENTITY_TABLES.map(openTable));
    const json = open('documents.jsonl');
    for await (const spooled of articles) {
      const article = tableArticle(spooled, identity, offsets);
      await writeDocument(article);
      if (article.status === 'ok') for (const write of writeArticle) await write(article);
      await json.write(`${JSON.stringify(articleJson(spooled, identity, offsets))}\n`);
    }
    for (const entity of identity.entities) for (const write of writeEntity) await write(entity);
    for (const sink of sinks) await sink.close();
  } catch (error) {
    for (const sink of sinks) sink.abort();
    throw error;
  }
}

const header = (table: TableDescription): readonly string[] => table.columns.map((column) => column.name);

function tableArticle(spooled: Spooled, identity: CorpusIdentity, offsets: OffsetUnit): TableArticle {
  if (spooled.status === 'error') return spooled;
  const { record } = spooled;
  return {
    status: 'ok',
    record,
    offset: offsetsOf(record.text, offsets),
    entityId: entityIdOf(record, identity),
  };
}

function articleJson(spooled: Spooled, identity: CorpusIdentity, offsets: OffsetUnit): object {
  if (spooled.status === 'error') {
    const { id, code, message } = spooled.failure;
    return failureJson(id, code, message);
  }
  const { record } = spooled;
  return documentJson(record, { offsets, entityId: entityIdOf(record, identity) });
}

/** What has no name is known inside its article only. */
function entityIdOf(record: ArticleRecord, identity: CorpusIdentity): (entity: number) => string | null {
  return (entity) => (record.entities[entity]!.named ? identity.idOf(record.id, entity) : null);
}
