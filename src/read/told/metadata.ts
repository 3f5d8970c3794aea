import { dirname, join, relative, resolve, sep } from 'node:path';
import { type CsvError, parse } from 'csv-parse/sync';
import { CopydeskError, type Place } from '../../errors.ts';
import { type Delimiter, delimiterOf } from '../../text/delimiter.ts';
import { nearWord } from '../../text/near-word.ts';
import { wholeFile } from '../bytes/bytes.ts';
import { decodeText } from '../bytes/decode.ts';
import { asReadError, placed } from '../failure.ts';
import { fileId } from '../id.ts';
import { placeOf } from '../records/field-keys.ts';
import type { Metadata, MetadataRow, SourceFile } from '../types.ts';
import { cellsInOrder, dayColumnsOf } from './day-columns.ts';
import { readPublished } from './published.ts';
import { publishedOf } from './published-keys.ts';

type Column = 'path' | keyof MetadataRow;

/** Those that are read, each also by its other names (`KEYS`). */
export const COLUMNS: readonly Column[] = ['path', 'title', 'published', 'source', 'url'];

/** A column that is not read. */
export interface UnreadColumn {
  readonly name: string;
  /** The column that is meant, as it seems; null where its name is like none that is read, or that one is there too. */
  readonly meant: Column | null;
}

/** A row in which something is wrong. */
export interface WrongRow {
  /** What the row speaks of; null where it does not say. */
  readonly path: string | null;
  /** `bad-date`, where the row tells no day but all else, or `bad-metadata`, where it is passed over; with file and line. */
  readonly error: CopydeskError;
}

/** What `metadata.csv` says. */
export interface Sidecar {
  readonly metadata: Metadata;
  /** In the order of the file. */
  readonly wrong: readonly WrongRow[];
  readonly unread: readonly UnreadColumn[];
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The sidecar of a corpus folder, `metadata.csv`, its columns parted by commas, by tabs or, as Excel does in much of Europe, by
 * semicolons: columns `path`, `title`, `published`, `source`, `url`, in any order and by any of their names (`KEYS`),
 * of which only `path` is needed; other columns are passed over, and named. A row speaks of all articles of a file (`path` is the
 * file's path) or of one (`path` is the article's id, `wire.jsonl#a1`). A folder without one has no metadata. A row that is
 * wrong costs nothing but what is wrong in it, and is told.
 *
 * @throws CopydeskError `bad-metadata` for what is no table with a column `path`, with the file and line; `unreadable`.
 */
export async function readMetadata(folder: string): Promise<Sidecar> {
  const file = join(folder, 'metadata.csv');
  let bytes: Uint8Array;
  try {
    bytes = await wholeFile({ path: 'metadata.csv', file, kind: 'text', gzip: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_SIDECAR;
    throw asReadError(error, { file });
  }
  return parseMetadata(bytes, file);
}

const NO_SIDECAR: Sidecar = { metadata: new Map(), wrong: [], unread: [] };

/** So many columns of a table without a path are shown, and so far. */
const SHOWN = 8;
const LONGEST_SHOWN = 100;

/** @throws CopydeskError as `readMetadata` does; `file` is named in it. */
function parseMetadata(bytes: Uint8Array, file: string): Sidecar {
  const { delimiter, rows: all } = parseRows(bytes, file);
  const [header, ...rows] = all;
  if (header === undefined) return NO_SIDECAR;
  const metadata = new Map<string, MetadataRow>();
  const wrong: WrongRow[] = [];
  const columns = header.record.map((name) => name.trim().toLowerCase());
  const unread = unreadColumns(columns);
  const placesOf = new Map(COLUMNS.map((column) => [column, placesIn(columns, column)]));
  if (placesOf.get('path')!.length === 0) {
    const instead = unread.find(({ meant }) => meant === 'path');
    const hint =
      instead === undefined
        ? `it has ${JSON.stringify(columns.slice(0, SHOWN).join(delimiter).slice(0, LONGEST_SHOWN))}`
        : `is it ${JSON.stringify(instead.name)}?`;
    throw bad('has no column "path"', { file, line: 1 }, hint);
  }
  const seen = new Map<string, string>();
  const days = dayColumnsOf(all.map(({ record }) => record));
  for (const { record: written, info } of rows) {
    const record = cellsInOrder(written, days);
    const place = { file, line: info.lines };
    const cellAt = (place: number): string | null => record[place]?.trim() || null;
    const cell = (column: Column): string | null =>
      placesOf
        .get(column)!
        .map(cellAt)
        .find((value) => value !== null) ?? null;
    const path = cell('path')?.replaceAll('\\', '/').replace(/^\.\//, '');
    if (path === undefined) {
      wrong.push({
        path: null,
        error: bad('this row has no path', place, 'write the path of its file into it, or take it out'),
      });
      continue;
    }
    if (record.slice(columns.length).some((value) => value.trim() !== '')) {
      const error = bad(`this row has more than ${columns.length} cells`, place, QUOTE_IT[delimiter]);
      wrong.push({ path, error });
      continue;
    }
    const row = JSON.stringify(
      columns.map((_, index) => (index === placesOf.get('path')![0] ? path : (record[index]?.trim() ?? ''))),
    );
    const first = seen.get(path);
    if (first !== undefined) {
      // The same once more says nothing else.
      if (first === row) continue;
      const error = bad(`a second row for ${JSON.stringify(path)}`, place, 'the first one counts');
      wrong.push({ path, error });
      continue;
    }
    seen.set(path, row);
    const { published, badDate } = publishedOf(
      placesOf.get('published')!.map((place) => [columns[place]!, cellAt(place)] as const),
      (_, value) => readPublished(value),
    );
    if (badDate !== undefined) wrong.push({ path, error: placed(badDate, place) });
    metadata.set(path, {
      title: cell('title'),
      published,
      source: cell('source'),
      url: cell('url'),
    });
  }
  return { metadata, wrong, unread };
}

/** Where the columns that mean this one stand, the surest first. */
function placesIn(columns: readonly string[], column: Column): readonly number[] {
  return columns
    .flatMap((name, at) => {
      const place = placeOf(name);
      return place?.field === column ? [{ at, rank: place.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
}

function unreadColumns(columns: readonly string[]): readonly UnreadColumn[] {
  const read = new Set<string>(columns.map((name) => placeOf(name)?.field ?? ''));
  const others = new Set(columns.filter((name) => name !== '' && !isRead(name)));
  return [...others].map((name) => {
    const meant = nearWord(name, COLUMNS);
    return { name, meant: meant === null || read.has(meant) ? null : meant };
  });
}

const isRead = (name: string): boolean => COLUMNS.some((column) => column === placeOf(name)?.field);

/** What mends a row of too many cells, by what parts them. */
const QUOTE_IT: Readonly<Record<Delimiter, string>> = {
  ',': 'put a title that holds a comma in quotes',
  ';': 'put a title that holds a semicolon in quotes',
  '\t': 'put a title that holds a tab in quotes',
};

interface Rows {
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
}

function parseRows(bytes: Uint8Array, file: string): Rows {
  try {
    const text = decodeText(bytes);
    const delimiter = delimiterOf(text);
    const rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Spreadsheets leave rows of nothing but commas.
      skip_records_with_empty_values: true,
    }) as unknown as readonly Row[];
    return { delimiter, rows };
  } catch (error) {
    if (error instanceof CopydeskError) throw placed(error, { file });
    const { lines, message } = error as CsvError & { readonly lines?: number };
    throw bad(message, lines === undefined ? { file } : { file, line: lines });
  }
}

/** What stands behind a file's id in that of an article within it. */
const WITHIN = /(?:#.*|:\d+)$/s;

/**
 * Those of these paths of rows that speak of none of these files; where the ids of the articles are given, of none of these articles.
 */
export function rowsOfNothing(
  rows: readonly string[],
  files: readonly SourceFile[],
  ids?: readonly string[],
): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const known = new Set(ids ?? files.map(({ path }) => fileId(path)));
  return rows.filter(
    (row) => !paths.has(row) && !known.has(row) && (ids !== undefined || !known.has(row.replace(WITHIN, ''))),
  );
}

/** A sidecar of a folder above another. */
interface SidecarAbove {
  readonly folder: string;
  readonly sidecar: Sidecar;
  /** From that folder to the other, with a `/` at its end. */
  readonly prefix: string;
}

/**
 * The sidecar of the nearest folder above this one that speaks of one of these files, whose paths are from this one on; null
 * where there is none. One that can't be read is passed over: it may be anybody's.
 */
export async function sidecarAbove(
  folder: string,
  files: readonly SourceFile[],
): Promise<SidecarAbove | null> {
  const below = resolve(folder);
  for (let at = dirname(below), last = below; at !== last; last = at, at = dirname(at)) {
    const sidecar = await readMetadata(at).catch(() => NO_SIDECAR);
    const prefix = `${relative(at, below).split(sep).join('/')}/`;
    const rows = [...sidecar.metadata.keys()].filter((row) => row.startsWith(prefix));
    const paths = rows.length === 0 ? [] : files.map((file) => ({ ...file, path: prefix + file.path }));
    if (rowsOfNothing(rows, paths).length < rows.length) return { folder: at, sidecar, prefix };
  }
  return null;
}

function bad(message: string, place: Place, hint: string | null = null): CopydeskError {
  return new CopydeskError('bad-metadata', message, place, hint);
}
