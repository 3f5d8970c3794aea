import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusEntity } from '../../src/document.ts';
import {
  ARTICLE_TABLES,
  csvRecords,
  DOCUMENTS,
  ENTITY_TABLES,
  offsetsOf,
  type ReadArticle,
  TABLES,
  toRecord,
} from '../../src/write/index.ts';
import { SAMPLE } from './sample.ts';

/** The columns as the design names them. */
const DESIGN: Readonly<Record<string, string>> = {
  documents:
    'doc_id, path, title, published, published_basis, published_from, published_to, source, url, words, sentences, mentions, dates, quotes, sha256, language, duplicate_of, status, error',
  sentences: 'doc_id, sentence_id, paragraph, kind, start, end, text',
  mentions: 'doc_id, mention_id, sentence_id, start, end, text, type, form, entity_id, rule, score',
  entities: 'entity_id, type, name, wikidata, iso, geonames, latitude, longitude, mentions, documents',
  aliases: 'entity_id, alias, mentions',
  dates: 'doc_id, date_id, sentence_id, start, end, text, type, value, mod, begin, until, basis, rule',
  quotes:
    'doc_id, quote_id, sentence_id, kind, start, end, text, cue, speaker, speaker_entity_id, reporter, reporter_entity_id, parent_id, rule, score',
  quote_spans: 'doc_id, quote_id, part, position, start, end, text',
  quote_sources: 'doc_id, quote_id, position, role, start, end, text, entity_id',
  relations:
    'doc_id, relation_id, sentence_id, subject, subject_entity_id, relation, object, object_entity_id, start, end, text, rule',
};

const article: ReadArticle = {
  status: 'ok',
  record: SAMPLE,
  facts: { language: 'en', duplicateOf: 'a0' },
  offset: offsetsOf(SAMPLE.text, 'codepoint'),
  entityId: (entity) => `e${entity}`,
};

const tableRows = (name: string): readonly (readonly unknown[])[] =>
  ARTICLE_TABLES.find((table) => table.name === name)!.rows(article);

describe('the tables', () => {
  it('are those of the design, column by column', () => {
    expect(
      Object.fromEntries(
        TABLES.map((table) => [table.name, table.columns.map((column) => column.name).join(', ')]),
      ),
    ).toEqual(DESIGN);
  });

  it('refer to columns that are there', () => {
    for (const table of TABLES) {
      const columns = new Set(table.columns.map((column) => column.name));
      expect(table.primaryKey.every((field) => columns.has(field))).toBe(true);
      for (const key of table.foreignKeys) {
        expect(key.fields.every((field) => columns.has(field))).toBe(true);
        expect(TABLES.find((other) => other.name === key.table)?.primaryKey).toEqual(key.reference);
      }
    }
  });

  it('have text columns that are slices of the text, in code points', () => {
    const points = [...SAMPLE.text];
    for (const table of ARTICLE_TABLES.filter((each) => each.name !== 'quotes')) {
      const at = (name: string) => table.columns.findIndex((column) => column.name === name);
      for (const row of table.rows(article)) {
        expect(points.slice(row[at('start')] as number, row[at('end')] as number).join('')).toBe(
          row[at('text')],
        );
      }
    }
  });

  it('give a quote its words, cue, speaker and reporter', () => {
    expect(tableRows('quotes')).toEqual([
      [
        'sample',
        'q1',
        's1',
        'direct',
        2,
        53,
        'We will rebuild, and soon.',
        'said',
        'Mayor Ana Diaz',
        'e0',
        null,
        null,
        null,
        'sample',
        0.8123,
      ],
      [
        'sample',
        'q2',
        's2',
        'indirect',
        98,
        108,
        'has a plan',
        'added',
        'she',
        'e0',
        'the Riverton Post',
        'e2',
        null,
        'sample',
        0.8123,
      ],
      [
        'sample',
        'q3',
        's2',
        'direct',
        110,
        120,
        'so be it',
        null,
        null,
        null,
        null,
        null,
        'q2',
        'sample',
        0.8123,
      ],
    ]);
  });

  it('number pieces and links from 1', () => {
    expect(tableRows('quote_spans').map((row) => row.slice(1, 4))).toEqual([
      ['q1', 'content', 1],
      ['q1', 'content', 2],
      ['q1', 'cue', 1],
      ['q2', 'content', 1],
      ['q2', 'cue', 1],
      ['q3', 'content', 1],
    ]);
    expect(tableRows('quote_sources').map((row) => row.slice(1, 4))).toEqual([
      ['q1', 1, 'speaker'],
      ['q2', 1, 'speaker'],
      ['q2', 2, 'reporter'],
    ]);
  });

  it('join the pieces of a cue, and name entities where there are any', () => {
    const [first] = SAMPLE.quotes;
    const parted = { ...first!, cue: [...first!.cue, SAMPLE.quotes[1]!.cue[0]!] };
    const nobody = { ...first!, sources: [{ ...first!.sources[0]!, entity: null }] };
    const record = {
      ...SAMPLE,
      quotes: [parted, nobody],
      mentions: [SAMPLE.mentions[0]!, { ...SAMPLE.mentions[1]!, entity: null }],
      relations: [],
    };
    const cells = (name: string, column: string): readonly unknown[] => {
      const table = ARTICLE_TABLES.find((each) => each.name === name)!;
      const at = table.columns.findIndex((each) => each.name === column);
      return table.rows({ ...article, record }).map((row) => row[at]);
    };
    expect(cells('quotes', 'cue')).toEqual(['said … added', 'said']);
    expect(cells('quotes', 'speaker_entity_id')).toEqual(['e0', null]);
    expect(cells('quote_sources', 'entity_id')).toEqual(['e0', null]);
    expect(cells('mentions', 'entity_id')).toEqual(['e0', null]);
    expect(tableRows('relations').map((row) => [row[3], row[4], row[6], row[7]])).toEqual([
      ['Ana Diaz', 'e0', 'Mayor', null],
      ['Riverton Post', 'e2', 'Riverton', 'e1'],
    ]);
  });

  it('give an entity over the corpus a row, and each of its names one', () => {
    const entity: CorpusEntity = {
      id: 'gpe:riverton',
      type: 'GPE',
      name: 'Riverton',
      wikidata: 'Q1',
      iso: 'US',
      geonames: '7',
      latitude: 45.5,
      longitude: -0.25,
      mentions: 3,
      documents: 2,
      aliases: [
        ['Riverton', 2],
        ['the Town', 1],
      ],
    };
    const [entities, aliases] = ENTITY_TABLES.map((table) => table.rows(entity));
    expect(entities).toEqual([['gpe:riverton', 'GPE', 'Riverton', 'Q1', 'US', '7', 45.5, -0.25, 3, 2]]);
    expect(aliases).toEqual([
      ['gpe:riverton', 'Riverton', 2],
      ['gpe:riverton', 'the Town', 1],
    ]);
    const shouted: CorpusEntity = {
      ...entity,
      aliases: [
        ['RIVERTON', 2],
        ['the Town', 1],
      ],
    };
    expect(ENTITY_TABLES[1]!.rows(shouted)).toEqual([
      ['gpe:riverton', 'RIVERTON', 2],
      ['gpe:riverton', 'Riverton', 0],
      ['gpe:riverton', 'the Town', 1],
    ]);
  });

  it('count an article and hash its text', () => {
    expect(DOCUMENTS.rows(article)[0]!.slice(9, 18)).toEqual([
      29,
      2,
      4,
      1,
      3,
      '08933229c876831721ce83307491325b15ba1e619ba84aa9c598f6de962c91d4',
      'en',
      'a0',
      'ok',
    ]);
  });

  it('hold articles that failed', () => {
    const failure = { id: 'a', path: 'a.html', code: 'no-text', message: 'no text in it' };
    const [row] = DOCUMENTS.rows({ status: 'error', failure });
    expect(row!.at(0)).toBe('a');
    expect(row!.slice(-2)).toEqual(['error', 'no-text: no text in it']);
    expect(row!.slice(2, -2).every((cell) => cell === null)).toBe(true);
  });

  it('hold what is known of articles that were skipped', () => {
    const [row] = DOCUMENTS.rows({
      status: 'skipped',
      skipped: {
        id: 'a',
        path: 'a.html',
        title: 'Le pont',
        published: { value: '2024-03', basis: 'metadata' },
        source: null,
        url: null,
        language: 'fr',
        words: 20,
        code: 'not-english',
        message: 'is in French',
      },
    });
    const cells = Object.fromEntries(DOCUMENTS.columns.map(({ name }, index) => [name, row![index]]));
    expect(cells).toMatchObject({
      doc_id: 'a',
      title: 'Le pont',
      published: '2024-03',
      words: 20,
      sentences: null,
      language: 'fr',
      status: 'skipped',
      error: 'not-english: is in French',
    });
  });
});

describe('toRecord', () => {
  it('leaves out the words, their tags and where headings stand, and nothing else', () => {
    const document = { ...SAMPLE, tokens: [], tags: [], headings: [] } as unknown as Parameters<
      typeof toRecord
    >[0];
    expect(toRecord(document)).toEqual(SAMPLE);
  });
});

describe('csvRecords', () => {
  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', "'", ';', '=', '😀', '\u0000'),
    });
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        expect(parse(csvRecords(written), { record_delimiter: '\n' })).toEqual(written);
      }),
    );
  });

  it('ends records with a line feed and leaves nothing empty but null', () => {
    expect(csvRecords([[null, 0, 'a\rb']])).toBe(',0,"a\rb"\n');
    expect(csvRecords([])).toBe('');
  });
});
