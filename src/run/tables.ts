import { join } from 'node:path';
import type { CorpusIdentity } from '../document.ts';
import type { Copy } from '../duplicates/index.ts';
import { csvRecords, ENTITY_TABLES, type OffsetUnit, TABLES, type TableDescription } from '../write/index.ts';
import { type Entry, recordOf } from './entry.ts';
import { ARTICLE_FILES, renderArticle, renderFailure, renderSkipped } from './render.ts';
import { fileSink, type Sink } from './sink.ts';

/** What is known of all articles together. */
export interface Corpus {
  readonly identity: CorpusIdentity;
  /** The article that an article repeats, by id. */
  readonly copies: ReadonlyMap<string, Copy>;
}

/** The names of the files that {@link writeTables} writes. */
const TABLE_FILES: readonly string[] = [...TABLES.map((table) => `${table.name}.csv`), 'documents.jsonl'];

/**
 * Writes all tables and documents.jsonl into a folder, article by article, so that no more than one is held at a time.
 */
export async function writeTables(
  folder: string,
  articles: AsyncIterable<Entry>,
  corpus: Corpus,
  offsets: OffsetUnit,
): Promise<void> {
  const sinks = new Map<string, Sink>();
  try {
    for (const file of TABLE_FILES) sinks.set(file, fileSink(join(folder, file)));
    for (const table of TABLES) await sinks.get(`${table.name}.csv`)!.write(csvRecords([header(table)]));
    const articleSinks = ARTICLE_FILES.map((file) => sinks.get(file)!);
    for await (const entry of articles) {
      const pieces = piecesOf(entry, corpus, offsets);
      for (const [index, sink] of articleSinks.entries()) await sink.write(pieces[index]!);
    }
    for (const entity of corpus.identity.entities)
      for (const table of ENTITY_TABLES)
        await sinks.get(`${table.name}.csv`)!.write(csvRecords(table.rows(entity)));
    for (const sink of sinks.values()) await sink.close();
  } catch (error) {
    for (const sink of sinks.values()) sink.abort();
    throw error;
  }
}

const header = (table: TableDescription): readonly string[] => table.columns.map((column) => column.name);

/** What an article adds to each file; made again where the corpus tells what the article could not. */
function piecesOf(
  { head, pieces }: Entry,
  { identity, copies }: Corpus,
  offsets: OffsetUnit,
): readonly (string | Uint8Array)[] {
  if (head.status === 'error') return renderFailure(head.failure);
  if (head.status === 'skipped') return renderSkipped(head.skipped);
  const ids = head.ids.map((id, entity) => (id === null ? null : identity.idOf(head.id, entity)));
  const made = pieces();
  const duplicateOf = copies.get(head.id)?.of ?? null;
  return duplicateOf === null && ids.every((id, entity) => id === head.ids[entity])
    ? made
    : renderArticle(recordOf(made), { language: head.language, duplicateOf }, ids, offsets);
}
