import { z } from 'zod';
import type { Article } from '../document.ts';
import { CopydeskError, type Place } from '../errors.ts';
import { readPublished, type SaidDay } from './published.ts';
import { publishedOf } from './published-keys.ts';
import type { Content } from './types.ts';

const MAX_ID = 512;
const SHAPE = 'a record is {"id": "a1", "text": "…", "title": "…", "published": "2023-10-06"}';

const optionalText = z.string().nullish();
const fields = {
  text: z.string(),
  title: optionalText,
  published: optionalText,
  source: optionalText,
  url: optionalText,
};
/** Ids go into tables and addresses: no control characters, and nothing that UTF-8 can't hold. */
const idText = z
  .string()
  .min(1, 'is empty')
  .max(MAX_ID, `is longer than ${MAX_ID} characters`)
  .refine((id) => !/[\p{Cc}\p{Cs}]/u.test(id), 'holds control characters or broken Unicode');
/** Databases give numbers. */
const anyId = z.union([idText, z.int().transform(String)]);
const LINE = z.object({ ...fields, id: anyId, path: optionalText });
const RECORD = z.object({ ...fields, id: anyId.nullish() });

/** A record of a JSON file: what it says, and the id it gives itself. */
export interface JsonRecord extends Content {
  readonly id: string | null;
}

/** @throws CopydeskError `bad-json` */
export function parseJson(text: string, place: Place, what = 'this line'): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const ofLine = 'put one JSON object on each line';
    const hint = what === 'this line' ? ofLine : isLines(text) ? 'call it .jsonl: each line is JSON' : null;
    throw new CopydeskError('bad-json', `${what} is not JSON`, place, hint, { cause: error });
  }
}

/** Whether a text is JSON Lines, by its first two lines. */
function isLines(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  return [first, second].every((line) => line.startsWith('{') && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the first line of a file of JSON Lines is the beginning of JSON that is laid out over several lines. */
export const beginsLayout = (line: string): boolean => /^(?:\[\s*\{?|\{)$/.test(line);

/**
 * A record of a .json or .jsonl file: as a line of `pipe`, but the id may not be there.
 *
 * @throws CopydeskError `bad-line` for a value of another shape
 */
export function parseRecord(json: unknown): JsonRecord {
  const record = check(RECORD, json);
  return { id: record.id ?? null, ...toContent(record, json as object) };
}

/**
 * The article that a line of `copydesk pipe` holds, parsed. Its text may be empty, its id a whole number. Another key than
 * `published` may tell the day (`publishedOf`); one that tells none is passed over.
 *
 * @throws CopydeskError `bad-line` for a value of another shape, `bad-date` for a `published` that is no day, month or
 * year of the calendar; both with the line number.
 * @example articleFromLine({ id: 'a1', text: 'Paris is calm.', published: '2023-10' }, 1)
 */
export function articleFromLine(json: unknown, lineNumber: number): Article {
  try {
    const line = check(LINE, json);
    const { text, title, published, badDate, source, url } = toContent(line, json as object);
    if (badDate !== undefined) throw badDate;
    const basis = published === null ? 'none' : 'given';
    const path = line.path?.trim() || null;
    return { id: line.id, path, text, title, published: { value: published, basis }, source, url };
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    throw new CopydeskError(error.code, error.message, { line: lineNumber }, error.hint);
  }
}

function check<T>(schema: z.ZodType<T>, json: unknown): T {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CopydeskError('bad-line', 'is not a JSON object', {}, SHAPE);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new CopydeskError('bad-line', describeIssue(result.error.issues[0]!, json), {}, SHAPE);
}

function describeIssue(issue: z.core.$ZodIssue, json: object): string {
  const field = String(issue.path[0]);
  const value: unknown = (json as Record<string, unknown>)[field];
  if (value === undefined) {
    const other = field === 'text' ? longestText(json) : null;
    return other === null
      ? `"${field}" is missing`
      : `"${field}" is missing; is it what stands in ${JSON.stringify(other)}?`;
  }
  if (field === 'id' && typeof value === 'string' && issue.code === 'invalid_union') {
    return `"id" ${idText.safeParse(value).error?.issues[0]?.message}`;
  }
  if (typeof value === 'string') return `"${field}" ${issue.message}`;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'an array' : `of type ${typeof value}`;
  return `"${field}" must be a string and is ${kind}`;
}

/** The field with most text of those that have no meaning to us; null where none has any. */
function longestText(json: object): string | null {
  let longest: string | null = null;
  let length = 0;
  for (const [field, value] of Object.entries(json)) {
    if (field in RECORD.shape || typeof value !== 'string' || value.length <= length) continue;
    longest = field;
    length = value.length;
  }
  return longest;
}

function toContent(record: z.infer<typeof RECORD>, json: object): Content {
  return {
    text: record.text,
    title: record.title?.trim() || null,
    ...dayIn(json),
    source: record.source?.trim() || null,
    url: record.url?.trim() || null,
  };
}

/** Records may hold fields of their own: what these call a date need be none. */
function dayIn(json: object): SaidDay {
  const said = publishedOf(Object.entries(json), dayOf);
  const published: unknown = 'published' in json ? json.published : null;
  const isOurs = published !== null && !(typeof published === 'string' && published.trim() === '');
  return said.badDate !== undefined && !isOurs ? { published: null } : said;
}

function dayOf(key: string, value: unknown): SaidDay {
  // A year, or a day without hyphens, may be a number.
  if (typeof value === 'string' || typeof value === 'number')
    return readPublished(String(value).trim() || null);
  if (value === null || value === undefined || typeof value === 'boolean') return { published: null };
  const kind = Array.isArray(value) ? 'an array' : `of type ${typeof value}`;
  const badDate = new CopydeskError('bad-date', `"${key}" must be a string and is ${kind}`, {}, SHAPE);
  return { published: null, badDate };
}
