import type { Article } from '../../document.ts';
import { wholeFile } from '../bytes/bytes.ts';
import { decode } from '../bytes/decode.ts';
import { fileId, numberedId, recordId } from '../id.ts';
import { attempt, makeArticle, type ReadOptions } from '../make-article.ts';
import type { FailedArticle, RawArticle, SourceFile } from '../types.ts';
import { mayBeExport } from './hints.ts';
import type { Export } from './index.ts';

/** What reads exports is loaded when a file looks like one. */
const databases = () => import('./index.ts');
/** Longer ones, and such as would break a row, are passed over. */
const ID = /^[\w.-]{1,64}$/;

/**
 * The article that a file of text is, as its bytes, or those of an export of a news database, each under the number that the
 * database gives it, else, as where the same one comes again, under its place in the file.
 */
export async function* readTextFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle | RawArticle> {
  const id = fileId(file.path);
  const raw = await attempt(file, id, null, async () => ({ id, bytes: await wholeFile(file), web: null }));
  const found = 'error' in raw ? null : await exportOf(raw.bytes);
  if (found === null) {
    yield raw;
    return;
  }
  const seen = new Set<string>();
  let number = 0;
  for (const record of found.documents) {
    number += 1;
    const own = record.id !== null && ID.test(record.id) && !seen.has(record.id) ? record.id : null;
    if (own !== null) seen.add(own);
    const id = own === null ? numberedId(file.path, number) : recordId(file.path, own);
    yield await attempt(file, id, null, () => makeArticle(file, id, record, options));
  }
  if (number === 0) yield raw;
}

/** The export that a file is; null for one article, and for what can't be read, which who reads the article tells. */
export async function exportOf(bytes: Uint8Array): Promise<(Export & { readonly encoding: string }) | null> {
  if (!mayBeExport(bytes)) return null;
  try {
    const { text, encoding } = decode(bytes);
    const found = (await databases()).exportIn(text);
    return found === null ? null : { ...found, encoding };
  } catch {
    return null;
  }
}
