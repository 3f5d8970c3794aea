import type { Article } from '../document.ts';
import { decodeRaw, isFailed, isRaw, readContent, readItems, toArticle } from './article.ts';
import { fileBytes, wholeFile } from './bytes/bytes.ts';
import { byteOrderMark, decode } from './bytes/decode.ts';
import type { Database } from './databases/format.ts';
import { exportOf } from './databases/read.ts';
import type { ReadOptions } from './make-article.ts';
import type { Content, DatePart, FailedArticle, FileKind, RawArticle, SourceFile } from './types.ts';

/** Where the day of publication of an article stands, but for its own text. */
export type DateOrigin = DatePart | 'option' | 'metadata.csv';

/** An article as a run will read it. */
export interface Inspected {
  readonly article: Article | FailedArticle;
  /** The news database whose export its file is; null for any other file. */
  readonly database: Database | null;
  /** The encoding of its file, or of the page in one, a label of the WHATWG Encoding Standard; null where it has none that can be read. */
  readonly encoding: string | null;
  /** Null where nothing tells the day. */
  readonly origin: DateOrigin | null;
  /** What a page says of its day, where that may be two, in words. */
  readonly eitherDay: string | null;
}

const OF_RECORDS: ReadonlySet<FileKind> = new Set<FileKind>(['json', 'lines', 'table', 'feed']);

/** As `readArticles`, and tells of each article what its file is and where its day stands. Never throws for what it holds. */
export async function* inspectFile(file: SourceFile, options: ReadOptions): AsyncGenerator<Inspected> {
  let of: OfFile | null = OF_RECORDS.has(file.kind) ? await ofRecords(file) : null;
  for await (const item of readItems(file, options)) {
    if (isRaw(item)) yield await inspectRaw(file, item, options);
    else {
      of ??= file.kind === 'text' ? await ofExport(file) : NOTHING_TOLD;
      const origin = isFailed(item) ? null : originOf(item, file, options, null);
      yield { article: item, ...of, origin, eitherDay: null };
    }
  }
}

/** What is told of a file of many articles. */
type OfFile = Pick<Inspected, 'encoding' | 'database'>;
const NOTHING_TOLD: OfFile = { encoding: null, database: null };

const ofRecords = async (file: SourceFile): Promise<OfFile> => ({
  encoding: await encodingOf(file).catch(() => null),
  database: null,
});

/** Of a text that could not be read nothing is. */
async function ofExport(file: SourceFile): Promise<OfFile> {
  const found = await wholeFile(file)
    .then(exportOf)
    .catch(() => null);
  return found === null ? NOTHING_TOLD : { encoding: found.encoding, database: found.database };
}

async function inspectRaw(file: SourceFile, raw: RawArticle, options: ReadOptions): Promise<Inspected> {
  let encoding: string | null = null;
  let content: Content | null = null;
  const article = await toArticle(file, raw.id, options, async () => {
    const decoded = decodeRaw(file, raw);
    encoding = decoded.encoding;
    content = await readContent(file, raw, decoded.text);
    return content;
  });
  const origin = isFailed(article) ? null : originOf(article, file, options, content);
  return {
    article,
    encoding,
    database: null,
    origin,
    eitherDay: (content as Content | null)?.eitherDay ?? null,
  };
}

function originOf(
  { id, published }: Article,
  file: SourceFile,
  { metadata, published: given }: ReadOptions,
  content: Content | null,
): DateOrigin | null {
  if (published.value === null) return null;
  if (given !== undefined) return 'option';
  const row = metadata.get(id)?.published ?? metadata.get(file.path)?.published ?? null;
  if (row !== null) return 'metadata.csv';
  if (file.kind === 'feed') return 'feed';
  if (file.kind === 'text') return 'database';
  return content === null ? 'record' : (content.publishedIn ?? 'front matter');
}

/** The encoding of a file of records; of one with lines its beginning tells. */
async function encodingOf(file: SourceFile): Promise<string> {
  if (file.kind === 'table') return encodingOfTable(file);
  if (file.kind !== 'lines') return decode(await wholeFile(file), file.kind === 'feed').encoding;
  for await (const chunk of fileBytes(file)) return byteOrderMark(chunk)?.encoding ?? 'utf-8';
  return 'utf-8';
}

/** It is windows-1252 from the first byte on that is not UTF-8, as `tableRows` reads it. */
async function encodingOfTable(file: SourceFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let marked: string | null = null;
  let isFirst = true;
  for await (const chunk of fileBytes(file)) {
    if (isFirst) marked = byteOrderMark(chunk)?.encoding ?? null;
    isFirst = false;
    if (marked !== null) return marked;
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  return 'utf-8';
}
