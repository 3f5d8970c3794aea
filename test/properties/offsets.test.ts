import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../fuzz/random.ts';
import { TEXTS } from '../../fuzz/texts.ts';
import { fileId, isFailed, listArticleFiles, readArticles } from '../../src/read/index.ts';
import { extractCorpus } from '../../src/run/extract.ts';
import { TABLES } from '../../src/write/index.ts';
import { temporaryFolder } from '../run/corpus.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const PYTHON = fileURLToPath(new URL('./offsets.py', import.meta.url));

/** The tables whose rows are a stretch of the text; the text of a quote leaves the marks out. */
const SLICED = TABLES.filter(({ name, columns }) =>
  ['doc_id', 'start', 'end', 'text'].every(
    (column) => name !== 'quotes' && columns.some((one) => one.name === column),
  ),
).map(({ name }) => name);

/** The corpus and fuzzed texts as plain files, of which a reader has the text without copydesk. */
async function plainTexts(folder: string): Promise<void> {
  mkdirSync(folder);
  for (const file of (await listArticleFiles(CORPUS)).files) {
    for await (const article of readArticles(file, { metadata: new Map() }))
      if (!isFailed(article))
        writeFileSync(join(folder, `${encodeURIComponent(article.id)}.txt`), article.text);
  }
  for (const [index, make] of Object.values(TEXTS).entries()) {
    for (let number = 0; number < 5; number++) {
      const text = make(createRandom(index, number)).slice(0, 4_000).replaceAll('\ufeff', '');
      writeFileSync(join(folder, `fuzzed-${index}-${number}.txt`), Buffer.from(text).toString());
    }
  }
}

function rowsOf(output: string, table: string): readonly Record<string, string>[] {
  return parse(readFileSync(join(output, `${table}.csv`)), { columns: true });
}

describe('the offsets of all tables', () => {
  it.each(['codepoint', 'utf16'] as const)(
    'cut what the text column says out of the file, counted in %s',
    {
      timeout: 300_000,
    },
    async (offsets) => {
      const folder = temporaryFolder();
      const [corpus, output] = [join(folder, 'in'), join(folder, 'out')];
      await plainTexts(corpus);
      await extractCorpus({ corpus, output, offsets, anyLanguage: true, cache: 'none', jobs: 1 });
      expect(SLICED).toEqual(
        expect.arrayContaining(['sentences', 'mentions', 'dates', 'quote_spans', 'quote_sources']),
      );

      const texts = new Map(
        readdirSync(corpus).map((name) => [fileId(name), readFileSync(join(corpus, name), 'utf8')]),
      );
      const letters = new Map([...texts].map(([name, text]) => [name, [...text]]));
      const wrong: unknown[] = [];
      let rows = 0;
      for (const table of SLICED) {
        for (const row of rowsOf(output, table)) {
          const name = row.doc_id!;
          const [start, end] = [Number(row.start), Number(row.end)];
          const slice =
            offsets === 'utf16'
              ? texts.get(name)?.slice(start, end)
              : letters.get(name)?.slice(start, end).join('');
          rows += 1;
          if (slice !== row.text) wrong.push({ table, ...row, slice });
        }
      }
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(rows).toBeGreaterThan(2_000);
      if (offsets === 'utf16') return;
      const { stdout, stderr } = spawnSync('python3', [PYTHON, corpus, output, ...SLICED], {
        encoding: 'utf8',
      });
      expect([stdout, stderr]).toEqual([`${rows} rows, 0 wrong\n`, '']);
    },
  );
});
