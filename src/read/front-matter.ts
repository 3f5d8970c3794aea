import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { CopydeskError } from '../errors.ts';
import { placed } from './failure.ts';
import { readPublished, type SaidDay } from './published.ts';
import { publishedOf } from './published-keys.ts';
import type { MetadataRow } from './types.ts';

/** Front matter is a few lines; a YAML parser's work on hostile text is not linear. */
const MAX_LENGTH = 65_536;
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
 * tells the day (`publishedOf`), `source`, `url`; other keys are passed over.
 *
 * @throws CopydeskError `bad-front-matter`, with the line
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text);
  if (block === null) return { fields: NOTHING, bodyStart: 0 };
  const { yaml, bodyStart } = block;
  if (yaml.length > MAX_LENGTH) throw bad(`longer than ${MAX_LENGTH} characters`, 1);
  return { fields: readFields(yaml), bodyStart };
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
  const field = (key: string): string | null => toldBy(key, map.get(key, true))?.value ?? null;
  const pairs = map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const);
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

/** As `parse`, and where YAML refuses a headline for its colon, `title: Storm: live`, takes the rest of that line as text. */
function parseMended(yaml: string): Parsed {
  const asWritten = parse(yaml);
  const refused = asWritten.document.errors.filter(hasColon);
  if (refused.length === 0) return asWritten;
  const lines = yaml.split('\n');
  const at = new Set(refused.map(({ pos }) => asWritten.lineOf(pos[0]) - 2));
  for (const index of at) lines[index] = quoted(lines[index]!);
  const mended = parse(lines.join('\n'));
  const left = mended.document.errors[0];
  return left === undefined || hasColon(left) ? mended : asWritten;
}

/** A line `title: Storm: live`, of a key that is read and at the margin, with what it says in quotes; any other as it is. */
function quoted(line: string): string {
  const colon = line.indexOf(': ');
  const key = line.slice(0, Math.max(colon, 0));
  const value = line.slice(colon + 1).trim();
  if (!TEXT_KEYS.has(key) || !/:(?: |$)/.test(value)) return line;
  return `${key}: '${value.replaceAll("'", "''")}'`;
}

/** Keys whose value is text and nothing else. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['title', 'source', 'url']);

const hasColon = ({ code }: YAMLParseError): boolean => code === 'BLOCK_AS_IMPLICIT_KEY';

/** To Jekyll `published: true` says only that the page is not a draft. */
const isFlag = (node: unknown): boolean => isScalar(node) && typeof node.value === 'boolean';

/** What a key says, and where. */
interface Value {
  readonly value: string;
  readonly line: number;
}

/** What to do about the commonest slip, a text with a colon in it, of which the parser says something else. */
function explained(error: YAMLParseError): string {
  if (error.code === 'RESOURCE_EXHAUSTION') return TOO_DEEP;
  return hasColon(error) ? 'put a value that holds a colon and a space in quotes' : error.message;
}

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
