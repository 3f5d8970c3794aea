import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, EntitySummary } from '../../../src/document.ts';
import { createCorpusResolve, identifySummary, resolveCorpus } from '../../../src/resolve/corpus/index.ts';
import { createAdmit } from '../../../src/run/articles/admit.ts';
import { processArticles } from '../../../src/run/articles/process.ts';
import { createArticleSketcher } from '../../../src/run/articles/sketch.ts';
import { entitySummaries } from '../../../src/run/articles/summaries.ts';
import { extractFile, extractLines } from '../../../src/run/stream.ts';
import { renderArticle } from '../../../src/run/tables/render.ts';
import { type ArticleRows, articleRows } from '../../../src/run/tables/rows.ts';
import { createCrew } from '../../../src/run/threads/crew.ts';
import { createWork } from '../../../src/run/threads/work.ts';
import { ARTICLE_TABLES, DOCUMENTS } from '../../../src/write/index.ts';
import { fill, temporaryFolder } from '../corpus.ts';
import { toyPipelines } from '../toy-pipeline.ts';

const settings = { offsets: 'codepoint', maxChars: 100, tables: true } as const;
const crew = createCrew({
  jobs: 1,
  settings,
  createWork: async () => createWork(settings, { createPipeline: () => toyPipelines, createCorpusResolve }),
});

const GERMAN =
  'Der Minister sagte am Dienstag, dass die Verhandlungen mit den Nachbarn noch nicht zu Ende sind.';

async function answers(...lines: readonly object[]) {
  async function* input() {
    yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  const given = [];
  for await (const { text } of extractLines(input(), crew, 1, settings)) given.push(JSON.parse(text));
  return given;
}

const article = (id: string, text: string): Article => ({
  id,
  path: 'a.jsonl',
  text,
  title: 'Talks',
  published: { value: '2023-10-06', basis: 'given' },
  source: null,
  url: null,
});

describe('the rows of an article', () => {
  it('are those of the tables, once the ids over the corpus are put in', async () => {
    const [made] = processArticles(
      toyPipelines,
      [article('a', '😀 Ana met Boris in 2021.\n“Yes,” Boris said.')],
      createAdmit(),
    );
    if (made?.status !== 'ok') throw new Error(`the article is ${made?.status}`);
    const { record, language } = made;
    const rows = articleRows(made, createArticleSketcher(), 'codepoint');
    const identity = resolveCorpus(entitySummaries(record));
    const ids = new Map(
      rows.summaries.map(({ entity, number }) => [entity, identity.idOf(record.id, number)]),
    );
    const texts = renderArticle(
      record,
      { language, duplicateOf: null },
      record.entities.map((_, index) => identity.idOf(record.id, index)),
      'codepoint',
    );
    for (const [index, table] of [DOCUMENTS, ...ARTICLE_TABLES].entries()) {
      const own = rows.tables[table.name]!.map((row) =>
        table.columns.map(({ name }) => {
          const cell = row[name]!;
          return String((name.endsWith('entity_id') ? ids.get(String(cell)) : cell) ?? '');
        }),
      );
      expect(own).toEqual(parse(texts[index]!));
    }
    expect(rows.tables.mentions).toMatchObject([
      { entity_id: 'e1' },
      { entity_id: 'e2' },
      {},
      { entity_id: 'e2' },
    ]);
  });

  it('come with a summary of each entity, by which its id is decided', async () => {
    const [rows]: ArticleRows[] = await answers({
      id: 'a',
      text: 'Ana met Boris. Ana left.',
      path: 'x/a.jsonl',
    });
    expect(rows!.tables.documents).toMatchObject([{ doc_id: 'a', path: 'x/a.jsonl', status: 'ok' }]);
    expect(rows!.sketch).toEqual({ digest: expect.any(String), minima: null });
    expect(rows!.summaries).toMatchObject([
      {
        entity: 'e1',
        number: 0,
        id: 'person:ana',
        by_name: true,
        surname: null,
        alone: 'ana',
        shouted: null,
        mentions: 2,
        aliases: [{ alias: 'Ana', written: 'ana' }],
      },
      { entity: 'e2', number: 1, id: 'person:boris', sense: null },
    ]);
  });

  it('are an error where there is no text, or what can not be read, without the number of the line', async () => {
    expect(
      await answers({ id: 'a', text: ' ', path: 'p' }, { id: 'b', text: 'x'.repeat(200) }, { text: 'c' }),
    ).toMatchObject([
      { id: 'a', path: 'p', status: 'error', error: { code: 'no-text', message: 'holds no text' } },
      { id: 'b', path: null, error: { code: 'too-long' } },
      {
        id: null,
        error: { code: 'bad-line', message: expect.stringMatching(/^"id" is missing \(a record is/) },
      },
    ]);
  });
});

it('an article in another language has its row among the documents, and no other', async () => {
  const [skipped] = await answers({ id: 'a', text: GERMAN, path: 'x/a.jsonl' });
  expect(skipped).toMatchObject({
    id: 'a',
    status: 'skipped',
    tables: {
      documents: [{ doc_id: 'a', path: 'x/a.jsonl', language: 'de', status: 'skipped' }],
      mentions: [],
    },
    summaries: [],
  });
});

it('a file is answered article by article, under the ids that it has in a corpus', async () => {
  const folder = temporaryFolder();
  fill(folder, { 'in.jsonl': '{"id": "a", "text": "Ana"}\n{"text": "Boris"}\n{' });
  const file = { path: 'x/wire.jsonl', file: `${folder}/in.jsonl`, kind: 'lines', gzip: false } as const;
  const given = [];
  for await (const { text } of extractFile(file, { metadata: new Map() }, crew, 1, settings))
    given.push(JSON.parse(text));
  expect(given).toMatchObject([
    { id: 'x/wire.jsonl#a', status: 'ok' },
    { id: 'x/wire.jsonl:2', tables: { documents: [{ path: 'x/wire.jsonl' }] } },
    { id: 'x/wire.jsonl:3', error: { code: 'bad-json', message: expect.stringContaining('line 3') } },
  ]);
});

const word = fc.constantFrom('Ana', 'Boris', 'Ana Berg', 'Ana Berg', 'Ana Berg', 'Eva Berg', 'Berg');
const entity = fc.record({
  name: word,
  sense: fc.constantFrom(undefined, 'sport', 'other', 'arts'),
  wikidata: fc.constantFrom(null, null, null, 'Q1'),
});

/** What distributed/spark/identity.py does, over what it is given. */
function idsByJoins(summaries: readonly EntitySummary[]): readonly string[] {
  const rows = summaries.map((summary) => ({ ...summary, ...identifySummary(summary) }));
  const told = rows.filter(({ byName, sense }) => byName && sense !== undefined);
  const known = (plain: string) => told.filter((row) => row.plain === plain);
  const chosen = rows.map((row) => {
    const senses = new Set(known(row.plain).map(({ sense }) => sense));
    if (!row.byName || row.sense !== undefined || senses.size !== 1) return row.id;
    const { id } = known(row.plain)[0]!;
    return told.some((other) => other.docId === row.docId && other.id === id) ? row.id : id;
  });
  const decided = rows.map((row, index) => {
    const bearers = chosen.filter((_, at) => row.alone !== null && rows[at]!.surname === row.alone);
    const bearer = bearers.find((id) => {
      const most = bearers.filter((other) => other === id).length;
      return most >= 5 && most >= 0.9 * bearers.length;
    });
    const isThere = rows.some((other, at) => other.docId === row.docId && chosen[at] === bearer);
    return bearer === undefined || isThere ? chosen[index]! : bearer;
  });
  return rows.map((row, index) => {
    const same = rows.filter((other, at) => other.docId === row.docId && decided[at] === decided[index]);
    const place = same.filter((other) => other.entity <= row.entity).length;
    return row.byName && place > 1 ? `${decided[index]}-${place}` : decided[index]!;
  });
}

it('joins over what a summary tells give every entity the id that one machine gives it', () => {
  const documents = fc.array(fc.array(entity, { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(documents, (given) => {
      const summaries = given.flatMap((entities, document) =>
        entities.map(
          ({ name, sense, wikidata }, index): EntitySummary => ({
            docId: `d${document}`,
            entity: index,
            type: 'PERSON',
            name,
            aliases: [],
            ...(sense === undefined ? {} : { sense }),
            wikidata,
            iso: null,
            geonames: null,
            latitude: null,
            longitude: null,
            mentions: 1,
            aliasCounts: [[name, 1]],
          }),
        ),
      );
      const { idOf } = resolveCorpus(summaries);
      expect(idsByJoins(summaries)).toEqual(summaries.map((one) => idOf(one.docId, one.entity)));
    }),
    { numRuns: 300 },
  );
});
