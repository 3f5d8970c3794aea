import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../src/duplicates/index.ts';
import { createCorpusResolve } from '../../src/resolve/corpus/index.ts';
import { checkCorpus } from '../../src/run/check.ts';
import { type ExtractOptions, extractCorpus, type RunParts } from '../../src/run/extract.ts';
import { CACHE_FILE } from '../../src/run/spool/cache.ts';
import type { Entry } from '../../src/run/spool/entry.ts';
import { openSpool } from '../../src/run/spool/spool.ts';
import { renderingOf } from '../../src/run/tables/render-entry.ts';
import { dictionary, TABLES } from '../../src/write/index.ts';
import { FOREIGN } from '../language/texts.ts';
import { contents, fill, temporaryFolder } from './corpus.ts';
import { toyPipelines } from './toy-pipeline.ts';

const TOY: RunParts = { parts: { createPipeline: () => toyPipelines, createCorpusResolve } };

const ARTICLES = {
  'b.txt': '😀 Ana met Boris in 2021.\n“We will, 😀 win,” Ana said.',
  'a.txt': 'Boris says "nothing",\rtwice; it was 1999.',
  'deep/wire.jsonl': [
    '{"id": "w1", "text": "Chloé and Ana.", "published": "2024-03"}',
    '{"id": "w2"',
    '{"id": "w1", "text": "Once more."}',
    '{"id": "w3", "text": "BOOM"}',
  ].join('\n'),
  'empty.txt': ' \n',
  'photo.png': 'not an article',
};

interface Place extends Pick<ExtractOptions, 'corpus' | 'output'> {
  readonly folder: string;
}

function place(articles: Readonly<Record<string, string>> = ARTICLES): Place {
  const folder = temporaryFolder();
  fill(join(folder, 'corpus'), articles);
  return { folder, corpus: join(folder, 'corpus'), output: join(folder, 'output') };
}

type Row = Readonly<Record<string, string>>;

function readTables(folder: string): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    TABLES.map(({ name }) => {
      const csv = readFileSync(join(folder, `${name}.csv`), 'utf8');
      return [name, parse(csv, { columns: true, record_delimiter: '\n' })];
    }),
  );
}

const keyOf = (row: Row, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => row[field]));

/** Keys that occur twice and references that lead nowhere. */
function brokenKeys(tables: Readonly<Record<string, readonly Row[]>>): readonly string[] {
  return TABLES.flatMap((table) => {
    const rows = tables[table.name]!;
    const keys = rows.map((row) => keyOf(row, table.primaryKey));
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    const astray = table.foreignKeys.flatMap((foreign) => {
      const there = new Set(tables[foreign.table]!.map((row) => keyOf(row, foreign.reference)));
      return rows
        .filter((row) => foreign.fields.every((field) => row[field] !== ''))
        .map((row) => keyOf(row, foreign.fields))
        .filter((key) => !there.has(key));
    });
    return [...twice, ...astray].map((key) => `${table.name}: ${key}`);
  });
}

/** Rows whose text is not the slice of their article's text that their offsets tell. */
function wrongSlices(
  tables: Readonly<Record<string, readonly Row[]>>,
  texts: Readonly<Record<string, string>>,
  slice: (text: string, start: number, end: number) => string,
): readonly Row[] {
  return ['sentences', 'mentions', 'dates', 'quote_spans', 'quote_sources', 'relations']
    .flatMap((name) => tables[name]!)
    .filter((row) => slice(texts[row.doc_id!]!, Number(row.start), Number(row.end)) !== row.text);
}

const byCodePoint = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('');
const byUnit = (text: string, start: number, end: number): string => text.slice(start, end);

const TEXTS = {
  'a.txt': ARTICLES['a.txt'],
  'b.txt': ARTICLES['b.txt'],
  'deep/wire.jsonl#w1': 'Chloé and Ana.',
};

describe('extractCorpus', () => {
  it('writes tables whose keys are unique and whose references lead somewhere', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, TOY);
    const tables = readTables(output);
    expect(brokenKeys(tables)).toEqual([]);
    expect(tables.mentions).not.toEqual([]);
    expect(tables.quotes).toMatchObject([{ doc_id: 'b.txt', text: 'We will, 😀 win', speaker: 'Ana' }]);
  });

  it.each([
    ['codepoint', byCodePoint],
    ['utf16', byUnit],
  ] as const)('writes offsets that cut the text out of the article: %s', async (offsets, slice) => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output, offsets }, TOY);
    expect(wrongSlices(readTables(output), TEXTS, slice)).toEqual([]);
    expect(JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'))).toMatchObject({
      options: { offsets },
    });
    expect(JSON.parse(readFileSync(join(output, 'datapackage.json'), 'utf8'))).toMatchObject({
      copydesk: { offsets },
    });
  });

  it('makes a row of every article that fails, and goes on', async () => {
    const { corpus, output } = place();
    const summary = await extractCorpus({ corpus, output }, TOY);
    const rows = readTables(output).documents!.map((row) => [row.doc_id, row.status, row.error]);
    expect(rows).toEqual([
      ['a.txt', 'ok', ''],
      ['b.txt', 'ok', ''],
      ['deep/wire.jsonl#w1', 'ok', ''],
      [
        'deep/wire.jsonl:2',
        'error',
        'bad-json: line 2: this line is not JSON (put one JSON object on each line)',
      ],
      ['deep/wire.jsonl:3', 'error', 'duplicate-id: line 3: a second article with the id "w1"'],
      ['deep/wire.jsonl#w3', 'error', 'internal: boom'],
      ['empty.txt', 'error', 'no-text: holds no text'],
    ]);
    expect(summary.failures).toHaveLength(4);
    expect(summary.skipped).toEqual(['photo.png']);
  });

  it('says what to do about an article that fails', async () => {
    const { corpus, output } = place({
      'a.json': '{"headline": "Talks", "words": "Oslo will host the talks."}',
    });
    const [failure] = (await extractCorpus({ corpus, output }, TOY)).failures;
    expect(failure?.message).toMatch(
      /^"text" is missing; is it what stands in "words"\? \(looked for text, fulltext,/,
    );
  });

  it('skips articles that are not in English, with a reason and no rows, unless any language is wanted', async () => {
    const { corpus, output } = place({
      'a.txt': 'Ana met Boris.',
      'fr.md': `---\ntitle: Le pont\n---\n${FOREIGN.fr}`,
    });
    const summary = await extractCorpus({ corpus, output }, TOY);
    expect(summary).toMatchObject({
      articles: 2,
      failures: [],
      notEnglish: [{ id: 'fr.md', code: 'not-english' }],
    });
    const tables = readTables(output);
    expect(tables.documents).toMatchObject([
      { doc_id: 'a.txt', status: 'ok', error: '' },
      { doc_id: 'fr.md', title: 'Le pont', words: '40', language: 'fr', status: 'skipped', mentions: '' },
    ]);
    expect(tables.documents![1]!.error).toMatch(/^not-english: is in French.*--any-language/);
    expect(tables.mentions!.map((row) => row.doc_id)).not.toContain('fr.md');
    expect(readFileSync(join(output, 'documents.jsonl'), 'utf8')).toContain('"status":"skipped"');
    const all = await extractCorpus({ corpus, output, anyLanguage: true }, TOY);
    expect(all.notEnglish).toEqual([]);
    expect(readTables(output).documents![1]).toMatchObject({ language: 'fr', status: 'ok', error: '' });
    expect(readTables(output).mentions!.map((row) => row.doc_id)).toContain('fr.md');
  });

  it('names the article that another one repeats, with the cache of an earlier run too', async () => {
    const report = `Ana told the council of Altenbridge that the bridge has cracks in three of its nine pillars and must be closed. `;
    const more =
      'Boris, a baker on the left bank, fears that nobody will drive around the lake for a loaf of bread.';
    const { corpus, output } = place({
      'b/herald.txt': `${report}\n${more}`,
      'c/times.txt': `Bridge to close\n\n${report}\n${more}\n\nRead also: Ana again`,
      'd/other.txt': 'Chloé won.',
    });
    const copies = (): readonly (string | undefined)[] =>
      readTables(output).documents!.map((row) => row.duplicate_of);
    expect(await extractCorpus({ corpus, output }, TOY)).toMatchObject({ duplicates: 1 });
    expect(copies()).toEqual(['', 'b/herald.txt', '']);
    expect(readTables(output).mentions!.map((row) => row.doc_id)).toContain('c/times.txt');
    // An article that comes before them is the first now, though they come from the cache.
    fill(corpus, { 'a/agency.txt': `${report}\n${more}` });
    expect(await extractCorpus({ corpus, output }, TOY)).toMatchObject({ duplicates: 2, cached: 3 });
    expect(copies()).toEqual(['', 'a/agency.txt', 'a/agency.txt', '']);
    const written = contents(output);
    await extractCorpus({ corpus, output, cache: 'renew' }, TOY);
    expect(contents(output)).toEqual(written);
  });

  it('keeps for the next run the rows as they went into the tables, so that it makes none again', async () => {
    const report = 'Ana told the council of Altenbridge that the bridge has cracks and must be closed.';
    const { corpus, output } = place({ 'a.txt': report, 'b.txt': report, 'c.txt': 'Ana won. BOOM' });
    expect(await extractCorpus({ corpus, output }, TOY)).toMatchObject({ duplicates: 1 });
    const spool = await openSpool(join(output, CACHE_FILE));
    const entries: Entry[] = [];
    for await (const { entry } of spool!.entries()) entries.push(entry);
    await spool!.close();
    const heads = entries.flatMap(({ head }) => (head.status === 'ok' ? [head] : []));
    // The corpus told something that no article tells alone.
    expect(heads.map(({ duplicateOf }) => duplicateOf)).toEqual([null, 'a.txt']);
    const identity = createCorpusResolve()(heads.flatMap(({ summaries }) => summaries));
    const copies = findCopies(heads.map(({ id, sketch }) => ({ docId: id, sketch: sketch! })));
    const renderings = entries.map((entry) => renderingOf(entry, { identity, copies }));
    expect(renderings).toMatchObject([{ again: null }, { again: null }, { status: 'error' }]);
    expect(renderingOf(entries[1]!, { identity, copies: new Map() })).toMatchObject({
      again: { head: { duplicateOf: null } },
    });
  });

  it('counts in entities.csv what stands in mentions.csv, over all articles', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, TOY);
    const { entities, mentions, aliases } = readTables(output);
    for (const entity of entities!) {
      const own = mentions!.filter((mention) => mention.entity_id === entity.entity_id);
      expect(Number(entity.mentions)).toBe(own.length);
      expect(Number(entity.documents)).toBe(new Set(own.map((mention) => mention.doc_id)).size);
      const forms = aliases!.filter((alias) => alias.entity_id === entity.entity_id);
      expect(forms.reduce((sum, alias) => sum + Number(alias.mentions), 0)).toBe(own.length);
    }
  });

  it('writes in documents.jsonl the articles of documents.csv with the ids of entities.csv', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, TOY);
    const tables = readTables(output);
    const lines = readFileSync(join(output, 'documents.jsonl'), 'utf8').trimEnd().split('\n');
    const articles = lines.map((line) => JSON.parse(line));
    expect(articles.map(({ id, status }) => [id, status])).toEqual(
      tables.documents!.map((row) => [row.doc_id, row.status]),
    );
    const known = new Set(tables.entities!.map((row) => row.entity_id));
    const used: string[] = articles.flatMap((article) =>
      (article.entities ?? []).map(({ id }: { id: string }) => id),
    );
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it('writes the same bytes again, whatever the order in which the files came to be', async () => {
    const first = place();
    const second = place(Object.fromEntries(Object.entries(ARTICLES).reverse()));
    await extractCorpus(first, TOY);
    const written = contents(first.output);
    await extractCorpus(first, TOY);
    await extractCorpus(second, TOY);
    expect(contents(first.output)).toEqual(written);
    expect(contents(second.output)).toEqual(written);
  });

  it('writes the same bytes again where it stands among the articles', async () => {
    const { corpus, ...options } = place();
    const inside = { ...options, corpus, output: join(corpus, 'tables') };
    await extractCorpus(inside, TOY);
    const written = contents(inside.output);
    await extractCorpus(inside, TOY);
    expect(contents(inside.output)).toEqual(written);
  });

  it('gives an entity the same id when other articles come or go', async () => {
    const all = place();
    const one = place({ 'b.txt': ARTICLES['b.txt'] });
    await extractCorpus(all, TOY);
    await extractCorpus(one, TOY);
    const ids = (folder: string) =>
      readTables(folder)
        .mentions!.filter((row) => row.doc_id === 'b.txt')
        .map((row) => row.entity_id);
    expect(ids(one.output)).toEqual(ids(all.output));
  });

  it('takes the given day for every article and refuses what is no day', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output, published: '2020-02-29' }, TOY);
    const basis = readTables(output).documents!.filter((row) => row.status === 'ok');
    expect(basis.every((row) => row.published === '2020-02-29' && row.published_basis === 'given')).toBe(
      true,
    );
    await expect(extractCorpus({ corpus, output, published: '2021-02-29' }, TOY)).rejects.toThrow('calendar');
  });

  it('reads the articles without what is wrong in metadata.csv, and tells of each row, but of no day where one is given', async () => {
    const { corpus, output } = place({
      'a.txt': 'Ana met Boris.',
      'metadata.csv': `path,published\na.txt,5.3.24\na.txt,2024-03-05\n${Array.from({ length: 25 }, (_, index) => `b.txt,${2000 + index}\n`).join('')}`,
    });
    const { failures, wrongRows } = await extractCorpus({ corpus, output }, TOY);
    expect(failures).toEqual([]);
    expect(wrongRows).toHaveLength(21);
    expect(wrongRows[0]).toContain('metadata.csv:2: "5.3.24" is not a date of the calendar');
    expect(wrongRows[1]).toContain('metadata.csv:3: a second row for "a.txt" (the first one counts)');
    expect(wrongRows[20]).toBe(`${join(corpus, 'metadata.csv')}: and 6 more rows like these`);
    expect(readFileSync(join(output, 'documents.csv'), 'utf8')).toMatch(/^a\.txt,a\.txt,,,none,/m);
    expect((await checkCorpus({ corpus })).wrongRows).toEqual(wrongRows);
    const given = await extractCorpus({ corpus, output, published: '2024-03-05' }, TOY);
    expect(given.wrongRows).toHaveLength(21);
    expect(given.wrongRows[0]).toContain('metadata.csv:3');
  });

  it('says once which columns of metadata.csv it does not read, and what a mistyped one seems to be', async () => {
    const { corpus, output } = place({
      'a.txt': 'Ana met Boris.',
      'metadata.csv': `path,titel,publishd,${'n'.repeat(70)},b,c,d,e,f,\na.txt,A,2024-03-05\n`,
    });
    const { warnings, wrongRows } = await extractCorpus({ corpus, output }, TOY);
    expect([warnings, wrongRows]).toEqual([
      [
        'metadata.csv: there is no column "titel", it is not read: is it "title"?',
        'metadata.csv: there is no column "publishd", it is not read: is it "published"?',
        `metadata.csv: not read are the columns "${'n'.repeat(60)}…", "b", "c", "d", "e" and 1 more; read are path, title, published, source, url`,
      ],
      [],
    ]);
    expect((await checkCorpus({ corpus })).warnings).toEqual(warnings);
  });

  it('says that it does not read the metadata.csv of a folder above that speaks of its articles', async () => {
    const { folder, output } = place({
      'mine/a.txt': 'Ana met Boris.',
      'mine/deep/b.jsonl': '{"id": "x", "text": "Boris met Ana."}',
      'other/a.txt': 'Ana met Chloé.',
    });
    const above = join(folder, 'corpus', 'metadata.csv');
    const told = async (corpus: string) => [
      (await extractCorpus({ corpus, output }, TOY)).warnings,
      (await checkCorpus({ corpus })).warnings,
    ];
    const [mine, deep] = [join(folder, 'corpus', 'mine'), join(folder, 'corpus', 'mine', 'deep')];
    fill(folder, {
      'corpus/metadata.csv': 'path,published\nother/a.txt,2024-03-05\nmine/a.text,2024-03-05\n',
    });
    expect(await told(mine)).toEqual([[], []]);
    fill(folder, { 'corpus/metadata.csv': 'path,published\nmine/deep/b.jsonl#x,2024-03-05\n' });
    for (const corpus of [mine, deep])
      for (const warnings of await told(corpus))
        expect(warnings).toEqual([
          expect.stringContaining(`${above} speaks of articles in ${corpus} and is not read`),
        ]);
    fill(folder, { 'corpus/mine/metadata.csv': 'path\na.txt\n' });
    expect(await told(mine)).toEqual([[], []]);
  });

  it('says that it does not read the metadata.csv of a folder below', async () => {
    const { corpus, output } = place({
      'sub/a.txt': 'Ana met Boris.',
      'sub/metadata.csv': 'path,published\na.txt,2024-03-05\n',
    });
    const { skipped, warnings } = await extractCorpus({ corpus, output }, TOY);
    expect([skipped, warnings]).toEqual([
      [],
      [
        expect.stringMatching(
          /^"sub\/metadata\.csv" is not read, only the metadata\.csv of the corpus folder/,
        ),
      ],
    ]);
    expect((await checkCorpus({ corpus })).warnings).toEqual(warnings);
    fill(corpus, { 'b/c/metadata.csv': '' });
    expect((await checkCorpus({ corpus })).warnings).toEqual([
      expect.stringContaining('"b/c/metadata.csv", "sub/metadata.csv" are not read'),
    ]);
  });

  it('writes empty tables for an empty folder, and says that there was nothing', async () => {
    const { corpus, output } = place({ 'README.md': 'nothing here' });
    const summary = await extractCorpus({ corpus, output }, TOY);
    expect(summary.articles).toBe(0);
    expect(summary.warnings).toEqual([
      `no articles in ${corpus}: its tables are empty; is it the folder that you meant?`,
    ]);
    expect(readTables(output).documents).toEqual([]);
    expect((await checkCorpus({ corpus })).warnings).toEqual(summary.warnings);
  });

  it('works with the real stages', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, {});
    const tables = readTables(output);
    expect(brokenKeys(tables)).toEqual([]);
    expect(wrongSlices(tables, { ...TEXTS, 'deep/wire.jsonl#w3': 'BOOM' }, byCodePoint)).toEqual([]);
  });
});

describe('the output folder', () => {
  it('explains itself and describes its run without telling the time', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, TOY);
    expect(readFileSync(join(output, 'README.md'), 'utf8')).toBe(dictionary());
    const run = JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'));
    expect(run.files).toEqual(readdirSync(output).sort());
    expect(run.counts).toMatchObject({ articles: 7, failures: 4 });
    expect(Object.keys(run.resources)).toContain('dates/data/months.txt');
    expect(JSON.stringify(run.options)).not.toContain(corpus);
  });

  it('keeps its .gitignore from run to run', async () => {
    const { corpus, output } = place();
    fill(output, { '.gitignore': '*\n' });
    await extractCorpus({ corpus, output }, TOY);
    await extractCorpus({ corpus, output }, TOY);
    expect(readFileSync(join(output, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('stays as it was when a run fails at its end, and nothing is left beside it', async () => {
    const { corpus, output, folder } = place();
    await extractCorpus({ corpus, output }, TOY);
    const before = contents(output);
    const resolve = (): never => {
      throw new Error('no identity today');
    };
    const failing: RunParts = {
      parts: {
        createPipeline: () => toyPipelines,
        // The articles' own identity is known; that of the corpus is not.
        createCorpusResolve: () => (summaries) =>
          new Set(summaries.map(({ docId }) => docId)).size > 1
            ? resolve()
            : createCorpusResolve()(summaries),
      },
    };
    fill(corpus, { 'new.txt': 'Dora came.' });
    await expect(extractCorpus({ corpus, output }, failing)).rejects.toThrow('no identity today');
    expect(contents(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['corpus', 'output']);
  });

  it.each(['reading', 'writing'] as const)('stays as it was when a run is stopped while %s', async (step) => {
    const { corpus, output, folder } = place();
    await extractCorpus({ corpus, output }, TOY);
    const before = contents(output);
    fill(corpus, { 'new.txt': 'Dora came.' });
    const controller = new AbortController();
    const stopped = extractCorpus(
      {
        corpus,
        output,
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.step === step) controller.abort();
        },
      },
      TOY,
    );
    await expect(stopped).rejects.toThrow('abort');
    expect(contents(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['corpus', 'output']);
  });

  it.each([
    ['a file of somebody', { 'notes.txt': 'mine' }],
    ["somebody's README.md", { 'README.md': '# My project' }],
    ['tables of which no run.json tells', { 'documents.csv': 'mine' }],
    ['a run.json of another tool', { 'run.json': '{"files": ["run.json"]}' }],
  ])('is not replaced where it holds %s', async (_, files) => {
    const { corpus, output } = place();
    fill(output, files as unknown as Record<string, string>);
    await expect(extractCorpus({ corpus, output }, TOY)).rejects.toMatchObject({
      code: 'bad-usage',
      hint: expect.stringContaining('--out'),
    });
    expect(contents(output)).toEqual(files);
  });

  it('is not replaced where a file was put into an earlier output', async () => {
    const { corpus, output } = place();
    await extractCorpus({ corpus, output }, TOY);
    writeFileSync(join(output, 'analysis.ipynb'), '{}');
    await expect(extractCorpus({ corpus, output }, TOY)).rejects.toThrow('analysis.ipynb');
    expect(existsSync(join(output, 'analysis.ipynb'))).toBe(true);
  });

  it('may be empty, or lie in folders that are not there yet', async () => {
    const { corpus, output } = place();
    mkdirSync(output);
    await extractCorpus({ corpus, output }, TOY);
    const deep = join(output, '..', 'x', 'y');
    await extractCorpus({ corpus, output: deep }, TOY);
    expect(contents(deep)).toEqual(contents(output));
  });

  it('can not be a file', async () => {
    const { corpus, output } = place();
    writeFileSync(output, 'a file');
    await expect(extractCorpus({ corpus, output }, TOY)).rejects.toMatchObject({ code: 'bad-usage' });
    expect(readFileSync(output, 'utf8')).toBe('a file');
  });

  it('is not made where there is no corpus', async () => {
    const { folder, output } = place();
    await expect(extractCorpus({ corpus: join(folder, 'none'), output }, TOY)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(existsSync(output)).toBe(false);
  });
});
