import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { CopydeskError } from '../../errors.ts';
import { placed } from '../failure.ts';
import type { MetadataRow } from '../types.ts';
import { readPublished, type SaidDay } from './published.ts';
import { publishedOf } from './published-keys.ts';

/** Front matter is a few lines; a YAML parser's work on hostile text is not linear. */
const MAX_LENGTH = 65_536;
const MAX_DEPTH = 100;
const DEEP_LINE = /^[ \t]*(?:[-?][ \t]+){50}/m;
const TOO_DEEP = 'nested too deep';

/** What front matter says; of a day that is none, why. */
type Fields = MetadataRow & SaidDay;

export interface FrontMatter {
  readonly fields: Fields;
  /** Where the body begins, as an offset into the file's text. */
  readonly bodyStart: number;
}

const NOTHING: Fields = { title: null, published: null, source: null, url: null };

/**
 * The YAML mapping between two lines `---` at the top of a Markdown file: `title`, `published` or another key that
 * tells the day (`publishedOf`), `source`, `url`, in small letters or others; other keys are passed over.
 *
 * @throws CopydeskError `bad-front-matter`, with the line
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text);
  if (block === null) return { fields: NOTHING, bodyStart: 0 };
  const { yaml, bodyStart } = block;
  if (yaml.length > MAX_LENGTH) throw bad(`longer than ${MAX_LENGTH} characters`, 1);
  if (isDeep(yaml)) throw bad(TOO_DEEP, 1);
  return { fields: readFields(yaml), bodyStart };
}

/**
 * Whether brackets, or the marks of lists on a line, go deeper than anybody writes. The parser calls itself for each, and where
 * the stack is nearly used up V8 can't compile a regular expression and ends the process.
 */
function isDeep(yaml: string): boolean {
  let depth = 0;
  for (const [bracket] of yaml.matchAll(/[[{}\]]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > MAX_DEPTH) return true;
  }
  return DEEP_LINE.test(yaml);
}

function findBlock(text: string): { readonly yaml: string; readonly bodyStart: number } | null {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return null;
  for (let start = opening.length; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trimEnd();
    if (line === '---' || line === '...') {
      return { yaml: text.slice(opening.length, start), bodyStart: Math.min(end + 1, text.length) };
    }
    start = end + 1;
  }
  // An article may also open with a thematic break, which is written the same way.
  if (/^[\w-]+:(?:\s|$)/.test(text.slice(opening.length, opening.length + 100))) {
    throw bad('opened by this --- and never closed', 1);
  }
  return null;
}

function readFields(yaml: string): Fields {
  const { document, lineOf } = parseMended(yaml);
  const error = document.errors[0];
  if (error !== undefined) throw bad(explained(error), lineOf(error.pos[0]));
  if (document.contents === null) return NOTHING;
  const map = document.contents;
  if (!isMap(map)) throw bad('is not a list of "key: value" lines', 2);
  // Only these scalars are looked at and no alias is followed, so that no bomb of aliases is built.
  const toldBy = (key: string, node: unknown): Value | null => {
    if (node === undefined || node === null) return null;
    const line = lineOf((node as { range?: readonly number[] | null }).range?.[0] ?? 0);
    if (!isScalar(node)) throw bad(`"${key}" is not plain text`, line);
    const value =
      node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? '');
    return value.trim() === '' ? null : { value: value.trim(), line };
  };
  const pairs = map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const);
  // `Title` and `TITLE` are the title where there is no `title`.
  const field = (name: string): string | null => {
    const key = map.has(name) ? name : pairs.find(([other]) => other.toLowerCase() === name)?.[0];
    return key === undefined ? null : (toldBy(key, map.get(key, true))?.value ?? null);
  };
  return {
    title: field('title'),
    ...publishedOf(pairs, (key, node) => dayOf(isFlag(node) ? null : toldBy(key, node))),
    source: field('source'),
    url: field('url'),
  };
}

interface Parsed {
  readonly document: ReturnType<typeof parseDocument>;
  /** The line of the file on which a place in the YAML lies. */
  lineOf(offset: number): number;
}

function parse(yaml: string): Parsed {
  const lineCounter = new LineCounter();
  const document = guard(() => parseDocument(yaml, { lineCounter, prettyErrors: false, version: '1.2' }));
  // The counter does not see the opening line.
  return { document, lineOf: (offset) => lineCounter.linePos(offset).line + 1 };
}

/**
 * As `parse`, and where YAML refuses it, once more with what people write and YAML does not take put right: a line at the
 * margin whose value is not YAML by itself, `title: Storm: live` or `summary: "No", says mayor`, is the text that it looks
 * like, and a tab at the start of a line is two spaces.
 */
function parseMended(yaml: string): Parsed {
  const lines = yaml.split('\n').map(withHash);
  const asWritten = parse(lines.join('\n'));
  if (asWritten.document.errors.length === 0) return asWritten;
  return parse(lines.map((line, index) => quoted(untabbed(line), lines[index + 1])).join('\n'));
}

const TAB_STOP = '  ';
const untabbed = (line: string): string => line.replace(/^\t+/, (tabs) => TAB_STOP.repeat(tabs.length));

/** A line `key: value` at the margin. */
const PLAIN_LINE = /^([\w-][\w -]*?) ?:[ \t]+(\S.*)$/;
/** A line that belongs to the one above it. */
const GOES_ON = /^(?:[ \t]+\S|[-\]}])/;

/** A line of a key with what it says in quotes, where that is all on this line and not YAML; any other as it is. */
function quoted(line: string, next: string | undefined): string {
  const [, key, value] = PLAIN_LINE.exec(line.trimEnd()) ?? [];
  if (key === undefined || (next !== undefined && GOES_ON.test(next))) return line;
  const { errors } = parse(`key: ${value}`).document;
  if (errors.length === 0 || errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return line;
  return inQuotes(key, value!);
}

/** A title with a word such as `#1` in it, with which YAML lets a remark begin: `title: Team #1 wins`, `title: #MeToo`. */
function withHash(line: string): string {
  const [, key, value] = PLAIN_LINE.exec(line.trimEnd()) ?? [];
  const isTitle = key?.toLowerCase() === 'title' && /(?:^| )#\S/.test(value!) && !/^["'[{|>&*!]/.test(value!);
  return isTitle ? inQuotes(key!, value!) : line;
}

const inQuotes = (key: string, value: string): string => `${key}: '${value.replaceAll("'", "''")}'`;

/** To Jekyll `published: true` says only that the page is not a draft. */
const isFlag = (node: unknown): boolean => isScalar(node) && typeof node.value === 'boolean';

/** What a key says, and where. */
interface Value {
  readonly value: string;
  readonly line: number;
}

/** What to do about the commonest slips, of which the parser says something else. */
const WHAT_TO_DO: ReadonlyMap<YAMLParseError['code'], string> = new Map([
  ['RESOURCE_EXHAUSTION', TOO_DEEP],
  ['BLOCK_AS_IMPLICIT_KEY', 'put a value that holds a colon and a space in quotes'],
  ['DUPLICATE_KEY', 'this key stands twice: take one of them out'],
  ['TAB_AS_INDENT', 'put spaces in place of tabs at the start of a line'],
]);

const explained = ({ code, message }: YAMLParseError): string => WHAT_TO_DO.get(code) ?? message;

function dayOf(told: Value | null): SaidDay {
  if (told === null) return { published: null };
  const { value, line } = told;
  const said = readPublished(value);
  return said.badDate === undefined ? said : { ...said, badDate: placed(said.badDate, { line }) };
}

function guard<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw bad(TOO_DEEP, 1);
    throw error;
  }
}

function bad(message: string, line: number): CopydeskError {
  return new CopydeskError('bad-front-matter', `front matter: ${message}`, { line });
}
