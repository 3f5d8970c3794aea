import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Resolved } from '../src/document.ts';
import { EXPORTS } from '../src/exports/names.ts';
import { createBatchPipeline } from '../src/pipeline.ts';
import { createCorpusResolve } from '../src/resolve/corpus/index.ts';
import { createWork } from '../src/run/threads/work.ts';
import { articleOf, measureBudget, stopwatch } from './budget.ts';
import { longLine } from './bytes.ts';
import { type Case, makeCase } from './cases.ts';
import { type Finding, isPolluted } from './checks.ts';
import { fuzzFiles } from './files.ts';
import { GOOD } from './good.ts';
import { fuzzLines } from './lines.ts';
import { fuzzOwn } from './own-files.ts';
import { largeTexts } from './texts.ts';

/** What a child tells of a batch, as a line of JSON. */
export interface BatchReport {
  readonly batch: number;
  /** Cases by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly findings: readonly Finding[];
}

const BATCH = 200;
const LARGE = 1_000_000;

/** Processes batches FIRST to the last of RUNS cases, and writes into the file AT which one it is about to touch. */
const [seed = 0, runs = 0, first = 0] = process.argv.slice(2, 5).map(Number);
const [atFile = '', large = ''] = process.argv.slice(5);
const at = (what: string): void => writeFileSync(atFile, what);

const box = mkdtempSync(join(tmpdir(), 'copydesk-fuzz-'));
process.on('exit', () => rmSync(box, { recursive: true, force: true }));
const [cwd, temporary] = [join(box, 'cwd'), join(box, 'tmp')];
for (const folder of [cwd, temporary]) mkdirSync(folder);
process.chdir(cwd);
process.env.TMPDIR = temporary;

// The stages as `extract` and `pipe` run them.
const batched = createBatchPipeline();
const parts = { createPipeline: () => batched, createCorpusResolve };
const pipeline = (article: Article): Resolved => {
  const [attempt] = batched([article]);
  if ('error' in attempt!) throw attempt.error;
  return attempt!.document;
};
const budget = measureBudget(pipeline);
const document = pipeline(articleOf(GOOD[0]!));
const settings = { maxChars: 5_000_000, anyLanguage: true };
const works = (['codepoint', 'utf16'] as const).map((offsets) => createWork({ ...settings, offsets }, parts));

for (let batch = first; batch * BATCH < runs; batch++) {
  const cases = Array.from({ length: Math.min(BATCH, runs - batch * BATCH) }, (_, index) =>
    makeCase(seed, batch * BATCH + index),
  );
  say(await processBatch(batch, cases));
}
if (large !== '') say(largeBatch());

async function processBatch(batch: number, cases: readonly Case[]): Promise<BatchReport> {
  const place = join(box, `batch-${batch}`);
  mkdirSync(place);
  const unit = batch % 2;
  const offsets = (['codepoint', 'utf16'] as const)[unit]!;
  const common = { offsets, budget, at };
  const files = await fuzzFiles({
    ...common,
    seed,
    cases: cases.filter((one) => one.at === 'file' || one.at === 'trap'),
    box: place,
    as: EXPORTS[batch % EXPORTS.length]!,
    whole: batch % 5 === 0,
    run: { parts },
  });
  const own = await fuzzOwn({
    seed,
    cases: cases.filter((one) => one.at === 'own'),
    box: place,
    document,
    run: { parts },
    budget,
    at,
  });
  const hostile = cases.filter((one) => one.at === 'line');
  const long = { number: -2, kind: 'line of ten million characters', bytes: longLine('long') };
  const lines = await fuzzLines({
    ...common,
    lines: batch % 10 === 0 ? [...hostile, { ...long, number: batch * BATCH }] : hostile,
    work: works[unit]!,
  });
  rmSync(place, { recursive: true });
  const strays = [cwd, temporary].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const counts: Record<string, number> = {};
  for (const { kind } of cases) counts[kind] = (counts[kind] ?? 0) + 1;
  const findings = [
    ...files.findings,
    ...lines.findings,
    ...own.findings,
    ...strays.map((path) => ({ number: null, kind: 'outside', what: `written: ${path}` })),
    ...(isPolluted() ? [{ number: null, kind: 'prototype', what: 'objects inherit something new' }] : []),
  ];
  return { batch, counts, refused: files.refused + lines.refused + own.refused, findings };
}

/** A million characters of each unit through the pipeline. */
function largeBatch(): BatchReport {
  const findings: Finding[] = [];
  const texts = largeTexts(LARGE);
  for (const [name, text] of texts) {
    at(`a million characters of ${name}`);
    const lap = stopwatch();
    pipeline(articleOf(text));
    const time = lap();
    if (time > budget(LARGE))
      findings.push({ number: null, kind: `a million of ${name}`, what: `took ${Math.round(time)} ms` });
  }
  return { batch: -1, counts: { 'a million characters of a unit': texts.length }, refused: 0, findings };
}

function say(report: BatchReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
