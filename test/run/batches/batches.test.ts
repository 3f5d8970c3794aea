import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listArticleFiles } from '../../../src/read/index.ts';
import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { inBatches } from '../../../src/run/batches/batches.ts';
import { extractCorpus } from '../../../src/run/extract.ts';
import { processFiles } from '../../../src/run/first-pass.ts';
import { openCache } from '../../../src/run/spool/cache.ts';
import { createSpool } from '../../../src/run/spool/spool.ts';
import { type Crew, createCrew } from '../../../src/run/threads/crew.ts';
import type { Parts } from '../../../src/run/threads/work.ts';
import { fill, temporaryFolder } from '../corpus.ts';
import { toyPipelines } from '../toy-pipeline.ts';

const bounds = { items: 3, weight: 100, weightOf: (item: number) => item };

async function* from(items: readonly number[], error?: Error): AsyncGenerator<number> {
  yield* items;
  if (error !== undefined) throw error;
}

async function all<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe('a run over a folder of files', { timeout: 120_000 }, () => {
  const together = (sizes: number[]): Parts => ({
    createPipeline: () => (articles) => {
      if (articles.length > 0) sizes.push(articles.length);
      return toyPipelines(articles);
    },
    createCorpusResolve,
  });

  it('takes sixteen articles through the stages at a time, whatever files they are in', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index < 40; index++) fill(folder, { [`in/${index}.txt`]: 'Ana met Boris.' });
    const sizes: number[] = [];
    const options = { corpus: join(folder, 'in'), output: join(folder, 'out'), jobs: 1 };
    await extractCorpus(options, { parts: together(sizes) });
    expect(sizes).toEqual([16, 16, 8]);
  });

  it('stops where not each article is answered, and loses none in silence', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.txt': 'Ana.', 'b.txt': 'Boris.' });
    const { files } = await listArticleFiles(folder);
    const settings = { offsets: 'codepoint', maxChars: 100 } as const;
    const means = {
      cache: await openCache(null, settings),
      crew: { units: async () => [] } as Partial<Crew> as Crew,
      spool: createSpool(join(folder, 'spool')),
      jobs: 1,
    };
    await expect(processFiles(files, { metadata: new Map() }, means, {})).rejects.toThrow('answered');
  });

  it('loads nothing where there is nothing to do', async () => {
    const crew = createCrew({
      jobs: 1,
      settings: { offsets: 'codepoint', maxChars: 100 },
      createWork: () => Promise.reject(new Error('loaded')),
    });
    expect(await crew.units([])).toEqual([]);
    expect(await crew.answers([])).toEqual([]);
  });
});

describe('inBatches', () => {
  it('gives each item once, in order, in batches that are within bounds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(150)), fc.boolean(), async (items, patient) => {
        const batches = await all(inBatches(from(items), { ...bounds, patient }));
        expect(batches.flat()).toEqual(items);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(3);
          // One that is too heavy comes last.
          expect(batch.slice(0, -1).reduce((sum, item) => sum + item, 0)).toBeLessThan(100);
        }
      }),
    );
  });

  it('gives what is there when the next item keeps us waiting', async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      await new Promise(() => undefined);
    }
    const batches = inBatches(stuck(), bounds);
    expect((await batches.next()).value).toEqual([1, 2]);
  });

  it('waits for a full batch where it is patient', async () => {
    async function* slow(): AsyncGenerator<number> {
      for (const item of [1, 2, 3, 4]) {
        await new Promise((resolve) => {
          setTimeout(resolve, 1);
        });
        yield item;
      }
    }
    expect(await all(inBatches(slow(), { ...bounds, patient: true }))).toEqual([[1, 2, 3], [4]]);
  });

  it('limits the number of those that count alone', async () => {
    const source = from([1, 0, 2, 0, 3, 0, 4, 0]);
    const batches = await all(inBatches(source, { ...bounds, counts: (item) => item > 0, patient: true }));
    expect(batches).toEqual([
      [1, 0, 2, 0, 3],
      [0, 4, 0],
    ]);
  });

  it('gives what came before an error, then the error', async () => {
    const batches = inBatches(from([1, 2], new Error('torn')), bounds);
    expect((await batches.next()).value).toEqual([1, 2]);
    await expect(batches.next()).rejects.toThrow('torn');
  });
});
