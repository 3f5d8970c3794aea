import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../src/learn/features/hash.ts';

/**
 * `npm run bench:memory [-- --megabytes 1000 --jobs 1 FILE.jsonl.gz …]`: resident memory of `copydesk pipe` over a long
 * stream of JSON Lines, and how it grows. The articles are those of the files, or of corpus/, over and over; in each some
 * words are changed to words that no text has had, so that nothing can be remembered. Prints a line for every twentieth
 * part of the stream, a plot of all samples, and the slope of a line fitted to the second half of them (Linux).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '100' },
    jobs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: 'node --import tsx src/cli.ts pipe' },
  },
});
const limit = Number(values.megabytes) * 1e6;
const root = new URL('..', import.meta.url);

function readTexts(): string[] {
  if (positionals.length > 0)
    return positionals.flatMap((file) =>
      gunzipSync(readFileSync(file))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    );
  const folder = new URL('corpus/', root);
  if (!existsSync(folder)) throw new Error('no corpus/ beside bench/: name a file');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

const texts = readTexts();
const random = createRandom(Number(values.seed));
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const madeUp = (): string =>
  Array.from({ length: 4 + Math.floor(random() * 14) }, () => LETTERS[Math.floor(random() * 26)]).join('');
const edited = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => {
    if (random() > 0.02) return word;
    const other = madeUp();
    return /^[A-Z]/.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other;
  });

const [command, ...args] = `${values.command} --jobs ${values.jobs}`.split(' ');
const child = spawn(command!, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
let answered = 0;
createInterface({ input: child.stdout }).on('line', () => answered++);

const resident = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const started = performance.now();
let written = 0;
const samples: { megabytes: number; rss: number }[] = [];
let next = 0;
console.log('| MB read | articles answered | seconds | RSS, MB |\n| ---: | ---: | ---: | ---: |');
const sample = (): void => {
  const rss = resident();
  if (rss === 0) return;
  samples.push({ megabytes: written / 1e6, rss });
  if (written < next) return;
  next += limit / 20;
  const seconds = (performance.now() - started) / 1000;
  console.log(`| ${(written / 1e6).toFixed(0)} | ${answered} | ${seconds.toFixed(0)} | ${rss.toFixed(0)} |`);
};
const timer = setInterval(sample, 500);
for (let n = 0; written < limit; n++) {
  const line = `${JSON.stringify({ id: `a${n}`, text: edited(texts[n % texts.length]!), published: '2024-03-04' })}\n`;
  written += Buffer.byteLength(line);
  if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
}
next = 0;
sample();
clearInterval(timer);
child.stdin.end();
await new Promise((resolve) => child.on('close', resolve));

/** Memory over megabytes read, as text: each column is the highest of its samples. */
function plot(width = 72, height = 10): string {
  const columns = Array.from({ length: width }, () => 0);
  for (const { megabytes, rss } of samples) {
    const column = Math.min(width - 1, Math.floor((megabytes / written) * 1e6 * width));
    columns[column] = Math.max(columns[column]!, rss);
  }
  const top = 100 * Math.ceil(Math.max(...columns) / 100);
  const rows = Array.from({ length: height }, (_, row) => {
    const [low, high] = [(top * (height - row - 1)) / height, (top * (height - row)) / height];
    const line = columns.map((rss) => (rss > low ? (rss >= high ? '#' : '+') : ' ')).join('');
    return `${(row % 3 === 0 ? high.toFixed(0) : '').padStart(6)} |${line.trimEnd()}`;
  });
  const end = `${(written / 1e6).toFixed(0)} MB read`;
  return [
    ...rows,
    `${' '.repeat(6)} +${'-'.repeat(width)}`,
    `${' '.repeat(8)}0${end.padStart(width - 1)}`,
  ].join('\n');
}
console.log(`\n${plot()}`);

const late = samples.slice(samples.length >> 1);
const mean = (of: (one: (typeof late)[number]) => number): number =>
  late.reduce((sum, one) => sum + of(one), 0) / late.length;
const [x, y] = [mean(({ megabytes }) => megabytes), mean(({ rss }) => rss)];
const covariance = mean(({ megabytes, rss }) => (megabytes - x) * (rss - y));
const slope = covariance / mean(({ megabytes }) => (megabytes - x) ** 2);
const highest = samples.reduce((most, { rss }) => Math.max(most, rss), 0);
console.log(
  `\n${values.jobs} thread(s): at most ${highest.toFixed(0)} MB; second half: ${y.toFixed(0)} MB, growing by ${slope.toFixed(3)} MB for each MB read`,
);
