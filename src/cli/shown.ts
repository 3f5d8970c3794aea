import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { CopydeskError } from '../errors.ts';
import {
  articleFile,
  fileId,
  type Metadata,
  readMetadata,
  rowsOfNothing,
  type SourceFile,
} from '../read/index.ts';

/** What `copydesk show` is asked for. */
export interface Shown {
  readonly source: SourceFile;
  readonly metadata: Metadata;
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
  const file = name.slice(0, name.length - within.length);
  const source = await articleFile(within !== '' && existsSync(file) ? file : name);
  const { metadata, path } = await metadataOf(source);
  return { source: { ...source, path }, metadata, only: within === '' ? null : `${fileId(path)}${within}` };
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

async function metadataOf(
  source: SourceFile,
): Promise<{ readonly metadata: Metadata; readonly path: string }> {
  const file = resolve(source.file);
  const beside = { metadata: await readMetadata(dirname(file)), path: basename(file) };
  let { metadata, path } = beside;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (rowsOfNothing(metadata, [{ ...source, path }]).length < metadata.size) return { metadata, path };
    const above = dirname(folder);
    if (above === folder) return beside;
    metadata = await readMetadata(above).catch(() => new Map());
    path = relative(above, file).split(sep).join('/');
  }
}
