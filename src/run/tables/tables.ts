import { join } from 'node:path';
import {
  type ArticleFailure,
  csvRecords,
  ENTITY_TABLES,
  TABLES,
  type TableDescription,
} from '../../write/index.ts';
import { batchesOf, inBatches } from '../batches/batches.ts';
import { boundsFor, mapOrdered } from '../batches/ordered.ts';
import { fileSink, type Sink } from '../output/sink.ts';
import type { Spool, Stored } from '../spool/spool.ts';
import { ARTICLE_FILES } from './render.ts';
import { type Corpus, type Rendered, type Rendering, renderingOf } from './render-entry.ts';

/** The names of the files that {@link writeTables} writes. */
export const TABLE_FILES: readonly string[] = [
  ...TABLES.map((table) => `${table.name}.csv`),
  'documents.jsonl',
];

/** Who puts articles in the form of the tables (`renderEntries`), and how many batches of them at once. */
export interface Renderer {
  readonly render: (renderings: readonly Rendering[]) => Promise<Rendered>;
  readonly jobs: number;
}

/**
 * Writes all tables and documents.jsonl into a folder, article by article, so that no more than a few are held at a time.
 * Gives the articles that could not be put in their form.
 *
 * @param kept takes the entries, in the form that they have in the tables, for the next run; null where there is none
 */
export async function writeTables(
  folder: string,
  articles: AsyncIterable<Stored>,
  corpus: Corpus,
  { render, jobs }: Renderer,
  kept: Spool | null,
): Promise<readonly ArticleFailure[]> {
  const failed: ArticleFailure[] = [];
  const sinks = new Map<string, Sink>();
  try {
    for (const file of TABLE_FILES) sinks.set(file, fileSink(join(folder, file)));
    for (const table of TABLES) await sinks.get(`${table.name}.csv`)!.write(csvRecords([header(table)]));
    const articleSinks = ARTICLE_FILES.map((file) => sinks.get(file)!);
    const put = async (batch: readonly Stored[]) => {
      const { entries, ...made } = await render(batch.map(({ entry }) => renderingOf(entry, corpus)));
      return { ...made, entries: entries.map((entry, index) => entry ?? batch[index]!.bytes) };
    };
    const weightOf = ({ bytes }: Stored): number => bytes.length;
    const batches = inBatches(articles, batchesOf(weightOf, true));
    for await (const { files, entries, failures } of mapOrdered(batches, put, boundsFor(jobs, weightOf))) {
      for (const [index, sink] of articleSinks.entries()) await sink.write(files[index]!);
      for (const entry of entries) await kept?.add(entry);
      failed.push(...failures);
    }
    for (const entity of corpus.identity.entities)
      for (const table of ENTITY_TABLES)
        await sinks.get(`${table.name}.csv`)!.write(csvRecords(table.rows(entity)));
    for (const sink of sinks.values()) await sink.close();
    return failed;
  } catch (error) {
    for (const sink of sinks.values()) sink.abort();
    throw error;
  }
}

const header = (table: TableDescription): readonly string[] => table.columns.map((column) => column.name);
