import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { NAME_TYPES, type NameType } from '../document.ts';
import { CopydeskError } from '../errors.ts';
import { FORMATS, type Format } from '../formats/names.ts';
import { LAYERS, type Layer } from '../layers.ts';
import { OFFSET_UNITS, type OffsetUnit } from '../write/offsets.ts';
import { parseYaml } from './yaml.ts';

/** The file that is looked for in the folder where a command runs. */
export const CONFIG_FILE = 'copydesk.yaml';

const path = z.string().min(1);
const paths = z.union([path, z.array(path)]);
const count = z.int().min(1).max(999_999_999_999_999);

/** Keys as the flags are called, without the dashes. */
export const SETTINGS = z
  .strictObject({
    corpus: path.describe('The folder of articles. Paths are relative to the folder of this file.'),
    output: path.describe('The folder to write; what an earlier run wrote there is replaced.'),
    published: z
      .union([z.string().regex(/^\d{4}(-\d{2}){0,2}$/), z.int().min(1000).max(9999)])
      .describe(
        'When all the articles were published: 2023-10-06, 2023-10 or 2023. Wins over what files say.',
      ),
    formats: z.array(z.enum(FORMATS)).min(1).describe('What to write the tables as.'),
    excel: z.boolean().describe('Whether to write CSV that spreadsheets open right.'),
    report: z.boolean().describe('Whether to write report.html too.'),
    only: z.array(z.enum(LAYERS)).min(1).describe('Run just the stages of these.'),
    types: z
      .array(z.enum(NAME_TYPES))
      .min(1)
      .describe('Types of names that are wanted; others are left out.'),
    'min-score': z.number().min(0).max(1).describe('Leave out names that are less sure than this.'),
    gazetteers: paths.describe('CSV files of names of your own: name, type, id, aliases, wikidata.'),
    kb: paths.describe(
      'CSV files of people and organizations of your own with their ids; they win over gazetteers.',
    ),
    rules: paths.describe('YAML files of named dates and cue verbs of your own.'),
    'infer-date': z
      .boolean()
      .describe('Whether the day of publication is inferred from the text where nothing tells it.'),
    'any-language': z.boolean().describe('Whether articles that are not in English are processed too.'),
    'max-chars': count.describe('Refuse articles of more characters.'),
    offsets: z.enum(OFFSET_UNITS).describe('What positions in the text count.'),
    jobs: count.describe('Threads; the number of cores where not given.'),
    cache: z
      .boolean()
      .describe('Whether to keep what is needed to read only what has changed the next time.'),
  })
  .partial();

const list = (items: readonly string[]): string => `a list of some of ${items.join(', ')}`;
const FILES = 'the path of a file or a list of paths';

/** What each key must be, for errors. */
const EXPECTS: Readonly<Record<keyof typeof SETTINGS.shape, string>> = {
  corpus: 'the path of a folder',
  output: 'the path of a folder',
  published: 'a date such as 2023-10-06, 2023-10 or 2023',
  formats: list(FORMATS),
  excel: 'true or false',
  report: 'true or false',
  only: list(LAYERS),
  types: list(NAME_TYPES),
  'min-score': 'a number from 0 to 1',
  gazetteers: FILES,
  kb: FILES,
  rules: FILES,
  'infer-date': 'true or false',
  'any-language': 'true or false',
  'max-chars': 'a whole number of 1 or more',
  offsets: OFFSET_UNITS.join(' or '),
  jobs: 'a whole number of 1 or more',
  cache: 'true or false',
};

/** What a configuration says; a key that is absent is one that it does not say. */
export interface Settings {
  readonly corpus?: string;
  readonly output?: string;
  readonly published?: string;
  readonly formats?: readonly Format[];
  readonly excel?: boolean;
  readonly report?: boolean;
  readonly only?: readonly Layer[];
  readonly types?: readonly NameType[];
  readonly minScore?: number;
  readonly gazetteers?: readonly string[];
  readonly kb?: readonly string[];
  readonly rules?: readonly string[];
  readonly inferDate?: boolean;
  readonly anyLanguage?: boolean;
  readonly maxChars?: number;
  readonly offsets?: OffsetUnit;
  readonly jobs?: number;
  readonly cache?: boolean;
}

/**
 * Reads a configuration, paths in it taken from its own folder.
 *
 * @throws CopydeskError `not-found` or `unreadable` where it can't be read, `bad-config` with the line of what is wrong
 */
export function readSettings(file: string): Settings {
  const settings = parseYaml(readText(file), file, SETTINGS, EXPECTS);
  const folder = dirname(file);
  const place = (name: string): string => (isAbsolute(name) ? name : join(folder, name));
  const places = (names: string | readonly string[]): readonly string[] => [names].flat().map(place);
  const { corpus, output, published, gazetteers, kb, rules, ...rest } = settings;
  const found = {
    ...rest,
    corpus: corpus === undefined ? undefined : place(corpus),
    output: output === undefined ? undefined : place(output),
    published: published === undefined ? undefined : String(published),
    gazetteers: gazetteers === undefined ? undefined : places(gazetteers),
    kb: kb === undefined ? undefined : places(kb),
    rules: rules === undefined ? undefined : places(rules),
    minScore: settings['min-score'],
    inferDate: settings['infer-date'],
    anyLanguage: settings['any-language'],
    maxChars: settings['max-chars'],
  };
  const told = Object.entries(found).filter(([key, value]) => value !== undefined && !key.includes('-'));
  return Object.fromEntries(told) as Settings;
}

/** The configuration beside which a command runs; null where there is none. */
export function findConfig(folder: string): string | null {
  return existsSync(join(folder, CONFIG_FILE)) ? join(folder, CONFIG_FILE) : null;
}

/** @throws CopydeskError `not-found` or `unreadable` */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? 'there is no such file' : "can't be read";
    throw new CopydeskError(missing ? 'not-found' : 'unreadable', message, { file }, null, { cause: error });
  }
}
