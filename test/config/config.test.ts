import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findConfig, jsonSchemas, readRules, readSettings } from '../../src/config/index.ts';
import { describeErrors } from '../../src/errors.ts';
import { fill, temporaryFolder } from '../run/corpus.ts';

const EVERYTHING = `
corpus: news
output: /tmp/tables
published: 2023-10
formats: [csv, parquet]
excel: true
report: false
only: [names, dates]
types:
  - PERSON
  - ORG
min-score: 0.5
gazetteers: people.csv
kb: [a.csv, /b.csv]
rules: my/rules.yaml
infer-date: false
any-language: true
max-chars: 1000
offsets: utf16
jobs: 2
cache: false
`;

const RULES = `
dates:
  Lake Day: 05-14
  Black Thursday: 1929-10-24
  the long winter: 1947
cue-verbs:
  trumpet: say
  rap: {class: tell, forms: [rapped, rapping]}
`;

function fileOf(name: string, content: string): string {
  const folder = temporaryFolder();
  fill(folder, { [name]: content });
  return join(folder, name);
}

function errorsOf(read: (file: string) => unknown, content: string): readonly string[] {
  const file = fileOf('x.yaml', content);
  try {
    read(file);
  } catch (error) {
    return describeErrors(error).map((line) => line.replace(file, 'x.yaml'));
  }
  throw new Error('no error');
}

const errorOf = (read: (file: string) => unknown, content: string): string => errorsOf(read, content)[0]!;

describe('copydesk.yaml', () => {
  it('says everything that flags can, with paths from its own folder', () => {
    const file = fileOf('copydesk.yaml', EVERYTHING);
    const at = (path: string): string => join(file, '..', path);
    expect(readSettings(file)).toEqual({
      corpus: at('news'),
      output: '/tmp/tables',
      published: '2023-10',
      formats: ['csv', 'parquet'],
      excel: true,
      report: false,
      only: ['names', 'dates'],
      types: ['PERSON', 'ORG'],
      minScore: 0.5,
      gazetteers: [at('people.csv')],
      kb: [at('a.csv'), '/b.csv'],
      rules: [at('my/rules.yaml')],
      inferDate: false,
      anyLanguage: true,
      maxChars: 1000,
      offsets: 'utf16',
      jobs: 2,
      cache: false,
    });
  });

  it('may say nothing, or a year without quotation marks', () => {
    expect(readSettings(fileOf('copydesk.yaml', '# nothing yet\n'))).toEqual({});
    expect(readSettings(fileOf('copydesk.yaml', '\ufeffpublished: 2023'))).toEqual({ published: '2023' });
  });

  it.each([
    ['jobs: many', 'x.yaml:1: "jobs" must be a whole number of 1 or more, not "many"'],
    ['corpus: a\njobs: 0', 'x.yaml:2: "jobs" must be a whole number of 1 or more, not 0'],
    ['# x\n\njbos: 2', 'x.yaml:3: there is no "jbos"; there are corpus, output, published, '],
    ['types:\n  - PERSON\n  - PEOPLE', 'x.yaml:3: "types" must be a list of some of PERSON, ORG, '],
    ['offsets: bytes', 'x.yaml:1: "offsets" must be codepoint or utf16, not "bytes"'],
    ['report: yes please', 'x.yaml:1: "report" must be true or false, not "yes please"'],
    ['published: 5 May', 'x.yaml:1: "published" must be a date such as 2023-10-06'],
    ['jobs: 1\njobs: 2', 'x.yaml:2: Map keys must be unique'],
    ['corpus: a\nkb: [a, b', 'x.yaml:2: '],
    ['- corpus', 'x.yaml:1: is not a list of "key: value" lines'],
    ['just words', 'x.yaml:1: is not a list of "key: value" lines'],
    [`a: ${'['.repeat(20_000)}`, 'x.yaml:1: is nested too deep'],
    [
      'jobs: &all [*all]',
      'x.yaml:1: "jobs" must be a whole number of 1 or more, not something that holds itself',
    ],
    [`jobs: ${'x'.repeat(200)}`, `not "${'x'.repeat(79)}…`],
    [
      `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
      'x.yaml:1: ',
    ],
  ])('names the line of what is wrong: %j', (content, message) => {
    expect(errorOf(readSettings, content)).toContain(message);
  });

  it('is told of all that is wrong in it at once, by line', () => {
    const text = 'report: maybe\ncorpus: news\njbos: 2\ntypes: [PERSON, PEOPLE, PERSONS]\nkps: 2\njobs: 0';
    const told = errorsOf(readSettings, text);
    expect(told.map((line) => line.split(' must be ')[0]!.split(';')[0])).toEqual([
      'x.yaml:1: "report"',
      'x.yaml:3: there is no "jbos"',
      'x.yaml:4: "types"',
      'x.yaml:4: "types"',
      'x.yaml:5: there is no "kps"',
      'x.yaml:6: "jobs"',
    ]);
  });

  it('is told of twenty things at the most, and how many more there are', () => {
    const text = Array.from({ length: 50 }, (_, index) => `wrong${index}: 1`).join('\n');
    const told = errorsOf(readSettings, text);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('x.yaml: 30 more things are wrong');
  });

  it('is found where a command runs, and must be there where it is named', () => {
    const file = fileOf('copydesk.yaml', '');
    expect(findConfig(join(file, '..'))).toBe(file);
    expect(findConfig(temporaryFolder())).toBeNull();
    expect(() => readSettings(join(file, '..', 'other.yaml'))).toThrow('there is no such file');
  });
});

describe('a file of rules', () => {
  it('names dates and cue verbs', () => {
    expect(readRules(fileOf('rules.yaml', RULES))).toEqual({
      namedDates: [
        { name: 'Lake Day', value: '05-14' },
        { name: 'Black Thursday', value: '1929-10-24' },
        { name: 'the long winter', value: '1947' },
      ],
      cueVerbs: [
        { verb: 'trumpet', class: 'say' },
        { verb: 'rap', class: 'tell', forms: ['rapped', 'rapping'] },
      ],
    });
  });

  it.each([
    ['dates:\n  Lake Day: 14 May', 'x.yaml:2: "dates.Lake Day" must be a day of each year such as 05-14'],
    ['dates:\n  Lake Day: 02-30', 'x.yaml:2: "dates.Lake Day" must be a day of each year such as 05-14'],
    ['dates:\n  Lake Day: 2023-02-29', 'not "2023-02-29"'],
    ['dates:\n  9th day: 05-14', 'x.yaml:2: "dates.9th day": a name begins with a letter'],
    ['cue-verbs:\n  rap: sing', 'x.yaml:2: "cue-verbs.rap" must be one of say, tell, '],
    [
      'cue-verbs:\n  rap: {class: say, forms: [rap up]}',
      'x.yaml:2: "cue-verbs.rap" must be one of say, tell, ',
    ],
    ['cue-verbs:\n  point out: say', 'x.yaml:2: "cue-verbs.point out": a verb is one word in small letters'],
    ['verbs: {}', 'x.yaml:1: there is no "verbs"; there are dates, cue-verbs'],
  ])('names the line of what is wrong: %j', (content, message) => {
    expect(errorOf(readRules, content)).toContain(message);
  });

  it('may name a leap day', () => {
    expect(readRules(fileOf('rules.yaml', 'dates:\n  Leap Day: 02-29')).namedDates).toHaveLength(1);
  });
});

describe('the schemas for editors', () => {
  const shipped = (name: string): object =>
    JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'));

  it.each(Object.entries(jsonSchemas()))('are current: %s (npm run docs:schemas)', (name, schema) => {
    expect(shipped(name)).toEqual(schema);
  });

  it.each([
    ['copydesk.schema.json', EVERYTHING, 'jobs: many'],
    ['rules.schema.json', RULES, 'dates: {Lake Day: 14 May}'],
  ])('take what is right and refuse what is wrong: %s', (name, right, wrong) => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(shipped(name));
    expect(validate(parse(right)) || validate.errors).toBe(true);
    expect(validate(parse(wrong))).toBe(false);
  });
});
