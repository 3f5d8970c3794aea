import type { Article, Resolved } from '../src/document.ts';
import { GOOD } from './good.ts';

/** How many times the processor time of natural text of its length a hostile one may take. */
const FACTOR = 10;
/** Milliseconds that any may take, as the collection of garbage falls on whom it will. */
const FLOOR = 500;

/** Milliseconds of processor time that so many bytes may take. */
export type Budget = (bytes: number) => number;

/** Milliseconds of processor time since the last call. */
export function stopwatch(): () => number {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return (user + system) / 1000;
  };
}

export function articleOf(text: string): Article {
  return {
    id: 'a',
    path: null,
    text,
    title: null,
    published: { value: '2024-03-04', basis: 'given' },
    source: null,
    url: null,
  };
}

/** Finds how long natural text takes on this machine, now. */
export function measureBudget(pipeline: (article: Article) => Resolved): Budget {
  const text = GOOD.join('\n\n').repeat(50);
  const lap = stopwatch();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    lap();
    pipeline(articleOf(text));
    best = Math.min(best, lap());
  }
  return (bytes) => FLOOR + (FACTOR * best * bytes) / text.length;
}
