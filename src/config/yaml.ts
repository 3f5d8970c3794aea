import { isMap, isNode, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CopydeskError } from '../errors.ts';

/** What a person writes is some dozens of lines. */
const MAX_LENGTH = 1_000_000;
/** More than this is not read at once. */
const MOST_TOLD = 20;
/** Characters of a wrong value that are shown. */
const MOST_SHOWN = 80;
const TOO_DEEP = 'is nested too deep';

type Path = readonly PropertyKey[];

/**
 * Reads YAML that a schema describes. An empty file is an empty mapping.
 *
 * @param file named in errors
 * @param expects what a key must be, in words, by the path of the key with `*` for what may be anything: `jobs`, `dates.*`
 * @throws CopydeskError `bad-config` with the line of what is wrong first; what is wrong after it are its `others`
 */
export function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  expects: Readonly<Record<string, string>>,
): T {
  if (text.length > MAX_LENGTH) throw bad('is too long to be a configuration', file, 1);
  const lineCounter = new LineCounter();
  const document = guard(file, () =>
    parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' }),
  );
  const lineOf = (offset: number | undefined): number =>
    offset === undefined ? 1 : lineCounter.linePos(offset).line;
  if (document.errors.length > 0)
    throw joined(
      document.errors.map(({ code, message, pos }) => ({
        message: code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : firstLine(message),
        line: lineOf(pos[0]),
      })),
      file,
    );
  const value: unknown = document.contents === null ? {} : guard(file, () => document.toJS());
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({
      message: describe(issue, path, value, expects),
      line: lineOf(offsetOf(document.contents, path)),
    })),
  );
  throw joined(wrong, file);
}

/** The paths that an issue is about: each key that there is not is one. */
function pathsOf(issue: z.core.$ZodIssue): readonly Path[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((name) => [...issue.path, name]);
}

interface Wrong {
  readonly message: string;
  readonly line: number;
}

/** One error of all that is wrong in a file, by line; the same thing is told of a line once. */
function joined(all: readonly Wrong[], file: string): CopydeskError {
  const byLine = [...new Map(all.map((wrong) => [`${wrong.line} ${wrong.message}`, wrong])).values()].sort(
    (a, b) => a.line - b.line,
  );
  const told = byLine.slice(0, MOST_TOLD);
  const left = byLine.length - told.length;
  const more = left === 0 ? [] : [bad(`${left} more things are wrong`, file)];
  const [first, ...others] = [...told.map(({ message, line }) => bad(message, file, line)), ...more];
  return bad(first!.message, file, first!.place.line, others);
}

function describe(
  issue: z.core.$ZodIssue,
  path: Path,
  value: unknown,
  expects: Readonly<Record<string, string>>,
): string {
  const name = JSON.stringify(path.map(String).join('.'));
  if (path.length === 0) return 'is not a list of "key: value" lines';
  if (issue.code === 'unrecognized_keys') return `there is no ${name}${known(path, expects)}`;
  if (issue.code === 'invalid_key') return `${name}: ${messageOf(issue)}`;
  const { keys, expected } = expectationOf(path, expects);
  const given = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  return `${JSON.stringify(keys.join('.'))} must be ${expected}, not ${shown(given)}`;
}

/** A value as JSON, cut where it is long. */
function shown(value: unknown): string {
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    // By an alias within what it stands for: `&a [*a]`.
    return 'something that holds itself';
  }
  if (json === undefined) return 'missing';
  return json.length > MOST_SHOWN ? `${json.slice(0, MOST_SHOWN)}…` : json;
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? issue.issues[0]!.message : issue.message;
}

/** What the longest beginning of a path that is known must be. */
function expectationOf(
  path: Path,
  expects: Readonly<Record<string, string>>,
): { readonly keys: readonly string[]; readonly expected: string } {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length).map(String);
    const found = expects[keys.join('.')] ?? expects[[...keys.slice(0, -1), '*'].join('.')];
    if (found !== undefined) return { keys, expected: found };
  }
  return { keys: path.map(String), expected: 'something else' };
}

/** The keys there are, where they are few enough to read. */
function known(path: Path, expects: Readonly<Record<string, string>>): string {
  if (path.length > 1) return '';
  return `; there are ${Object.keys(expects)
    .filter((key) => !key.includes('.'))
    .join(', ')}`;
}

/** Where the value at a path stands, or as much of the path as there is; of a key of a mapping, the key. */
function offsetOf(contents: ParsedNode | null, path: Path): number | undefined {
  let node: unknown = contents;
  let offset = contents?.range[0];
  for (const key of path) {
    if (!isMap(node)) {
      const item: unknown = isNode(node) && 'get' in node ? node.get(key as number, true) : undefined;
      if (!isNode(item)) return offset;
      node = item;
      offset = item.range?.[0] ?? offset;
      continue;
    }
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return offset;
    offset = (pair.key as { range?: readonly number[] | null }).range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function guard<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    // Nested too deep, or a bomb of aliases.
    const message = error instanceof Error ? firstLine(error.message) : 'is no YAML';
    throw bad(error instanceof RangeError ? TOO_DEEP : message, file, 1);
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0]!;

function bad(
  message: string,
  file: string,
  line?: number,
  others: readonly CopydeskError[] = [],
): CopydeskError {
  return new CopydeskError('bad-config', message, line === undefined ? { file } : { file, line }, null, {
    others,
  });
}
