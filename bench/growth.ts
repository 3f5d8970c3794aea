import { readFileSync } from 'node:fs';
import { createDates } from '../src/dates/index.ts';
import type { Article } from '../src/document.ts';
import { createEntities } from '../src/entities/index.ts';
import { createQuotes } from '../src/quotes/index.ts';
import { createResolve } from '../src/resolve/index.ts';
import { createSegment } from '../src/segment/index.ts';
import { createTag } from '../src/tag/index.ts';
import { toRecord } from '../src/write/index.ts';
import { HOSTILE } from './hostile.ts';

/**
 * `npm run bench:growth [-- SIZE [KIND …]]`: time of each stage against the length of a text, natural and hostile ones, up
 * to SIZE characters (a million where not given). For each text the exponent of the growth over the last doubling twice,
 * and how many times as long the largest took as natural text of its size. Lines with an exponent over 1.2 or a factor
 * over 10 are marked.
 */
const [size = 1_000_000] = process.argv.slice(2, 3).map(Number);
const kinds = process.argv.slice(3);
const natural = readFileSync(new URL('../corpus/putin-kyrgyzstan.txt', import.meta.url), 'utf8');

const stages = {
  segment: createSegment(),
  tag: createTag(),
  entities: createEntities({}),
  dates: createDates({}),
  quotes: createQuotes(),
  resolve: createResolve(),
  record: toRecord,
};
type Times = Record<keyof typeof stages, number>;
const names = Object.keys(stages) as (keyof typeof stages)[];

function measure(text: string): Times {
  const article: Article = {
    id: 'a',
    path: null,
    text,
    title: null,
    published: { value: '2023-10-06', basis: 'given' },
    source: null,
    url: null,
  };
  const times = {} as Times;
  let document: unknown = article;
  for (const name of names) {
    const before = process.cpuUsage();
    document = (stages[name] as (it: unknown) => unknown)(document);
    const { user, system } = process.cpuUsage(before);
    times[name] = (user + system) / 1000;
  }
  return times;
}

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const total = (times: Times): number => names.reduce((sum, name) => sum + times[name], 0);

const texts = [{ name: 'natural text', unit: `${natural}\n\n` }, ...HOSTILE].filter(
  ({ name }, index) => index === 0 || kinds.length === 0 || kinds.includes(name),
);
for (let warm = 0; warm < 3; warm++) measure(repeated(natural, 100_000));
console.log(
  `| text | exponent | × natural | ${names.join(' ms | ')} ms |\n|${' --- |'.repeat(3 + names.length)}`,
);
let base: Times | undefined;
for (const { name, unit } of texts) {
  const small = measure(repeated(unit, size / 4));
  const large = measure(repeated(unit, size));
  base ??= large;
  const exponent = Math.log(total(large) / total(small)) / Math.log(4);
  const factor = total(large) / total(base);
  const mark = factor > 10 || (exponent > 1.2 && factor > 1) ? ' ←' : '';
  const cells = names.map((stage) => large[stage].toFixed(0));
  console.log(`| ${name} | ${exponent.toFixed(2)} | ${factor.toFixed(1)} | ${cells.join(' | ')} |${mark}`);
}
