import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFile } from '../../../src/read/index.ts';
import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { mapOrdered } from '../../../src/run/batches/ordered.ts';
import { extractCorpus, type RunParts } from '../../../src/run/extract.ts';
import { extractFile, extractLines } from '../../../src/run/stream.ts';
import { createCrew } from '../../../src/run/threads/crew.ts';
import { createWork } from '../../../src/run/threads/work.ts';
import { builtModule } from '../../built/built.ts';
import { contents, fill, temporaryFolder } from '../corpus.ts';
import { toyPipelines } from '../toy-pipeline.ts';

const parts = { createPipeline: () => toyPipelines, createCorpusResolve };
const worker = { module: builtModule('test/run/threads/toy-worker.ts') };
const TOY: RunParts = { parts, worker };

function corpusOf(count: number, more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  const articles = Array.from({ length: count }, (_, index) => [
    `in/${index}.txt`,
    `Ana ${index} met Boris in 19${10 + (index % 90)}.\n“Yes, ${'we '.repeat(index % 7)}will.”`,
  ]);
  fill(folder, { ...Object.fromEntries(articles), ...more });
  return folder;
}

/** The tables that hold nothing of an article that failed. */
function tablesIn(output: string): Readonly<Record<string, string>> {
  const names = readdirSync(output).filter((name) => name.endsWith('.csv') && name !== 'documents.csv');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(output, name), 'utf8')]));
}

function warcRecord(id: number, page: string): string {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  const head = ['WARC/1.0', 'WARC-Type: response', `WARC-Record-ID: <urn:uuid:${id}>`];
  const content = ['Content-Type: application/http', `Content-Length: ${block.length}`];
  return `${[...head, ...content].join('\r\n')}\r\n\r\n${block}\r\n\r\n`;
}

describe('a run of several threads', { timeout: 120_000 }, () => {
  it('writes byte for byte what one of one thread does', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `{"id": "${index}", "text": "Ana ${index}"}`);
    const folder = corpusOf(60, {
      'in/wire.jsonl': [...lines, '{', '{"id": "x", "text": "BOOM"}'].join('\n'),
      'in/crawl.warc': [1, 2, 3].map((id) => warcRecord(id, `<p>Ana ${id} met Boris.</p>`)).join(''),
    });
    const corpus = join(folder, 'in');
    const run = { cache: 'renew', corpus } as const;
    await extractCorpus({ ...run, output: join(folder, 'one'), jobs: 1 }, TOY);
    const summary = await extractCorpus({ ...run, output: join(folder, 'three'), jobs: 3 }, TOY);
    expect(summary).toMatchObject({ articles: 95, cached: 0 });
    expect(contents(join(folder, 'three'))).toEqual(contents(join(folder, 'one')));
  });

  it('loses the article alone that its worker died of', async () => {
    const folder = corpusOf(60, { 'in/30b.txt': 'This one will DIE.' });
    const output = join(folder, 'out');
    const summary = await extractCorpus({ corpus: join(folder, 'in'), output, jobs: 2 }, TOY);
    expect(summary).toMatchObject({ articles: 61, failures: [{ id: '30b.txt', code: 'worker-died' }] });
    const rows: Record<string, string>[] = parse(readFileSync(join(output, 'documents.csv'), 'utf8'), {
      columns: true,
    });
    expect(rows.filter((row) => row.status === 'ok')).toHaveLength(60);
    // It is tried again by the next run: a crash says nothing of the article.
    const again = await extractCorpus({ corpus: join(folder, 'in'), output, jobs: 2 }, TOY);
    expect(again).toMatchObject({ cached: 60, failures: [{ id: '30b.txt' }] });
  });

  it('tries an article once more whose worker died', async () => {
    const folder = corpusOf(60);
    const once = join(folder, 'once');
    fill(folder, { once: '', 'in/30b.txt': `This one will die ONCE ${once} and no more.` });
    const summary = await extractCorpus(
      { corpus: join(folder, 'in'), output: join(folder, 'out'), jobs: 2 },
      TOY,
    );
    expect(existsSync(once)).toBe(false);
    expect(summary).toMatchObject({ articles: 61, failures: [] });
  });

  it('loses the article alone that its worker ran out of memory over', async () => {
    const folder = corpusOf(60, { 'in/30b.txt': 'This one is a HOG.' });
    const run = { parts, worker: { ...worker, heap: 64 } };
    const summary = await extractCorpus(
      { corpus: join(folder, 'in'), output: join(folder, 'out'), jobs: 2 },
      run,
    );
    expect(summary).toMatchObject({ articles: 61, failures: [{ id: '30b.txt', code: 'worker-died' }] });
  });

  it('puts articles in the form of the tables itself where a worker dies of it', async () => {
    const folder = corpusOf(60);
    const mark = join(folder, 'mark');
    fill(folder, { 'in/wire.jsonl': JSON.stringify({ id: `RENDER ${mark}`, text: 'BOOM' }) });
    const run = { corpus: join(folder, 'in'), cache: 'none' } as const;
    await extractCorpus({ ...run, output: join(folder, 'two'), jobs: 2 }, TOY);
    expect(readFileSync(mark, 'utf8')).toBe('died');
    await extractCorpus({ ...run, output: join(folder, 'one'), jobs: 1 }, TOY);
    expect(contents(join(folder, 'two'))).toEqual(contents(join(folder, 'one')));
  });

  it('answers lines in order, with an error in the place of one that its worker died of', async () => {
    const settings = { offsets: 'codepoint', maxChars: 100 } as const;
    const crew = createCrew({
      jobs: 2,
      settings,
      createWork: async () => createWork(settings, parts),
      worker,
    });
    const text = (index: number): string =>
      index === 70 ? 'DIE' : index === 80 ? 'long '.repeat(50) : 'Ana.';
    async function* input(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 100; index++)
        yield Buffer.from(`${JSON.stringify({ id: `${index}`, text: text(index) })}\n`);
    }
    const answers = [];
    for await (const answer of extractLines(input(), crew, 2)) answers.push(JSON.parse(answer.text));
    await crew.close();
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => `${index}`));
    expect(answers.filter(({ status }) => status === 'error')).toMatchObject([
      { id: '70', error: { code: 'worker-died', message: expect.stringContaining('line 71') } },
      { id: '80', error: { code: 'too-long', message: expect.stringContaining('250 characters') } },
    ]);
  });
});

describe('an article that can not be written', { timeout: 120_000 }, () => {
  it.each([1, 2])('costs a run of %i threads itself alone', async (jobs) => {
    const folder = corpusOf(60, { 'in/30b.txt': 'This one has a CRACK.', 'in/empty.txt': '' });
    const output = join(folder, 'out');
    const summary = await extractCorpus({ corpus: join(folder, 'in'), output, jobs }, TOY);
    expect(summary).toMatchObject({
      articles: 62,
      failures: [
        { id: '30b.txt', path: '30b.txt', code: 'internal', message: expect.stringContaining('null') },
        { id: 'empty.txt', code: 'no-text' },
      ],
    });
    const lines = readFileSync(join(output, 'documents.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.filter((line) => JSON.parse(line).status === 'ok')).toHaveLength(60);
  });

  it.each([1, 2])(
    'costs a run of %i threads itself alone where only what the corpus tells brings it out',
    async (jobs) => {
      const report =
        'Ana told the council of Altenbridge that the bridge has cracks in three of its nine pillars and must be closed. ' +
        'Boris, a baker on the left bank, fears that nobody will drive around the lake for a loaf of bread.';
      // It repeats another article, so it is written once more when all are known.
      const runOf = async (text: string) => {
        const folder = corpusOf(60, { 'in/1a.txt': report, 'in/30b.txt': `${report} ${text}` });
        const [corpus, output] = [join(folder, 'in'), join(folder, 'out')];
        const summary = await extractCorpus({ corpus, output, jobs }, TOY);
        return { corpus, output, summary, tables: tablesIn(output) };
      };
      const late = await runOf('FADE');
      const early = await runOf('BOOM');
      expect(late.summary).toEqual({
        ...early.summary,
        failures: [{ ...early.summary.failures[0]!, message: expect.stringContaining('null') }],
      });
      expect(late.summary).toMatchObject({
        articles: 62,
        duplicates: 0,
        failures: [{ id: '30b.txt', path: '30b.txt', code: 'internal' }],
      });
      expect(late.tables).toEqual(early.tables);
      // It says nothing of the article that it failed beside those: the next run tries it again.
      const again = { corpus: late.corpus, output: late.output, jobs };
      expect(await extractCorpus(again, TOY)).toEqual({ ...late.summary, cached: 61 });
    },
  );

  it.each([
    [1, false],
    [2, false],
    [1, true],
    [2, true],
  ])('costs a stream with %i threads its own line alone, as tables: %s', async (jobs, tables) => {
    const settings = { offsets: 'codepoint', maxChars: 100, tables } as const;
    const crew = createCrew({ jobs, settings, createWork: async () => createWork(settings, parts), worker });
    async function* input(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 100; index++)
        yield Buffer.from(
          `${JSON.stringify({ id: `${index}`, text: index % 60 === 7 ? 'CRACK' : 'Ana.' })}\n`,
        );
    }
    const answers = [];
    for await (const answer of extractLines(input(), crew, jobs, settings)) {
      const json = JSON.parse(answer.text);
      expect(answer.failed).toBe(json.status === 'error');
      answers.push(json);
    }
    await crew.close();
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => `${index}`));
    const wrong = answers.filter(({ status }) => status === 'error');
    expect(wrong.map(({ id, error }) => [id, error.code])).toEqual([
      ['7', 'internal'],
      ['67', 'internal'],
    ]);
    if (!tables) expect(wrong[0].error.message).toMatch(/^line 8: /);
  });

  it.each([1, 2])('costs a file given to a stream with %i threads itself alone', async (jobs) => {
    const text = (index: number): string => (index % 60 === 7 ? 'CRACK' : 'Ana.');
    const records = Array.from({ length: 100 }, (_, index) => ({ id: index, text: text(index) }));
    const folder = temporaryFolder();
    fill(folder, { 'wire.json': JSON.stringify(records) });
    const settings = { offsets: 'codepoint', maxChars: 100 } as const;
    const crew = createCrew({ jobs, settings, createWork: async () => createWork(settings, parts), worker });
    const file = await articleFile(join(folder, 'wire.json'));
    const answers = [];
    for await (const answer of extractFile(file, { metadata: new Map() }, crew, jobs, settings))
      answers.push(JSON.parse(answer.text));
    await crew.close();
    expect(answers).toHaveLength(100);
    expect(answers.filter(({ status }) => status !== 'ok')).toMatchObject([
      { id: 'wire.json#7', error: { code: 'internal' } },
      { id: 'wire.json#67', error: { code: 'internal' } },
    ]);
  });
});

describe('mapOrdered', () => {
  const bounds = { items: 3, weight: 100, weightOf: (item: number) => item };

  it('keeps the order, and no more under way than it may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60), { maxLength: 30 }), async (items) => {
        let under = 0;
        let weight = 0;
        async function* source(): AsyncGenerator<number> {
          yield* items;
        }
        const start = async (item: number): Promise<number> => {
          under += 1;
          weight += item;
          expect(under).toBeLessThanOrEqual(3);
          expect(weight).toBeLessThan(100 + 60);
          await wait(item % 3);
          under -= 1;
          weight -= item;
          return item;
        };
        const out = [];
        for await (const item of mapOrdered(source(), start, bounds)) out.push(item);
        expect(out).toEqual(items);
      }),
      { numRuns: 50 },
    );
  });

  it('asks for no item while nobody takes results', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<number> {
      for (;;) yield asked++;
    }
    const results = mapOrdered(endless(), async (item) => item, { ...bounds, weightOf: () => 1 });
    await results.next();
    await wait(20);
    expect(asked).toBeLessThanOrEqual(5);
    await results.return(undefined);
  });

  it('gives a result while the source keeps it waiting', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = mapOrdered(stuck(), async (item) => item * 2, bounds);
    expect(await results.next()).toEqual({ value: 2, done: false });
  });

  it('rejects where the source does', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('torn');
    }
    const all = async () => {
      for await (const _ of mapOrdered(broken(), async (item) => item, bounds));
    };
    await expect(all()).rejects.toThrow('torn');
  });
});
