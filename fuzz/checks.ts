import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentJson, FailureJson, OffsetUnit } from '../src/write/index.ts';

/** What went wrong with a case, or with a whole batch where `number` is null. */
export interface Finding {
  readonly number: number | null;
  readonly kind: string;
  readonly what: string;
}

const INHERITED = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
] as const;
const pristine = INHERITED.map((prototype) => Reflect.ownKeys(prototype).length);

/** Whether objects inherit anything that they did not when this module was loaded. */
export function isPolluted(): boolean {
  return INHERITED.some((prototype, index) => Reflect.ownKeys(prototype).length !== pristine[index]);
}

/** The codes that say what is wrong with an input; any other would be a defect of copydesk's. */
const REFUSALS: ReadonlySet<string> = new Set(
  'not-found unreadable bad-encoding bad-gzip bad-json bad-line bad-front-matter bad-html bad-feed bad-csv bad-warc bad-date no-text duplicate-id too-long not-english'.split(
    ' ',
  ),
);

type Answer = DocumentJson | FailureJson;

/** What is wrong with how an article was refused; null for nothing, also where it was not. */
export function wrongRefusal(answer: Answer): string | null {
  if (answer.status === 'ok') return null;
  const { code, message } = answer.error;
  if (!REFUSALS.has(code)) return `refused with ${code}: ${message}`;
  return message.trim() === '' ? `refused with ${code} and no message` : null;
}

/** Whether each offset of an answer cuts out of the text what the answer says that it does; null where all do. */
export function wrongOffset(answer: DocumentJson, text: string, offsets: OffsetUnit): string | null {
  const letters = offsets === 'codepoint' ? [...text] : null;
  const words = (start: number, end: number): string =>
    letters === null ? text.slice(start, end) : letters.slice(start, end).join('');
  const sources = answer.quotes.flatMap((quote) => quote.sources);
  for (const span of [...answer.mentions, ...answer.dates, ...sources]) {
    if (words(span.start, span.end) !== span.text)
      return `${span.start}-${span.end} is ${JSON.stringify(words(span.start, span.end))}, not ${JSON.stringify(span.text)}`;
  }
  const bare = [...answer.sentences, ...answer.quotes.flatMap(({ content, cue }) => [...content, ...cue])];
  const length = letters?.length ?? text.length;
  const outside = bare.find(({ start, end }) => start < 0 || end > length || start >= end);
  return outside === undefined ? null : `${outside.start}-${outside.end} is no span of the text`;
}

/** A document without what the articles beside it may change: ids of entities, and whether it repeats another. */
export function alone(line: string): string {
  const ids = new Map<string, string>();
  return JSON.stringify(JSON.parse(line), (key, value: unknown) => {
    if (key === 'duplicateOf') return undefined;
    if (key === 'entities' && Array.isArray(value)) {
      for (const { id } of value as { id: string }[]) ids.set(id, `#${ids.size}`);
      return value.map((entity: object) => ({ ...entity, id: '' }));
    }
    return key === 'entity' && typeof value === 'string' ? '' : value;
  });
}

/** The paths below a folder, with what tells whether one was written to; but those in `except`. */
export function inventory(folder: string, except: ReadonlySet<string> = new Set()): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at + entry.name;
      if (except.has(path)) continue;
      const { mtimeMs, size, ino } = lstatSync(join(folder, path), { throwIfNoEntry: false }) ?? {};
      found.push(entry.isDirectory() ? path : `${path} ${size} ${mtimeMs} ${ino}`);
      if (entry.isDirectory()) folders.push(`${path}/`);
    }
  }
  return found.sort();
}
