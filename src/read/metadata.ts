import { join } from 'node:path';
import { type CsvError, parse } from 'csv-parse/sync';
import { CopydeskError, type Place } from '../errors.ts';
import { delimiterOf } from '../text/delimiter.ts';
import { wholeFile } from './bytes.ts';
import { decodeText } from './decode.ts';
import { asReadError, placed } from './failure.ts';
import { fileId } from './id.ts';
import { parsePublished } from './published.ts';
import type { Metadata, MetadataRow, SourceFile } from './types.ts';

type Column = 'path' | keyof MetadataRow;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The sidecar of a corpus folder, `metadata.csv`, its columns parted by commas or, as Excel does in much of Europe, by
 * semicolons: columns `path`, `title`, `published`, `source`, `url`, in any order,
 * of which only `path` is needed; other columns are passed over. A row speaks of all articles of a file (`path` is the
 * file's path) or of one (`path` is the article's id, `wire.jsonl#a1`). A folder without one has no metadata.
 *
 * @throws CopydeskError `bad-metadata` or `bad-date`, with the file and line; `unreadable`.
 */
export async function readMetadata(folder: string): Promise<Metadata> {
  const file = join(folder, 'metadata.csv');
  let bytes: Uint8Array;
  try {
    bytes = await wholeFile({ path: 'metadata.csv', file, kind: 'text', gzip: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw asReadError(error, { file });
  }
  return parseMetadata(bytes, file);
}

/** @throws CopydeskError as `readMetadata` does; `file` is named in it. */
function parseMetadata(bytes: Uint8Array, file: string): Metadata {
  const [header, ...rows] = parseRows(bytes, file);
  const metadata = new Map<string, MetadataRow>();
  if (header === undefined) return metadata;
  const columns = header.record.map((name) => name.trim().toLowerCase());
  if (!columns.includes('path')) throw bad('has no column "path"', { file, line: 1 });
  for (const { record, info } of rows) {
    const place = { file, line: info.lines };
    const cell = (column: Column): string | null => record[columns.indexOf(column)]?.trim() || null;
    const path = cell('path')?.replace(/^\.\//, '');
    if (path === undefined) throw bad('this row has no path', place);
    if (metadata.has(path)) throw bad(`a second row for ${JSON.stringify(path)}`, place);
    metadata.set(path, {
      title: cell('title'),
      published: readPublished(cell('published'), place),
      source: cell('source'),
      url: cell('url'),
    });
  }
  return metadata;
}

function parseRows(bytes: Uint8Array, file: string): readonly Row[] {
  try {
    const text = decodeText(bytes);
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    if (error instanceof CopydeskError) throw placed(error, { file });
    const { lines, message } = error as CsvError & { readonly lines?: number };
    throw bad(message, lines === undefined ? { file } : { file, line: lines });
  }
}

/** What stands behind a file's id in that of an article within it. */
const WITHIN = /(?:#.*|:\d+)$/s;

/**
 * The paths of the rows that speak of none of these files; where the ids of the articles are given, of none of these articles.
 */
export function rowsOfNothing(
  metadata: Metadata,
  files: readonly SourceFile[],
  ids?: readonly string[],
): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const known = new Set(ids ?? files.map(({ path }) => fileId(path)));
  return [...metadata.keys()].filter(
    (row) => !paths.has(row) && !known.has(row) && (ids !== undefined || !known.has(row.replace(WITHIN, ''))),
  );
}

function readPublished(value: string | null, place: Place): string | null {
  try {
    return value === null ? null : parsePublished(value);
  } catch (error) {
    throw asReadError(error, place);
  }
}

function bad(message: string, place: Place): CopydeskError {
  return new CopydeskError('bad-metadata', message, place);
}
