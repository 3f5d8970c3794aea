import type { Article } from '../../document.ts';
import { CopydeskError } from '../../errors.ts';
import { fileBytes, wholeFile } from '../bytes/bytes.ts';
import { decodeText } from '../bytes/decode.ts';
import { readLines } from '../bytes/lines.ts';
import { asReadError } from '../failure.ts';
import { fileId, numberedId, recordId } from '../id.ts';
import { attempt, makeArticle, type ReadOptions } from '../make-article.ts';
import type { FailedArticle, SourceFile } from '../types.ts';
import { readBody, readTitle } from './body.ts';
import type { JsonRecord, ParsedRecord } from './json.ts';

/** What checks records is loaded when the first ones come: a text needs it not, and would wait for it. */
const json = () => import('./json.ts');

/** The articles of a .json file: one record, an array of them, or an object that holds one. Never throws for what the file holds. */
export async function* readJsonFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const id = fileId(file.path);
  const { listIn, parseJson, parseRecord } = await json();
  let parsed: unknown;
  try {
    parsed = parseJson(decodeText(await wholeFile(file)), {}, 'this file');
  } catch (error) {
    yield { id, path: file.path, error: asReadError(error, { file: file.path }) };
    return;
  }
  const seen = new Set<string>();
  const list: readonly unknown[] | null = Array.isArray(parsed) ? parsed : listIn(parsed);
  if (list === null)
    yield await attempt(file, id, null, async () =>
      readRecord(file, id, await withBody(parseRecord(parsed)), seen, options),
    );
  else {
    for (const [index, record] of list.entries()) {
      const numbered = numberedId(file.path, index + 1);
      yield await attempt(file, numbered, null, async () =>
        readRecord(file, numbered, await withBody(parseRecord(record)), seen, options),
      );
    }
  }
}

/** As `readJsonFile`, of a file of JSON Lines, read as a stream. */
export async function* readLinesFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const { beginsLayout, parseJson, parseRecord } = await json();
  const seen = new Set<string>();
  let first = true;
  let next = 1;
  try {
    for await (const line of readLines(fileBytes(file))) {
      if (first && 'text' in line && beginsLayout(line.text))
        throw new CopydeskError('bad-json', 'this is JSON over several lines', {}, 'call it .json');
      first = false;
      next = line.number + 1;
      const id = numberedId(file.path, line.number);
      yield await attempt(file, id, line.number, async () => {
        if ('error' in line) throw line.error;
        const record = await withBody(parseRecord(parseJson(line.text, {})));
        return readRecord(file, id, record, seen, options);
      });
    }
  } catch (error) {
    const place = { file: file.path, line: next };
    yield { id: numberedId(file.path, next), path: file.path, error: asReadError(error, place) };
  }
}

/** What reads feeds is loaded when the first one comes. */
const feed = () => import('./feed.ts');

/** As `readJsonFile`, of the items of an RSS or Atom feed; one that is cut short gives those that are whole. */
export async function* readFeedFile(
  file: SourceFile,
  options: ReadOptions,
): AsyncGenerator<Article | FailedArticle> {
  const failed = (id: string, error: unknown): FailedArticle => ({
    id,
    path: file.path,
    error: asReadError(error, { file: file.path }),
  });
  const { parseFeed, recordOf } = await feed();
  let parsed: ReturnType<typeof parseFeed>;
  try {
    const text = decodeText(await wholeFile(file), true);
    if (text.trim() === '') throw new CopydeskError('no-text', 'holds no text');
    parsed = parseFeed(text);
  } catch (error) {
    yield failed(fileId(file.path), error);
    return;
  }
  const { title, items, cutShort } = parsed;
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const numbered = numberedId(file.path, index + 1);
    yield await attempt(file, numbered, null, () =>
      readRecord(file, numbered, recordOf(item, title), seen, options),
    );
  }
  if (cutShort) {
    const error = new CopydeskError('bad-feed', 'the file is cut short in this item', {}, 'fetch it again');
    yield failed(numberedId(file.path, items.length + 1), error);
  }
}

/** Of two records that call themselves the same, why the second is none. */
export const duplicate = (id: string): CopydeskError =>
  new CopydeskError('duplicate-id', `a second article with the id ${JSON.stringify(id)}`);

/** A record with its text as it is to be read: exactly under `text`, else as `readBody` does. */
export async function withBody({ exact, marked, ...record }: ParsedRecord): Promise<JsonRecord> {
  const title = marked && record.title !== null ? await readTitle(record.title) : record.title;
  return exact ? { ...record, title } : { ...record, title, ...(await readBody(record.text, title)) };
}

/**
 * The article of a record, under the id that it gives itself, else under its number.
 *
 * @throws CopydeskError `duplicate-id` for one that is in `seen`, to which its own is added; and as `makeArticle` does.
 */
export function readRecord(
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
