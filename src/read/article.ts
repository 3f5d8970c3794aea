import type { Article } from '../document.ts';
import { fileBytes, wholeFile } from './bytes/bytes.ts';
import { type Decoded, decode } from './bytes/decode.ts';
import { readTextFile } from './databases/read.ts';
import { asReadError } from './failure.ts';
import { fileId, numberedId, recordId } from './id.ts';
import { attempt, makeArticle, type ReadOptions } from './make-article.ts';
import { refuseMisnamed } from './misnamed.ts';
import { duplicate, readFeedFile, readJsonFile, readLinesFile } from './records/records.ts';
import { headline } from './text/heading.ts';
import type { Content, FailedArticle, RawArticle, SourceFile } from './types.ts';
import { decodeBody } from './web/http.ts';
import { readWarc } from './web/warc.ts';

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
  else if (file.kind === 'table') yield* (await table()).readTableFile(file, options);
  else if (file.kind === 'feed') yield* readFeedFile(file, options);
  else if (file.kind === 'warc') yield* readWarcFile(file);
  else if (file.kind === 'text') yield* readTextFile(file, options);
  else {
    const id = fileId(file.path);
    yield await attempt(file, id, null, async () => ({ id, bytes: await wholeFile(file), web: null }));
  }
}

/** What reads tables is loaded when the first one comes. */
const table = () => import('./records/table.ts');

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
const html = async () => (await import('./page/html.ts')).readHtml;
const markdown = async () => (await import('./text/markdown.ts')).readMarkdown;

/** What that text says. */
export async function readContent(file: SourceFile, { web }: RawArticle, text: string): Promise<Content> {
  if (web !== null) {
    const content = (await html())(text);
    return { ...content, url: web.url ?? content.url };
  }
  // A page may stand in a Markdown file, whose tags are taken out.
  refuseMisnamed(text, file.kind !== 'text');
  if (file.kind === 'markdown') return (await markdown())(text);
  if (file.kind === 'html') return (await html())(text);
  return { text, title: headline(text), published: null, source: null, url: null };
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
