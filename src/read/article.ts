import type { Article, Published } from '../document.ts';
import { CopydeskError } from '../errors.ts';
import { fileBytes, wholeFile } from './bytes.ts';
import { type Decoded, decode, decodeText } from './decode.ts';
import { asReadError } from './failure.ts';
import { headline } from './heading.ts';
import { decodeBody } from './http.ts';
import { fileId, numberedId, recordId } from './id.ts';
import type { JsonRecord } from './json.ts';
import { readLines } from './lines.ts';
import type { Content, FailedArticle, Metadata, RawArticle, SourceFile } from './types.ts';
import { readWarc } from './warc.ts';

/** What is known of articles besides what their files say. */
export interface ReadOptions {
  /** What the sidecar says: `readMetadata`. */
  readonly metadata: Metadata;
  /** The day of publication of every article, over what any file says: an ISO day, month or year (`parsePublished`). */
  readonly published?: string | undefined;
}

/** Whether an article could not be read. */
export function isFailed(article: Article | FailedArticle | RawArticle): article is FailedArticle {
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
    yield isRaw(item) ? await articleOf(file, item, options) : item;
  }
}

/**
 * As `readArticles`, but of files that are one article and of web pages only the bytes: what is made of them is left to
 * `articleOf`, which may be done elsewhere.
 */
export async function* readItems(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle | RawArticle> {
  if (file.kind === 'lines') yield* readLinesFile(file, options);
  else if (file.kind === 'json') yield* readJsonFile(file, options);
  else if (file.kind === 'warc') yield* readWarcFile(file);
  else {
    const id = fileId(file.path);
    yield await attempt(file, id, null, async () => ({ id, bytes: await wholeFile(file), web: null }));
  }
}

/** Whether an article is still to be made of its bytes. */
export function isRaw(item: Article | FailedArticle | RawArticle): item is RawArticle {
  return 'bytes' in item;
}

/** What an article of a file is told by the options and no other: small, where the sidecar is large. */
export function optionsFor(file: SourceFile, id: string, { metadata, published }: ReadOptions): ReadOptions {
  const rows = [...new Set([file.path, id])].map((path) => [path, metadata.get(path)] as const);
  return {
    metadata: new Map(rows.flatMap(([path, row]) => (row === undefined ? [] : [[path, row]]))),
    published,
  };
}

/** The article that the bytes of a file, or of a page in one, are; never throws for what they hold. */
export function articleOf(
  file: SourceFile,
  raw: RawArticle,
  options: ReadOptions,
): Promise<Article | FailedArticle> {
  return toArticle(file, raw.id, options, () => readContent(file, raw, decodeRaw(file, raw).text));
}

/** The article that a file, or a page in one, is, given how to find what it holds. */
export function toArticle(
  file: SourceFile,
  id: string,
  options: ReadOptions,
  read: () => Content | Promise<Content>,
): Promise<Article | FailedArticle> {
  return attempt(file, id, null, async () => makeArticle(file, id, await read(), options));
}

/** The text of a file that is one article, or of a page from the web. */
export function decodeRaw(file: SourceFile, { bytes, web }: RawArticle): Decoded {
  if (web === null) return decode(bytes, file.kind === 'html');
  return decode(decodeBody(bytes, web.transfer), true, web.transfer.charset);
}

/** What reads pages and Markdown takes longer to load than a text takes to process, so only who needs it waits. */
const html = async () => (await import('./html.ts')).readHtml;
const markdown = async () => (await import('./markdown.ts')).readMarkdown;

/** What that text says. */
export async function readContent(file: SourceFile, { web }: RawArticle, text: string): Promise<Content> {
  if (web !== null) {
    const content = (await html())(text);
    return { ...content, url: web.url ?? content.url };
  }
  if (file.kind === 'markdown') return (await markdown())(text);
  if (file.kind === 'html') return (await html())(text);
  return { text, title: headline(text), published: null, source: null, url: null };
}

/** What checks records is loaded when the first ones come: a text needs it not, and would wait for it. */
const json = () => import('./json.ts');

async function* readJsonFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const id = fileId(file.path);
  const { parseJson, parseRecord } = await json();
  let parsed: unknown;
  try {
    parsed = parseJson(decodeText(await wholeFile(file)), {}, 'this file');
  } catch (error) {
    yield { id, path: file.path, error: asReadError(error, { file: file.path }) };
    return;
  }
  const seen = new Set<string>();
  if (!Array.isArray(parsed))
    yield await attempt(file, id, null, () => readRecord(file, id, parseRecord(parsed), seen, options));
  else {
    for (const [index, record] of parsed.entries()) {
      const numbered = numberedId(file.path, index + 1);
      yield await attempt(file, numbered, null, () =>
        readRecord(file, numbered, parseRecord(record), seen, options),
      );
    }
  }
}

async function* readLinesFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const { parseJson, parseRecord } = await json();
  const seen = new Set<string>();
  let next = 1;
  try {
    for await (const line of readLines(fileBytes(file))) {
      next = line.number + 1;
      const id = numberedId(file.path, line.number);
      yield await attempt(file, id, line.number, () => {
        if ('error' in line) throw line.error;
        return readRecord(file, id, parseRecord(parseJson(line.text, {})), seen, options);
      });
    }
  } catch (error) {
    const place = { file: file.path, line: next };
    yield { id: numberedId(file.path, next), path: file.path, error: asReadError(error, place) };
  }
}

async function* readWarcFile(file: SourceFile): AsyncGenerator<RawArticle | FailedArticle> {
  const seen = new Set<string>();
  let next = 1;
  try {
    for await (const record of readWarc(fileBytes(file))) {
      next = record.number + 1;
      const numbered = numberedId(file.path, record.number);
      const id = record.id === null ? numbered : recordId(file.path, record.id);
      // Of two records that call themselves the same, the second has its number.
      yield await attempt(file, seen.has(id) ? numbered : id, null, () => {
        if ('error' in record) throw record.error;
        if (seen.has(id)) throw duplicate(record.id!);
        if (record.id !== null) seen.add(id);
        return { id, bytes: record.body, web: { url: record.url, transfer: record.transfer } };
      });
    }
  } catch (error) {
    yield {
      id: numberedId(file.path, next),
      path: file.path,
      error: asReadError(error, { file: file.path }),
    };
  }
}

const duplicate = (id: string): CopydeskError =>
  new CopydeskError('duplicate-id', `a second article with the id ${JSON.stringify(id)}`);

function readRecord(
  file: SourceFile,
  numbered: string,
  record: JsonRecord,
  seen: Set<string>,
  options: ReadOptions,
): Article {
  if (record.id === null) return makeArticle(file, numbered, record, options);
  if (seen.has(record.id)) throw duplicate(record.id);
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
