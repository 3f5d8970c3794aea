import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARTICLE_TABLES,
  csvRecords,
  DOCUMENTS,
  offsetsOf,
  type ReadArticle,
  TABLES,
} from '../../src/write/index.ts';
import { SAMPLE } from './sample.ts';

/** The columns as the design names them. */
const DESIGN: Readonly<Record<string, string>> = {
  documents:
    'doc_id, path, title, published, published_basis, published_from, published_to, source, url, words, sentences, mentions, dates, quotes, sha256, language, duplicate_of, status, error',
  sentences: 'doc_id, sentence_id, paragraph, kind, start, end, text',
  mentions: 'doc_id, mention_id, sentence_id, start, end, text, type, form, entity_id, rule',
  entities: 'entity_id, type, name, wikidata, iso, geonames, latitude, longitude, mentions, documents',
  aliases: 'entity_id, alias, mentions',
  dates: 'doc_id, date_id, sentence_id, start, end, text, type, value, mod, begin, until, basis, rule',
  quotes:
    'doc_id, quote_id, sentence_id, kind, start, end, text, cue, speaker, speaker_entity_id, reporter, reporter_entity_id, parent_id, rule',
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
      ],
      ['sample', 'q3', 's2', 'direct', 110, 120, 'so be it', null, null, null, null, null, 'q2', 'sample'],
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
