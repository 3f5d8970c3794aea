import { z } from 'zod';
import type { Article } from '../../document.ts';
import { CopydeskError, type Place } from '../../errors.ts';
import { readPublished, type SaidDay } from '../told/published.ts';
import { publishedOf } from '../told/published-keys.ts';
import type { Content } from '../types.ts';
import { keysTold, nameIn, pickFields } from './field-keys.ts';

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

/** A record of a file of many: what it says, and the id it gives itself. */
export interface JsonRecord extends Content {
  readonly id: string | null;
}

/** As it stands in the file. */
export interface ParsedRecord extends JsonRecord {
  /** Whether the text stands under `text`, and is to be taken exactly; under another key it may be HTML. */
  readonly exact: boolean;
  /** Whether the title is HTML. */
  readonly marked: boolean;
}

/** Keys and values of a record, or columns and cells of a row. */
export type Entries = readonly (readonly [key: string, value: unknown])[];

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
 * A record of a .json or .jsonl file: as a line of `pipe`, but the id may not be there, and all else may stand under other keys
 * (`KEYS`), also of an object `fields` in it.
 *
 * @throws CopydeskError `bad-line` for a value of another shape
 */
export function parseRecord(json: unknown): ParsedRecord {
  return recordOf(entriesOf(requireObject(json)));
}

/**
 * The record that these keys and values are.
 *
 * @throws CopydeskError `bad-line` for a value of another kind than it must be, and where nothing is the text
 */
export function recordOf(entries: Entries): ParsedRecord {
  const told = pickFields(entries.map(([key, value]) => [key, renderedIn(value) ?? value]));
  const saidOf = (field: 'id' | 'text' | 'title' | 'url'): unknown => told.get(field)?.value;
  const source = told.get('source')?.value;
  const fields = {
    id: saidOf('id'),
    text: saidOf('text'),
    title: saidOf('title'),
    published: entries.find(([key]) => key === 'published')?.[1],
    source: nameIn(source) ?? source,
    url: saidOf('url'),
  };
  if (fields.text === undefined) throw withoutText(entries);
  const record = check(RECORD, fields);
  const exact = told.get('text')!.key.toLowerCase() === 'text';
  const marked = entries.some(([key, value]) => key === 'title' && renderedIn(value) !== null);
  return { id: record.id ?? null, exact, marked, ...toContent(record, entries) };
}

/** Of The Guardian's interface the text and all else that may be asked for. */
const WITHIN = 'fields';

/** The HTML that WordPress gives as `{"rendered": "…"}`; null for anything else. */
function renderedIn(value: unknown): string | null {
  const rendered: unknown = isObject(value) && 'rendered' in value ? value.rendered : null;
  return typeof rendered === 'string' ? rendered : null;
}

/** The keys and values of a record. */
function entriesOf(json: object): Entries {
  const own = Object.entries(json);
  const within: unknown = own.find(([key]) => key === WITHIN)?.[1];
  return isObject(within) ? [...own, ...Object.entries(within)] : own;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Under what keys interfaces give lists of articles, or what holds one. */
const LISTS = ['articles', 'results', 'items', 'data', 'response'] as const;
/** So deep may a list lie. */
const MAX_WRAPS = 3;

/** The list of articles that an object holds which is none itself, as answers of interfaces do; null for anything else. */
export function listIn(json: unknown): readonly unknown[] | null {
  let at = json;
  for (let depth = 0; depth < MAX_WRAPS; depth++) {
    if (!isObject(at) || typeof pickFields(entriesOf(at)).get('text')?.value === 'string') return null;
    const held = new Map<string, unknown>(Object.entries(at));
    const values = LISTS.map((key) => held.get(key));
    const list = values.find((value) => Array.isArray(value) && (value.length === 0 || isObject(value[0])));
    if (list !== undefined) return list as readonly unknown[];
    at = values.find(isObject);
  }
  return null;
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
    const { text, title, published, badDate, source, url } = toContent(line, Object.entries(json as object));
    if (badDate !== undefined) throw badDate;
    const basis = published === null ? 'none' : 'given';
    const path = line.path?.trim() || null;
    return { id: line.id, path, text, title, published: { value: published, basis }, source, url };
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    throw new CopydeskError(error.code, error.message, { line: lineNumber }, error.hint);
  }
}

function requireObject(json: unknown): object {
  if (isObject(json)) return json;
  throw new CopydeskError('bad-line', 'is not a JSON object', {}, SHAPE);
}

function withoutText(entries: Entries): CopydeskError {
  if (listIn(Object.fromEntries(entries)) !== null)
    return new CopydeskError('bad-line', 'is a list of articles', {}, 'save it as .json');
  const message = describeMissing('text', longestText(entries));
  return new CopydeskError('bad-line', message, {}, `looked for ${keysTold('text')}`);
}

function check<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(requireObject(json));
  if (result.success) return result.data;
  throw new CopydeskError('bad-line', describeIssue(result.error.issues[0]!, json as object), {}, SHAPE);
}

function describeIssue(issue: z.core.$ZodIssue, json: object): string {
  const field = String(issue.path[0]);
  const value: unknown = (json as Record<string, unknown>)[field];
  if (value === undefined)
    return describeMissing(field, field === 'text' ? longestText(Object.entries(json)) : null);
  if (field === 'id' && typeof value === 'string' && issue.code === 'invalid_union') {
    return `"id" ${idText.safeParse(value).error?.issues[0]?.message}`;
  }
  if (typeof value === 'string') return `"${field}" ${issue.message}`;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'an array' : `of type ${typeof value}`;
  return `"${field}" must be a string and is ${kind}`;
}

const describeMissing = (field: string, other: string | null): string =>
  other === null
    ? `"${field}" is missing`
    : `"${field}" is missing; is it what stands in ${JSON.stringify(other)}?`;

/** The field with most text of those that have no meaning to us; null where none has any. */
function longestText(entries: Entries): string | null {
  let longest: string | null = null;
  let length = 0;
  for (const [field, value] of entries) {
    if (field in RECORD.shape || typeof value !== 'string' || value.length <= length) continue;
    longest = field;
    length = value.length;
  }
  return longest;
}

function toContent(record: z.infer<typeof RECORD>, entries: Entries): Content {
  return {
    text: record.text,
    title: record.title?.trim() || null,
    ...dayIn(entries),
    source: record.source?.trim() || null,
    url: record.url?.trim() || null,
  };
}

/** Records may hold fields of their own: what these call a date need be none. */
function dayIn(entries: Entries): SaidDay {
  const said = publishedOf(entries, dayOf);
  const published = entries.find(([key]) => key === 'published')?.[1] ?? null;
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
