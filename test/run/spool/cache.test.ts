import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpusResolve } from '../../../src/resolve/corpus/index.ts';
import { oneByOne } from '../../../src/run/articles/process.ts';
import { type ExtractOptions, extractCorpus, type RunParts } from '../../../src/run/extract.ts';
import { CACHE_FILE } from '../../../src/run/spool/cache.ts';
import { contents, fill, temporaryFolder } from '../corpus.ts';
import { toyPipeline } from '../toy-pipeline.ts';

function counting(): { readonly run: RunParts; readonly processed: string[] } {
  const processed: string[] = [];
  const createPipeline = () =>
    oneByOne((article) => {
      processed.push(article.id);
      return toyPipeline(article);
    });
  return { run: { parts: { createPipeline, createCorpusResolve } }, processed };
}

const ARTICLES = {
  'in/a.txt': 'Ana met Boris in 2021.',
  'in/b.md': '# Title\n\n“Yes,” Boris said.',
  'in/c.json': '[{"id": 1, "text": "Chloé."}, {"id": 2, "text": "BOOM"}, {"id": 1, "text": "Again"}]',
  'in/d.jsonl': '{"text": "Dora."}\n{"text": "Emil."}\n',
};

function place(): { readonly folder: string; readonly options: ExtractOptions } {
  const folder = temporaryFolder();
  fill(folder, ARTICLES);
  return { folder, options: { corpus: join(folder, 'in'), output: join(folder, 'out') } };
}

describe('the cache', () => {
  it('spares the second run every article that could be read', async () => {
    const { options } = place();
    const first = await extractCorpus(options, counting().run);
    const before = contents(options.output);
    const { run, processed } = counting();
    const second = await extractCorpus(options, run);
    expect(processed).toEqual([]);
    expect(first.cached).toBe(0);
    // All but the second article with one id, which was never processed.
    expect(second).toEqual({ ...first, cached: 6 });
    expect(contents(options.output)).toEqual(before);
  });

  it.each([
    ['options', { minScore: 0.5 }],
    ['the day of publication', { published: '2020-01-01' }],
    ['offsets', { offsets: 'utf16' }],
    ['force', { cache: 'renew' }],
  ] as const)('is not used where %s ask for other results', async (_, change) => {
    const { options } = place();
    await extractCorpus(options, counting().run);
    expect((await extractCorpus({ ...options, ...change }, counting().run)).cached).toBe(0);
  });

  it('is not kept where nobody wants it', async () => {
    const { options } = place();
    await extractCorpus({ ...options, cache: 'none' }, counting().run);
    expect(Object.keys(contents(options.output))).not.toContain(CACHE_FILE);
  });

  it('is found torn wherever it is damaged, and what is lost is read again', {
    timeout: 120_000,
  }, async () => {
    const { options } = place();
    await extractCorpus(options, counting().run);
    const before = contents(options.output);
    const file = join(options.output, CACHE_FILE);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, cut) => {
        writeFileSync(file, whole);
        if (cut) truncateSync(file, at);
        else
          writeFileSync(
            file,
            whole.map((byte, index) => (index === at ? byte ^ 0xff : byte)),
          );
        await extractCorpus(options, counting().run);
        expect(contents(options.output)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves what a clean run would write, whatever comes, goes and changes', {
    timeout: 120_000,
  }, async () => {
    const names = ['a.txt', 'b.md', 'c.txt', 'sub/d.txt', 'e.jsonl', 'metadata.csv'];
    const texts = [
      'Ana.',
      'Boris said “No.”',
      'BOOM',
      '',
      '{"id": "x", "text": "Chloé 1999"}\n{"text": "Y"}',
    ];
    const metadata = 'path,published\na.txt,2020-01-02\n';
    const edit = fc.record({ name: fc.constantFrom(...names), text: fc.constantFrom(null, ...texts) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 4 }), async (runs) => {
        const { folder, options } = place();
        for (const edits of [[], ...runs]) {
          for (const { name, text } of edits) {
            if (text === null) rmSync(join(folder, 'in', name), { force: true });
            else fill(join(folder, 'in'), { [name]: name === 'metadata.csv' ? metadata : text });
          }
          await extractCorpus(options, counting().run);
        }
        const clean = join(folder, 'clean');
        await extractCorpus({ ...options, output: clean }, counting().run);
        expect(contents(options.output)).toEqual(contents(clean));
      }),
      { numRuns: 25 },
    );
  });
});
