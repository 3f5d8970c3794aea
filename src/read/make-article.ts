import type { Article, Published } from '../document.ts';
import { CopydeskError } from '../errors.ts';
import { asReadError } from './failure.ts';
import type { Content, FailedArticle, Metadata, SourceFile } from './types.ts';

/** What is known of articles besides what their files say. */
export interface ReadOptions {
  /** What the sidecar says: `readMetadata`. */
  readonly metadata: Metadata;
  /** The day of publication of every article, over what any file says: an ISO day, month or year (`parsePublished`). */
  readonly published?: string | undefined;
}

/**
 * The article that a file, or a record in one, is.
 *
 * @throws CopydeskError `no-text`, and why the day can't be read where nothing else tells it.
 */
export function makeArticle(file: SourceFile, id: string, content: Content, options: ReadOptions): Article {
  if (!/\S/.test(content.text)) throw new CopydeskError('no-text', 'holds no text');
  const own = options.metadata.get(id);
  const shared = options.metadata.get(file.path);
  return {
    id,
    path: file.path,
    text: content.text,
    title: own?.title ?? shared?.title ?? content.title,
    published: choosePublished(file, content, own?.published ?? shared?.published ?? null, options),
    source: own?.source ?? shared?.source ?? content.source,
    url: own?.url ?? shared?.url ?? content.url,
    ...(content.headings === undefined ? {} : { headings: content.headings }),
  };
}

function choosePublished(
  file: SourceFile,
  content: Content,
  sidecar: string | null,
  options: ReadOptions,
): Published {
  if (options.published !== undefined) return { value: options.published, basis: 'given' };
  if (sidecar !== null) return { value: sidecar, basis: 'metadata' };
  if (content.badDate !== undefined) throw content.badDate;
  if (content.published === null) return { value: null, basis: 'none' };
  const isRecord = file.kind === 'json' || file.kind === 'lines' || file.kind === 'table';
  return { value: content.published, basis: isRecord ? 'given' : 'metadata' };
}

/** What `read` gives, or why it can't be read, under this id. */
export async function attempt<Item>(
  file: SourceFile,
  id: string,
  line: number | null,
  read: () => Item | Promise<Item>,
): Promise<Item | FailedArticle> {
  try {
    return await read();
  } catch (error) {
    const place = line === null ? { file: file.path } : { file: file.path, line };
    return { id, path: file.path, error: asReadError(error, place) };
  }
}
