import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { oneByOne } from '../../src/run/articles/process.ts';
import { type ExtractOptions, extractCorpus } from '../../src/run/extract.ts';
import { fill, temporaryFolder } from '../run/corpus.ts';
import { toyPipeline } from '../run/toy-pipeline.ts';

const ARTICLES = {
  'a.txt': '=Ana Boris says "nothing",\rtwice; it was 1999.\n“We “will” win,” Ana said.',
  'b.txt': '😀 Ana met Boris in 2021.\n“We will, 😀 win,” Ana said.\n-Chloé\t@home\n“+1 to that”',
  'c.txt': ' \n',
  'd.md': '---\ntitle: "\'=SUM(A1)"\npublished: 2024-03-04\n---\nNothing here.',
};

/** Makes an output of a few lines of text, quick and plain, and gives its folder. */
export async function makeOutput(
  options: Partial<ExtractOptions> = {},
  articles: Readonly<Record<string, string>> = ARTICLES,
): Promise<string> {
  const folder = temporaryFolder();
  fill(join(folder, 'corpus'), articles);
  const output = join(folder, 'output');
  const parts = { createPipeline: () => oneByOne(datedPipeline), createCorpusResolve };
  await extractCorpus({ corpus: join(folder, 'corpus'), output, ...options }, { parts });
  return output;
}

/** The toy pipeline, with calendar intervals and coordinates. */
function datedPipeline(article: Parameters<typeof toyPipeline>[0]): ReturnType<typeof toyPipeline> {
  const document = toyPipeline(article);
  return {
    ...document,
    dates: document.dates.map((date) => ({
      ...date,
      begin: `${date.value}-01-01`,
      until: `${Number(date.value) + 1}-01-01`,
    })),
    entities: document.entities.map((entity) => ({ ...entity, latitude: -0.25, longitude: 12 })),
  };
}

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a table's CSV, cells as text. */
export function csvRows(folder: string, table: string): readonly CsvRow[] {
  const text = readFileSync(join(folder, `${table}.csv`), 'utf8');
  return parse(text, { columns: true, record_delimiter: '\n' });
}
