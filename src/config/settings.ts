import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { NAME_TYPES } from '../document.ts';
import { readError } from '../errors.ts';
import { FORMATS } from '../formats/names.ts';
import { LAYERS } from '../layers.ts';
import { OFFSET_UNITS } from '../write/offsets.ts';
import { parseYaml } from './yaml.ts';

type Place = (path: string) => string;

/** A key of the configuration, which is called as the flag, without the dashes. */
interface Key<Schema extends z.ZodType, Value> {
  readonly schema: Schema;
  /** What it must be, for errors. */
  readonly expects: string;
  /** What it comes to; `place` takes a path from the folder of the file. */
  readonly settle: (value: z.output<Schema>, place: Place) => Value;
}

function key<Schema extends z.ZodType, Value = z.output<Schema>>(
  about: string,
  schema: Schema,
  expects: string,
  settle: Key<Schema, Value>['settle'] = (value) => value as unknown as Value,
): Key<Schema, Value> {
  return { schema: schema.describe(about) as Schema, expects, settle };
}

const path = z.string().min(1);
const folder = (about: string) => key(about, path, 'the path of a folder', (name, place) => place(name));
const files = (about: string) =>
  key(
    about,
    z.union([path, z.array(path)]),
    'the path of a file or a list of paths',
    (names, place): readonly string[] => [names].flat().map(place),
  );
const flag = (about: string) => key(about, z.boolean(), 'true or false');
const count = (about: string) =>
  key(about, z.int().min(1).max(999_999_999_999_999), 'a whole number of 1 or more');
const someOf = <const Item extends string>(about: string, items: readonly Item[]) =>
  key(
    about,
    z.array(z.enum(items)).min(1),
    `a list of some of ${items.join(', ')}`,
    (given): readonly Item[] => given as Item[],
  );

/** All there is to say about a key stands here: errors, `Settings` and schemas/copydesk.schema.json come of it. */
const KEYS = {
  corpus: folder('The folder of articles. Paths are relative to the folder of this file.'),
  output: folder('The folder to write; what an earlier run wrote there is replaced.'),
  published: key(
    'When all the articles were published: 2023-10-06, 2023-10 or 2023. Wins over metadata.csv, front matter, pages, records and datelines.',
    z.union([z.string().regex(/^\d{4}(-\d{2}){0,2}$/), z.int().min(1000).max(9999)]),
    'a date such as 2023-10-06, 2023-10 or 2023',
    String,
  ),
  formats: someOf('What to write the tables as.', FORMATS),
  excel: flag('Whether to write CSV that spreadsheets open right.'),
  report: flag('Whether to write report.html too.'),
  only: someOf('Write just these; tables of the others have no rows.', LAYERS),
  types: someOf('Types of names that are wanted; others are left out.', NAME_TYPES),
  'min-score': key(
    'Leave out names that are less sure than this.',
    z.number().min(0).max(1),
    'a number from 0 to 1',
  ),
  gazetteers: files('CSV files of names of your own: name, type, id, aliases, wikidata.'),
  kb: files('CSV files of people and organizations of your own with their ids; they win over gazetteers.'),
  rules: files('YAML files of named dates and cue verbs of your own.'),
  'infer-date': flag('Whether the day of publication is inferred from the text where nothing tells it.'),
  'any-language': flag('Whether articles that are not in English are processed too.'),
  'max-chars': count('Refuse articles of more characters.'),
  offsets: key('What positions in the text count.', z.enum(OFFSET_UNITS), OFFSET_UNITS.join(' or ')),
  jobs: count('Threads; the number of cores where not given.'),
  cache: flag('Whether to keep what is needed to read only what has changed the next time.'),
};

type Keys = typeof KEYS;
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** What a configuration says, by its keys in camel case; a key that is absent is one that it does not say. */
export type Settings = {
  readonly [Name in keyof Keys as Camel<Name>]?: ReturnType<Keys[Name]['settle']>;
};

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const column = <Part extends 'schema' | 'expects'>(part: Part) =>
  Object.fromEntries(Object.entries(KEYS).map(([name, own]) => [name, own[part]])) as Readonly<
    Record<string, Key<z.ZodType, unknown>[Part]>
  >;

/** The schema of the file. */
export const SETTINGS = z.strictObject(column('schema')).partial();
const EXPECTS = column('expects');

/**
 * Reads a configuration, paths in it taken from its own folder.
 *
 * @throws CopydeskError `not-found` or `unreadable` where it can't be read, `bad-config` with the lines of all that is wrong
 */
export function readSettings(file: string): Settings {
  const told = parseYaml(readText(file), file, SETTINGS, EXPECTS);
  const place: Place = (name) => (isAbsolute(name) ? name : join(dirname(file), name));
  const settled = Object.entries(told).map(([name, value]) => {
    const { settle } = KEYS[name as keyof Keys] as Key<z.ZodType, unknown>;
    return [camel(name), settle(value, place)];
  });
  return Object.fromEntries(settled);
}

/** @throws CopydeskError `not-found` or `unreadable` */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw readError(error, { file });
  }
}
