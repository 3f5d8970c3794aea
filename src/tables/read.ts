import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CopydeskError } from '../errors.ts';
import type { DocumentJson, FailureJson, OffsetUnit } from '../write/index.ts';
import { type Row, readRows, unreadable } from './rows.ts';

/** An article as the tables tell of it. */
export interface TableArticle {
  /** Its row of documents.csv. */
  readonly row: Row;
  /** Null where it could not be processed, or was skipped. */
  readonly document: DocumentJson | null;
  /** Its rows of sentences.csv. */
  readonly sentences: readonly Row[];
}

/**
 * The articles of an output folder, one at a time: documents.csv, documents.jsonl and sentences.csv are read side by side,
 * for they have one order.
 *
 * @throws CopydeskError `not-found` or `unreadable` where a table is missing or damaged.
 */
export async function* readArticles(folder: string): AsyncGenerator<TableArticle> {
  const sentences = readRows(folder, 'sentences');
  const documents = readDocuments(folder);
  try {
    for await (const row of readRows(folder, 'documents')) {
      const { value: document } = await documents.next();
      if (document === undefined || document.id !== row.doc_id) throw differ(folder);
      if (document.status !== 'ok') {
        yield { row, document: null, sentences: [] };
        continue;
      }
      const own: Row[] = [];
      for (const _ of document.sentences) {
        const { value: sentence } = await sentences.next();
        if (sentence === undefined || sentence.doc_id !== row.doc_id) throw differ(folder);
        own.push(sentence);
      }
      yield { row, document, sentences: own };
    }
  } finally {
    await sentences.return(undefined);
    await documents.return(undefined);
  }
}

const LISTS = ['sentences', 'mentions', 'entities', 'dates', 'quotes', 'relations'] as const;

async function* readDocuments(folder: string): AsyncGenerator<DocumentJson | FailureJson> {
  const file = join(folder, 'documents.jsonl');
  try {
    let number = 0;
    for await (const line of linesOf(createReadStream(file))) {
      number += 1;
      const document: unknown = JSON.parse(line);
      if (!isDocument(document)) throw new Error(`line ${number} is no article of copydesk's`);
      yield document;
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Whether a line has what all that is made of it looks at: for a file that was changed, or is of another version. */
function isDocument(json: unknown): json is DocumentJson | FailureJson {
  if (typeof json !== 'object' || json === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...json };
  return fields.status !== 'ok' || LISTS.every((list) => Array.isArray(fields[list]));
}

/** Lines as JSON Lines has them: node:readline would cut at U+2028 too. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
  }
}

/** Without these a run wrote its tables in other forms, or, while it is at it, not yet. */
const NEEDED = ['documents.csv', 'documents.jsonl'];

/** Facts of the run that wrote a folder. */
export interface RunFacts {
  readonly version: string;
  readonly offsets: OffsetUnit;
}

/** @throws CopydeskError where the folder has no run.json of copydesk's. */
export async function readRun(folder: string): Promise<RunFacts> {
  const file = join(folder, 'run.json');
  try {
    const run = JSON.parse(await readFile(file, 'utf8'));
    if (run.tool !== 'copydesk') throw new Error('it is not of copydesk');
    if (NEEDED.some((name) => run.files?.includes(name) !== true && !existsSync(join(folder, name))))
      throw otherwise(folder);
    return { version: String(run.version), offsets: run.options.offsets === 'utf16' ? 'utf16' : 'codepoint' };
  } catch (error) {
    throw error instanceof CopydeskError ? error : unreadable(file, error);
  }
}

const otherwise = (folder: string): CopydeskError =>
  new CopydeskError(
    'not-found',
    'the tables of this folder are not there as CSV and JSON, of which reports and exports are made',
    { file: folder },
    'run `copydesk extract` again, with csv,json in its --format',
  );

function differ(folder: string): CopydeskError {
  return new CopydeskError(
    'unreadable',
    'its tables are not of one run: documents.csv, documents.jsonl and sentences.csv differ',
    { file: folder },
    'run `copydesk extract` again',
  );
}
