import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createDates } from '../src/dates/index.ts';
import type { Article } from '../src/document.ts';
import { createEntities } from '../src/entities/index.ts';
import { createQuotes } from '../src/quotes/index.ts';
import { createResolve } from '../src/resolve/index.ts';
import { createSegment } from '../src/segment/index.ts';
import { createTag } from '../src/tag/index.ts';

/**
 * `npm run bench:stages [-- FILE.jsonl.gz …]`: words per CPU second of each stage, one thread, warm, and the time to load what it
 * needs. Lines are `{id, text, published}`; without a file, the articles of corpus/ that are plain text, many times over.
 * A stage is timed alone, over the documents that the stages before it have made.
 */
/** Two runs over 90,000 words leave the last stages half compiled: the third takes twice as long as the eighth. */
const WARM_UP = 8;
const RUNS = 5;

interface Timed {
  readonly name: string;
  readonly loadMs: number;
  readonly wordsPerSecond: number;
}

function readArticles(files: readonly string[]): Article[] {
  const texts =
    files.length > 0
      ? files.flatMap((file) =>
          gunzipSync(readFileSync(file))
            .toString('utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as { text: string; published?: string }),
        )
      : plainTexts();
  return texts.map(({ text, published = null }, index) => ({
    id: String(index),
    path: null,
    text,
    title: null,
    published: { value: published, basis: published === null ? 'none' : 'given' },
    source: null,
    url: null,
  }));
}

function plainTexts(): { text: string; published: string }[] {
  const folder = new URL('../corpus/', import.meta.url);
  if (!existsSync(folder)) throw new Error('no corpus/ beside bench/: name a file');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ text: readFileSync(new URL(name, folder), 'utf8'), published: '2023-10-06' }));
  return Array.from({ length: 30 }, () => texts).flat();
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Times a stage over all documents: the median of its runs after the warm-up. */
function time<In, Out>(
  name: string,
  create: () => (document: In) => Out,
  documents: readonly In[],
  words: number,
): [Timed, Out[]] {
  const started = performance.now();
  const stage = create();
  const loadMs = performance.now() - started;
  let made: Out[] = [];
  const seconds: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const spent = cpuSeconds(() => {
      made = documents.map((document) => stage(document));
    });
    if (run >= WARM_UP) seconds.push(spent);
  }
  const median = seconds.sort((a, b) => a - b)[RUNS >> 1]!;
  return [{ name, loadMs, wordsPerSecond: words / median }, made];
}

const articles = readArticles(process.argv.slice(2));
const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const [segment, segmented] = time('segment', createSegment, articles, words);
const [tag, tagged] = time('tag', createTag, segmented, words);
const [entities, named] = time('entities', createEntities, tagged, words);
const [dates, dated] = time('dates', createDates, named, words);
const [quotes, quoted] = time('quotes', createQuotes, dated, words);
const [resolve] = time('resolve', createResolve, quoted, words);

const rows = [segment, tag, entities, dates, quotes, resolve];
const sum = (some: readonly Timed[]) =>
  1 / some.reduce((total, { wordsPerSecond }) => total + 1 / wordsPerSecond, 0);
const all = (name: string, some: readonly Timed[]): Timed => ({
  name,
  loadMs: some.reduce((total, { loadMs }) => total + loadMs, 0),
  wordsPerSecond: sum(some),
});
const perSecond = (value: number) => String(Math.round(value / 1000) * 1000).padStart(22);
console.log(`${articles.length} articles, ${words} words, median of ${RUNS} runs after ${WARM_UP}\n`);
console.log(
  '| stage             | words per CPU second |   load |\n| ---               | ---                  | ---    |',
);
for (const row of [...rows, all('tag and entities', [tag, entities]), all('all', rows)])
  console.log(
    `| ${row.name.padEnd(17)} | ${perSecond(row.wordsPerSecond).slice(2)} | ${row.loadMs.toFixed(0).padStart(3)} ms |`,
  );
console.log(`\nresident memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
