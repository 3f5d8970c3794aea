import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { madeArticle, plainTexts } from './corpus.ts';

/**
 * `npm run bench:load [-- --articles 20000 --seconds 600 --limit 1800 --jobs 1]`: producers write articles as lines into
 * one `copydesk pipe`, in turns, as fast as it takes them: at least so many and for at least so long, but no longer than
 * the limit. It is checked that each is answered, once, in the order of writing, with its own id; prints the resident
 * memory of the process twenty times on the way, and how it grew over the second half (Linux). Ends with 1 where an
 * answer is missing or wrong. Needs `npm run build`.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '600' },
    limit: { type: 'string', default: '1800' },
    jobs: { type: 'string', default: '1' },
    producers: { type: 'string', default: '8' },
  },
});
const [articles, least, limit, producers] = [
  values.articles,
  values.seconds,
  values.limit,
  values.producers,
].map(Number) as [number, number, number, number];
const cli = new URL('../dist/cli.js', import.meta.url).pathname;
if (!existsSync(cli)) throw new Error('dist/cli.js is not there: npm run build');

const child = spawn(process.execPath, [cli, 'pipe', '--jobs', values.jobs], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1000;
/** Ids that are written and not answered yet, in the order of writing. */
const awaited: string[] = [];
let [written, answered, wrong] = [0, 0, 0];
createInterface({ input: child.stdout }).on('line', (line) => {
  const { id, status } = JSON.parse(line) as { id: string; status: string };
  if (id !== awaited.shift() || status !== 'ok') wrong++;
  answered++;
});

const resident = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const samples: { seconds: number; rss: number }[] = [];
let shown = 0;
console.log('| seconds | written | answered | RSS, MiB |\n| ---: | ---: | ---: | ---: |');
const timer = setInterval(() => {
  const rss = resident();
  if (rss === 0) return;
  samples.push({ seconds: seconds(), rss });
  if (seconds() < shown) return;
  shown += least / 20;
  console.log(`| ${seconds().toFixed(0)} | ${written} | ${answered} | ${rss.toFixed(0)} |`);
}, 1_000);

const texts = plainTexts();
const isDone = (): boolean => seconds() > limit || (written >= articles && seconds() >= least);
let drained: Promise<unknown> | null = null;

/** One of those who write: line after line, held back by the pipe alone. */
async function produce(name: number): Promise<void> {
  for (let n = 0; !isDone(); n++) {
    const id = `producer-${name}-${n}`;
    const line = JSON.stringify({
      id,
      text: madeArticle(texts, n * producers + name),
      published: '2024-03-04',
    });
    awaited.push(id);
    written++;
    if (!child.stdin.write(`${line}\n`))
      drained ??= new Promise((resolve) => child.stdin.once('drain', resolve)).then(() => {
        drained = null;
      });
    // Also where the pipe takes it at once, the others have their turn.
    await (drained ?? wait(0));
  }
}
await Promise.all(Array.from({ length: producers }, (_, name) => produce(name)));
child.stdin.end();
const code = await new Promise((resolve) => child.on('close', resolve));
clearInterval(timer);

const late = samples.slice(samples.length >> 1);
const mean = (of: (sample: (typeof late)[number]) => number): number =>
  late.reduce((sum, sample) => sum + of(sample), 0) / late.length;
const [x, y] = [mean((sample) => sample.seconds), mean(({ rss }) => rss)];
const slope =
  mean((sample) => (sample.seconds - x) * (sample.rss - y)) / mean((sample) => (sample.seconds - x) ** 2);
const highest = samples.reduce((most, { rss }) => Math.max(most, rss), 0);
console.log(
  `\n${written} written by ${producers} producers in ${seconds().toFixed(0)} s, ${answered} answered, ${awaited.length} lost, ${wrong} out of order, doubled or not ok; RSS at most ${highest.toFixed(0)} MiB, over the second half ${y.toFixed(0)} MiB, growing by ${(slope * 60).toFixed(1)} MiB a minute`,
);
if (code !== 0 || awaited.length > 0 || wrong > 0 || answered !== written) process.exitCode = 1;
