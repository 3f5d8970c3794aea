import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CopydeskError } from '../errors.ts';
import {
  articleFile,
  fileId,
  type Metadata,
  readMetadata,
  rowsOfNothing,
  type Sidecar,
  type SourceFile,
  sidecarAbove,
  type WrongRow,
} from '../read/index.ts';

/** What `copydesk show` is asked for. */
export interface Shown {
  readonly source: SourceFile;
  readonly metadata: Metadata;
  /** Rows of metadata.csv that speak of the file, or of an article in it, and are wrong. */
  readonly wrong: readonly WrongRow[];
  /** The id of the one article of the file that is wanted; null for all. */
  readonly only: string | null;
}

/** What stands behind a file in the id of an article within it: `#cup-final`, `:3`. */
const WITHIN = /(?:#[^#]+|:\d+)$/;

/**
 * Finds what the user names: a file or, as the tables' `doc_id` does, an article of one, and the row of metadata.csv that
 * a run would find for it. The sidecar lies beside the file or, where none there speaks of it, in the nearest folder above whose does.
 *
 * @throws CopydeskError as `articleFile` and `readMetadata` do; a sidecar above that can't be read is not the file's.
 */
export async function findShown(name: string): Promise<Shown> {
  const within = existsSync(name) ? '' : (WITHIN.exec(name)?.[0] ?? '');
  const given = name.slice(0, name.length - within.length);
  const source = await articleFile(within !== '' && existsSync(given) ? given : name);
  const { sidecar, path } = await sidecarOf(source);
  const { metadata, wrong } = sidecar;
  const only = within === '' ? null : `${fileId(path)}${within}`;
  const file = { ...source, path };
  const speaksOf = (row: string): boolean =>
    rowsOfNothing([row], [file], only === null ? undefined : [only]).length === 0;
  return {
    source: file,
    metadata,
    wrong: wrong.filter((row) => row.path !== null && speaksOf(row.path)),
    only,
  };
}

/** Says that the article that was asked for is not among those of its file. */
export function notWithin({ source, only }: Shown): CopydeskError {
  const [within] = WITHIN.exec(only ?? '') ?? [''];
  return new CopydeskError(
    'not-found',
    `there is no article "${within}" in this file`,
    { file: source.file },
    'documents.csv has the ids; without one, all are shown',
  );
}

async function sidecarOf(source: SourceFile): Promise<{ readonly sidecar: Sidecar; readonly path: string }> {
  const folder = dirname(source.file);
  const beside = { sidecar: await readMetadata(folder), path: basename(source.file) };
  const rows = [...beside.sidecar.metadata.keys()];
  const file = { ...source, path: beside.path };
  if (rowsOfNothing(rows, [file]).length < rows.length) return beside;
  const above = await sidecarAbove(folder, [file]);
  return above === null ? beside : { sidecar: above.sidecar, path: above.prefix + beside.path };
}
