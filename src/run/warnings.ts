import { join } from 'node:path';
import { describeError } from '../errors.ts';
import {
  COLUMNS,
  type Metadata,
  type SourceFile,
  sidecarAbove,
  type UnreadColumn,
  type WrongRow,
} from '../read/index.ts';

/** So many rows of metadata.csv that fit no article, or columns that are not read, are named before they are only counted. */
const NAMED = 5;
/** The same, of rows that are wrong: each has to be mended. */
const WRONG_NAMED = 20;

/** A name of a column that is longer is no name. */
const LONGEST = 60;

/** What to say of a folder in which there is nothing to read, so that its tables are empty; nothing of any other. */
export const emptyWarnings = (corpus: string, articles: number): readonly string[] =>
  articles > 0 ? [] : [`no articles in ${corpus}: its tables are empty; is it the folder that you meant?`];

/** What to say of files that a spreadsheet shows as they were before a run; nothing of none. */
export function inUseWarnings(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const [are, them] = files.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `${files.join(', ')} ${are} open in a spreadsheet, as written before this run: open ${them} anew, and don't save ${them} there`,
  ];
}

/** What to say of sidecars that lie in folders of the corpus; nothing of none. */
export function belowWarnings(sidecars: readonly string[]): readonly string[] {
  if (sidecars.length === 0) return [];
  const are = sidecars.length === 1 ? 'is' : 'are';
  return [
    `${named(sidecars)} ${are} not read, only the metadata.csv of the corpus folder itself: put the rows there, with paths from that folder on`,
  ];
}

/** What to say of columns of metadata.csv that are not read: of what seems a mistyping by itself; nothing of none. */
export function columnWarnings(unread: readonly UnreadColumn[]): readonly string[] {
  const meant = unread.filter((column) => column.meant !== null);
  const others = unread.filter((column) => column.meant === null);
  return [
    ...meant
      .slice(0, NAMED)
      .map(
        ({ name, meant }) =>
          `metadata.csv: there is no column ${shown(name)}, it is not read: is it "${meant}"?`,
      ),
    ...(others.length === 0
      ? []
      : [
          `metadata.csv: not read ${others.length === 1 ? 'is the column' : 'are the columns'} ${named(others.map(({ name }) => name))}; read are ${COLUMNS.join(', ')}`,
        ]),
  ];
}

/** The first of these, in quotes, and how many more there are. */
function named(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).map(shown).join(', ')}${more}`;
}

/** In quotes, and no longer than a name is. */
const shown = (name: string): string =>
  JSON.stringify(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/** What to say of rows of metadata.csv that speak of nothing in the folder; nothing of none. */
export function rowWarnings(rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
  const named = rows.slice(0, NAMED).map((row) => JSON.stringify(row));
  return [
    `metadata.csv: no article for ${named.join(', ')}${more}; a path is the file's, from the folder on, or an article's id`,
  ];
}

/**
 * What to say of rows of metadata.csv that are wrong, a line each; nothing of none. Where a day is given for all articles, no
 * row need tell one.
 */
export function wrongRowsTold(wrong: readonly WrongRow[], published: string | undefined): readonly string[] {
  const told = wrong.filter(({ error }) => published === undefined || error.code !== 'bad-date');
  const more = told.length - WRONG_NAMED;
  return [
    ...told.slice(0, WRONG_NAMED).map(({ error }) => describeError(error)),
    ...(more > 0 ? [`${told[0]!.error.place.file}: and ${more} more rows like these`] : []),
  ];
}

/**
 * What to say of a corpus without a metadata.csv of its own that lies in a folder whose metadata.csv speaks of its articles;
 * nothing of any other.
 */
export async function aboveWarnings(
  corpus: string,
  { size }: Metadata,
  files: readonly SourceFile[],
): Promise<readonly string[]> {
  const above = size > 0 ? null : await sidecarAbove(corpus, files);
  if (above === null) return [];
  const { folder } = above;
  return [
    `${join(folder, 'metadata.csv')} speaks of articles in ${corpus} and is not read: name the folder ${folder}, or put a metadata.csv into ${corpus}`,
  ];
}
