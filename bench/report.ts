import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * How large a report is and how quickly it opens: `npx tsx bench/report.ts OUTPUT`, where OUTPUT holds report.html and the
 * tables that it was made of. Prints bytes beside those of the text, and for each view the first paint and the time until
 * its heading stands, in milliseconds, the middle of five. `CHROMIUM` names the browser.
 */
const VIEWS = ['', '#/articles', '#/quotes', '#/timeline', '#/entities', '#/search?q=minister'];
const RUNS = 5;

const output = resolve(process.argv[2] ?? 'output');
const report = join(output, 'report.html');
const sentences = readFileSync(join(output, 'documents.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { sentences?: { end: number }[] } => JSON.parse(line));
const text = sentences.reduce((sum, document) => sum + (document.sentences?.at(-1)?.end ?? 0), 0);
const { size } = statSync(report);
console.log(`${sentences.length} articles, ${text} characters of text`);
console.log(`report.html ${size} bytes, ${(size / text).toFixed(2)} of the text`);

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const view of VIEWS) {
  const paints: number[] = [];
  const headings: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    const begun = performance.now();
    await page.goto(pathToFileURL(report).href + view, { waitUntil: 'commit' });
    await page.locator(view === '' ? '#overview h1' : '#view h1').waitFor();
    headings.push(performance.now() - begun);
    const paint = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN';
    await page.waitForFunction(`!Number.isNaN(${paint})`);
    paints.push(Number(await page.evaluate(paint)));
    await page.close();
  }
  const name = view === '' ? 'overview' : view;
  console.log(
    `${name.padEnd(20)} first paint ${middle(paints).toFixed(0)}, there ${middle(headings).toFixed(0)}`,
  );
}
await browser.close();
