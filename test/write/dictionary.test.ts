import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DICTIONARY_TITLE, dataPackage, dictionary, TABLES } from '../../src/write/index.ts';

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
});
