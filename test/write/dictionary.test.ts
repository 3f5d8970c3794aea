import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type DataPackageOptions,
  DICTIONARY_TITLE,
  dataPackage,
  dictionary,
  TABLES,
} from '../../src/write/index.ts';

const fileOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the dictionary of columns', () => {
  it.each(['docs/output.md', 'output/README.md'])('is what %s says (npm run docs:output)', (path) => {
    expect(fileOf(path)).toBe(dictionary());
  });

  it('begins with the line by which a run knows it', () => {
    expect(dictionary().startsWith(`${DICTIONARY_TITLE}\n`)).toBe(true);
  });

  it('explains every column in a sentence', () => {
    for (const { columns } of TABLES) {
      for (const { description } of columns) expect(description).toMatch(/^[\p{Lu}`"].*[.)]$/u);
    }
  });
});

describe('datapackage.json', () => {
  it('describes every table with its keys', () => {
    const { resources } = dataPackage('1.2.3', 'utf16') as { resources: { name: string; path: string }[] };
    expect(resources.map(({ name, path }) => [name, path])).toEqual(
      TABLES.map(({ name }) => [name, `${name}.csv`]),
    );
    expect(resources.find(({ name }) => name === 'quotes')).toMatchObject({
      schema: {
        primaryKey: ['doc_id', 'quote_id'],
        foreignKeys: expect.arrayContaining([
          { fields: ['speaker_entity_id'], reference: { resource: 'entities', fields: ['entity_id'] } },
        ]),
      },
    });
  });

  type Resource = Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly constraints: object }[];
      readonly foreignKeys: readonly object[];
    };
  };
  const resourcesOf = (options?: DataPackageOptions): readonly Resource[] =>
    (dataPackage('1.2.3', 'codepoint', options) as { resources: readonly Resource[] }).resources;

  it('says what it is, of which version, and what its offsets count', () => {
    const { resources: _, ...head } = dataPackage('1.2.3', 'utf16') as { resources: unknown };
    expect(head).toEqual({
      profile: 'tabular-data-package',
      name: 'copydesk-output',
      title: 'Names, dates and quotes in news articles',
      description: 'Written by copydesk; README.md explains every table and column.',
      copydesk: { version: '1.2.3', offsets: 'utf16' },
    });
  });

  it('tells how the CSV is written, and that a cell with nothing in it is missing', () => {
    for (const { name, schema, ...file } of resourcesOf()) {
      expect(file).toEqual({
        profile: 'tabular-data-resource',
        description: TABLES.find((table) => table.name === name)!.description,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          delimiter: ',',
          lineTerminator: '\n',
          quoteChar: '"',
          doubleQuote: true,
          skipInitialSpace: false,
          header: true,
        },
      });
      expect(schema).toMatchObject({ missingValues: [''] });
    }
  });

  it('ends lines with CRLF where the CSV is for spreadsheets, and only there', () => {
    const ends = (options: DataPackageOptions) =>
      resourcesOf(options).map(({ dialect }) => (dialect as { lineTerminator: string }).lineTerminator);
    expect(new Set(ends({ excel: true }))).toEqual(new Set(['\r\n']));
    expect(new Set(ends({ excel: false }))).toEqual(new Set(['\n']));
  });

  it('speaks of Parquet files where these are what was written', () => {
    for (const { name, path, format, mediatype, encoding, dialect } of resourcesOf({ format: 'parquet' }))
      expect({ path, format, mediatype, encoding, dialect }).toEqual({
        path: `${name}.parquet`,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        encoding: undefined,
        dialect: undefined,
      });
  });

  it('tells of each column its type, whether it can be empty, and the values it can have', () => {
    const fields = resourcesOf().find(({ name }) => name === 'quotes')!.schema.fields;
    const field = (name: string) => fields.find((each) => each.name === name);
    expect(field('kind')).toEqual({
      name: 'kind',
      type: 'string',
      description: expect.stringContaining('`indirect`'),
      constraints: { required: true, enum: ['direct', 'mixed', 'indirect'] },
    });
    expect(field('start')).toMatchObject({ type: 'integer' });
    expect(field('speaker')!.constraints).toEqual({ required: false });
  });

  it('leaves out a key of several columns of which one can be empty, and no other', () => {
    const kept = resourcesOf().map(({ name, schema }) => [name, schema.foreignKeys.length]);
    expect(kept).toEqual(
      TABLES.map(({ name, foreignKeys }) => [name, foreignKeys.length - (name === 'quotes' ? 1 : 0)]),
    );
    const quotes = resourcesOf().find(({ name }) => name === 'quotes')!;
    expect(quotes.schema.foreignKeys).not.toContainEqual(
      expect.objectContaining({ fields: ['doc_id', 'parent_id'] }),
    );
  });
});
