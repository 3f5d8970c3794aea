import type { Article, Published } from '../document.ts';
import { CopydeskError } from '../errors.ts';
import { fileBytes, wholeFile } from './bytes.ts';
import { decodeText } from './decode.ts';
import { asReadError } from './failure.ts';
import { fileId, numberedId, recordId } from './id.ts';
import { parseJson, parseRecord } from './json.ts';
import { readLines } from './lines.ts';
import type { Content, FailedArticle, Metadata, SourceFile } from './types.ts';

export interface ReadOptions {
  /** What the sidecar says: `readMetadata`. */
  readonly metadata: Metadata;
  /** The day of publication of every article, over what any file says: an ISO day, month or year (`parsePublished`). */
  readonly published?: string | undefined;
}

/** Whether an article could not be read. */
export function isFailed(article: Article | FailedArticle): article is FailedArticle {
  return 'error' in article;
}

/**
 * The articles of a file, in its order. Never throws for what a file holds: a file, or a record of one, that can't be
 * read gives a `FailedArticle` in its place, and the records after it follow. An article without text is one such.
 *
 * The day of publication is `options.published`, else the sidecar's, else the file's own; the title, source and
 * address are the sidecar's, else the file's own.
 */
export async function* readArticles(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  for await (const item of readItems(file, options)) {
    yield item instanceof Uint8Array ? await articleOfFile(file, item, options) : item;
  }
}

/**
 * As `readArticles`, but of a file that is one article only its bytes, unpacked: what is made of them is left to
 * `articleOfFile`.
 */
export async function* readItems(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle | Uint8Array> {
  if (file.kind === 'lines') yield* readLinesFile(file, options);
  else if (file.kind === 'json') yield* readJsonFile(file, options);
  else yield await attempt(file, fileId(file.path), null, () => wholeFile(file));
}

/** What a file, or an article of it, is told by the options and no other: small, where the sidecar is large. */
export function optionsFor(file: SourceFile, { metadata, published }: ReadOptions): ReadOptions {
  const rows = [...new Set([file.path, fileId(file.path)])].map(
    (path) => [path, metadata.get(path)] as const,
  );
  return {
    metadata: new Map(rows.flatMap(([path, row]) => (row === undefined ? [] : [[path, row]]))),
    published,
  };
}

/** The article that the bytes of a file are; never throws for what they hold. */
export function articleOfFile(
  file: SourceFile,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Article | FailedArticle> {
  return toArticle(file, options, () => readContent(file, decodeText(bytes, file.kind === 'html')));
}

/** The article that a file is, given how to find what it holds. */
export function toArticle(
  file: SourceFile,
  options: ReadOptions,
  read: () => Content | Promise<Content>,
): Promise<Article | FailedArticle> {
  const id = fileId(file.path);
  return attempt(file, id, null, async () => makeArticle(file, id, await read(), options));
}

/** What the text of a file that is one article says. */
export async function readContent(file: SourceFile, text: string): Promise<Content> {
  // Their parsers take longer to load than a text takes to process, so only who needs them waits.
  if (file.kind === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
  if (file.kind === 'html') return (await import('./html.ts')).readHtml(text);
  return { text, title: null, published: null, source: null, url: null };
}

async function* readJsonFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const id = fileId(file.path);
  let json: unknown;
  try {
    json = parseJson(decodeText(await wholeFile(file)), {}, 'this file');
  } catch (error) {
    yield { id, path: file.path, error: asReadError(error, { file: file.path }) };
    return;
  }
  const seen = new Set<string>();
  if (!Array.isArray(json))
    yield await attempt(file, id, null, () => readRecord(file, id, json, seen, options));
  else {
    for (const [index, record] of json.entries()) {
      const numbered = numberedId(file.path, index + 1);
      yield await attempt(file, numbered, null, () => readRecord(file, numbered, record, seen, options));
    }
  }
}

async function* readLinesFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const seen = new Set<string>();
  let next = 1;
  try {
    for await (const line of readLines(fileBytes(file))) {
      next = line.number + 1;
      const id = numberedId(file.path, line.number);
      yield await attempt(file, id, line.number, () => {
        if ('error' in line) throw line.error;
        return readRecord(file, id, parseJson(line.text, {}), seen, options);
      });
    }
  } catch (error) {
    const place = { file: file.path, line: next };
    yield { id: numberedId(file.path, next), path: file.path, error: asReadError(error, place) };
  }
}

function readRecord(
  file: SourceFile,
  numbered: string,
  json: unknown,
  seen: Set<string>,
  options: ReadOptions,
): Article {
  const record = parseRecord(json);
  if (record.id === null) return makeArticle(file, numbered, record, options);
  if (seen.has(record.id)) {
    throw new CopydeskError('duplicate-id', `a second article with the id ${JSON.stringify(record.id)}`);
  }
  seen.add(record.id);
  return makeArticle(file, recordId(file.path, record.id), record, options);
}

function makeArticle(file: SourceFile, id: string, content: Content, options: ReadOptions): Article {
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
  if (content.published === null) return { value: null, basis: 'none' };
  const isRecord = file.kind === 'json' || file.kind === 'lines';
  return { value: content.published, basis: isRecord ? 'given' : 'metadata' };
}

async function attempt<Item>(
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
