import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readArticles, readRun } from '../tables/read.ts';
import { type ExportArticle, exportArticle } from './article.ts';
import { brat } from './brat.ts';
import { createConll } from './conll.ts';
import type { Exporter, ExportFile } from './exporter.ts';
import { fileName } from './file-names.ts';
import { labelStudio } from './label-studio.ts';
import type { ExportName } from './names.ts';
import { createSpacy } from './spacy.ts';
import { timeml } from './timeml.ts';
import { webAnnotation } from './web-annotation.ts';

export type { ExportName } from './names.ts';

/** What writes articles as a format; it loads what it needs to know. */
function createExporter(name: ExportName): Exporter {
  switch (name) {
    case 'brat':
      return brat;
    case 'conll':
      return createConll();
    case 'spacy':
      return createSpacy();
    case 'label-studio':
      return labelStudio;
    case 'web-annotation':
      return webAnnotation;
    case 'timeml':
      return timeml;
  }
}

/**
 * Writes the articles of an output folder, but for those that could not be processed, into an empty folder, as a format
 * for other tools. The same tables give the same bytes. One article is held in memory at a time.
 *
 * @param from a folder that holds the tables, documents.jsonl and run.json of a run
 * @param to the empty folder
 * @returns the number of articles
 * @throws CopydeskError `not-found` or `unreadable` where a table is missing or damaged.
 * @throws the signal's reason where it stopped the work.
 */
export async function writeExport(
  from: string,
  to: string,
  name: ExportName,
  signal?: AbortSignal,
): Promise<number> {
  const exporter = createExporter(name);
  const write = async ({ name: file, content }: ExportFile): Promise<void> => {
    await writeFile(join(to, file), content, { flag: 'wx' });
  };
  for (const file of exporter.settings) await write(file);
  let count = 0;
  const counted = (article: ExportArticle): string => {
    signal?.throwIfAborted();
    count++;
    return fileName(article.id);
  };
  if (exporter.kind === 'files') {
    for await (const article of articles(from)) {
      for (const file of exporter.write(article, counted(article))) await write(file);
    }
    return count;
  }
  async function* records(): AsyncGenerator<string> {
    if (exporter.kind !== 'records') return;
    yield exporter.before;
    for await (const article of articles(from)) {
      if (count > 0) yield exporter.between;
      yield exporter.write(article, counted(article));
    }
    yield exporter.after;
  }
  await pipeline(Readable.from(records()), createWriteStream(join(to, exporter.file), { flags: 'wx' }));
  return count;
}

async function* articles(folder: string): AsyncGenerator<ExportArticle> {
  const { offsets } = await readRun(folder);
  for await (const article of readArticles(folder)) {
    const exported = exportArticle(article, offsets);
    if (exported !== null) yield exported;
  }
}
