import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { type Listed, type Mention, NAME_TYPES, type NameType, type Tagged } from '../document.ts';
import { CopydeskError, readError } from '../errors.ts';
import { delimiterOf } from '../text/delimiter.ts';
import { eachMatch, prepare } from './gazetteer/match.ts';
import { pieceOf } from './gazetteer/phrase.ts';
import { compileTable, type TableEntry } from './gazetteer/table.ts';

/** A name of the user's lists in a document: tokens `[start, end)`. */
export interface UserName extends Pick<Mention, 'type' | 'rule' | 'score'> {
  readonly start: number;
  readonly end: number;
  readonly id?: string;
  readonly listed: Listed;
}

interface Row {
  readonly type: NameType;
  readonly id: string;
  readonly listed: Listed;
}

interface ListRow extends Row {
  readonly names: readonly string[];
}

/** Characters of a name; what is longer is mostly a description in the wrong column, and stands in no article. */
const MOST_LETTERS = 200;

const COLUMNS = ['name', 'type', 'id', 'aliases', 'wikidata'];

interface CsvRow {
  readonly record: readonly string[];
  /** Where the row ends. */
  readonly info: { readonly lines: number };
}

/** The text of a list. What is not UTF-8 is refused: its names would be read wrong, and found nowhere. */
function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw readError(error, { file });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CopydeskError('bad-gazetteer', 'is not UTF-8', { file }, 'save it as "CSV UTF-8"', { cause });
  }
}

function readRows(file: string): readonly CsvRow[] {
  const text = readText(file);
  const options = {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
  try {
    return parse(text, options) as unknown as readonly CsvRow[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? { line: cause.lines } : {};
    throw new CopydeskError('bad-gazetteer', 'this is not CSV', { file, ...line }, cause.message, { cause });
  }
}

function readList(file: string): readonly ListRow[] {
  const [header, ...rows] = readRows(file);
  const columns = header?.record.map((field) => field.toLowerCase()) ?? [];
  const unknown = columns.find((column) => !COLUMNS.includes(column));
  if (!columns.includes('name') || !columns.includes('type') || unknown !== undefined)
    throw new CopydeskError(
      'bad-gazetteer',
      unknown === undefined
        ? 'the first line does not name the columns name and type'
        : `there is no column "${unknown}"`,
      { file, line: 1 },
      'the first line is: name,type,id,aliases,wikidata',
    );
  const byId = new Map<string, { readonly name: string; readonly type: NameType; readonly line: number }>();
  return rows.map(({ record: fields, info: { lines: line } }) => {
    const refuse = (why: string, hint: string | null = null) =>
      new CopydeskError('bad-gazetteer', why, { file, line }, hint);
    if (fields.length !== columns.length) throw refuse(`${fields.length} fields, not ${columns.length}`);
    const field = (column: string): string => fields[columns.indexOf(column)] ?? '';
    const name = field('name');
    const type = NAME_TYPES.find((known) => known === field('type').toUpperCase());
    if (!/[\p{L}\p{N}]/u.test(name)) throw refuse('the name is empty');
    if (type === undefined)
      throw refuse(`"${field('type')}" is not a type of name`, `one of ${NAME_TYPES.join(', ')}`);
    const id = field('id');
    const other = byId.get(id);
    if (other !== undefined && (other.name !== name || other.type !== type))
      throw refuse(
        `"${id}" is ${name} (${type}) here and ${other.name} (${other.type}) in line ${other.line}`,
        'give each its own id, and put other names of one thing into aliases',
      );
    if (id !== '') byId.set(id, { name, type, line });
    const wikidata = field('wikidata') === '' ? null : field('wikidata');
    if (wikidata !== null && !/^Q\d+$/.test(wikidata))
      throw refuse(`"${wikidata}" is not an id in Wikidata`, 'such as Q813');
    const aliases = field('aliases')
      .split('|')
      .map((alias) => alias.trim());
    const names = [name, ...aliases.filter((alias) => alias !== '')];
    const long = names.find(({ length }) => length > MOST_LETTERS);
    if (long !== undefined)
      throw refuse(
        `${JSON.stringify(long.slice(0, 40))}… has ${long.length} characters, which is no name`,
        `${MOST_LETTERS} at the most; put | between aliases`,
      );
    return { type, id, listed: { name, wikidata }, names };
  });
}

/** Rows that share a name, of one file; mostly one. */
type Sharing = readonly number[];

/** The rows of each name, and each name with the number of its rows. */
function shareNames(files: readonly (readonly ListRow[])[]): {
  readonly sharings: readonly Sharing[];
  readonly entries: readonly TableEntry[];
} {
  const sharings: number[][] = [];
  const entries: TableEntry[] = [];
  const byKey = new Map<string, { readonly sharing: number; readonly file: number }>();
  let row = 0;
  for (const [file, rows] of files.entries())
    for (const { names } of rows) {
      for (const name of names) {
        const { h1, h2 } = pieceOf(name);
        const key = `${h1} ${h2}`;
        const known = byKey.get(key);
        if (known === undefined) {
          byKey.set(key, { sharing: sharings.length, file });
          sharings.push([row]);
          entries.push({ name, value: sharings.length });
        } else {
          const own = sharings[known.sharing]!;
          if (known.file === file && !own.includes(row)) own.push(row);
          // Another spelling may be no acronym.
          entries.push({ name, value: known.sharing + 1 });
        }
      }
      row += 1;
    }
  return { sharings, entries };
}

/** How often the article has names that are one row's alone. */
function countOwnNames(found: readonly { readonly sharing: Sharing }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { sharing } of found)
    if (sharing.length === 1) counts.set(sharing[0]!, (counts.get(sharing[0]!) ?? 0) + 1);
  return counts;
}

/** Of rows that share a name, the one whose other names the article has most often; of equals, the first. */
function chooseRow(sharing: Sharing, own: ReadonlyMap<number, number>): number {
  let best = sharing[0]!;
  for (const row of sharing) if ((own.get(row) ?? 0) > (own.get(best) ?? 0)) best = row;
  return best;
}

/**
 * Reads the user's own lists of names: CSV files, in UTF-8, parted by commas or semicolons, with the columns name, type (one of
 * `NAME_TYPES`) and, if wanted, id,
 * aliases, which `|` parts, and an id in Wikidata. A name of a list wins over the tagger and the rules wherever it stands, with
 * the list's type and ids; one of a single word not within a longer name (see `createEntities`). Precedence: of names that overlap, the one that begins first, then the longest; of files with the same
 * name, the first; of rows of one file with the same name, the one whose other names stand in the article, else the first.
 *
 * @throws CopydeskError `bad-gazetteer` with the file and line of a wrong row
 */
export function createUserLists(files: readonly string[]): (document: Tagged) => readonly UserName[] {
  const lists = files.map(readList);
  const rows = lists.flat();
  if (rows.length === 0) return () => [];
  const { sharings, entries } = shareNames(lists);
  const table = compileTable(entries, 'first');
  return (document) => {
    const found: { start: number; end: number; sharing: Sharing }[] = [];
    eachMatch(table, prepare(document), (start, end, value) => {
      const name = { start, end, sharing: sharings[value - 1]! };
      const last = found.at(-1);
      if (last === undefined || start >= last.end) found.push(name);
      else if (start === last.start && end > last.end) found[found.length - 1] = name;
    });
    const own = countOwnNames(found);
    return found.map(({ start, end, sharing }): UserName => {
      const { type, id, listed } = rows[chooseRow(sharing, own)]!;
      return { start, end, type, rule: 'user-list', score: 1, listed, ...(id === '' ? {} : { id }) };
    });
  };
}
