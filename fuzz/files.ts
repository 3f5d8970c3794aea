import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ExportName } from '../src/exports/names.ts';
import { type FileKind, listArticleFiles, type SourceFile } from '../src/read/index.ts';
import { checkCorpus } from '../src/run/check.ts';
import { exportOutput } from '../src/run/export.ts';
import { extractCorpus, type RunParts } from '../src/run/extract.ts';
import type { OffsetUnit } from '../src/write/index.ts';
import { type Budget, stopwatch } from './budget.ts';
import type { Case } from './cases.ts';
import { alone, type Finding, inventory, wrongRefusal } from './checks.ts';
import { GOOD } from './good.ts';
import { createRandom } from './random.ts';
import { TRAPS } from './traps.ts';

export interface FileBatch {
  readonly seed: number;
  readonly cases: readonly Extract<Case, { at: 'file' | 'trap' }>[];
  /** An empty folder of the batch's own. */
  readonly box: string;
  readonly offsets: OffsetUnit;
  readonly as: ExportName;
  /** Whether the report and Parquet files are written, and the folder is checked, too: it takes as long again. */
  readonly whole: boolean;
  readonly run: RunParts;
  readonly budget: Budget;
  /** Told before each file, so that it is known which one a crash came of. */
  readonly at: (path: string) => void;
}

type Row = Readonly<Record<string, string>>;

interface CaseOf {
  readonly number: number;
  readonly kind: string;
  readonly size: number;
}

/** A folder of cases. */
interface Laid {
  readonly caseOf: (path: string) => CaseOf | undefined;
  /** Names, without extension, of the traps that are sprung under way. */
  readonly traps: readonly string[];
}

/** The name, without extension, of a case's file. */
const STEM = /^[fz]\d+/;
/** Kinds of files that may hold no article at all. */
const MAY_BE_EMPTY: ReadonlySet<FileKind> = new Set<FileKind>(['lines', 'json', 'table', 'warc']);
const OUTPUTS: ReadonlySet<string> = new Set(['output', 'export']);
const GOOD_FILES = ['.txt', '.html', '.jsonl'].map(
  (extension, index) => [`good${extension}`, goodFile(index)] as const,
);

function goodFile(index: number): string {
  const text = GOOD[index]!;
  if (index === 0) return text;
  if (index === 2) return `${JSON.stringify({ id: 'good', text, published: '2024-03-04' })}\n`;
  return `<html><body><article>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;
}

/**
 * A run over a folder of hostile files and traps with good articles among them, and then an export: what went wrong, and
 * how many articles were refused.
 */
export async function fuzzFiles(
  batch: FileBatch,
): Promise<{ findings: readonly Finding[]; refused: number }> {
  const { box, offsets, as, whole, run, at } = batch;
  const corpus = join(box, 'corpus');
  const output = join(box, 'output');
  mkdirSync(corpus);
  for (const [name, content] of GOOD_FILES) writeFileSync(join(corpus, name), content);
  const common = { offsets, jobs: 1, cache: 'none' } as const;
  await extractCorpus({ ...common, corpus, output }, run);
  const expected = documentLines(output);

  const { caseOf, traps } = layOut(batch, corpus);
  const findings: Finding[] = [];
  const find = (path: string, what: string): void => {
    const { number, kind } = caseOf(path) ?? { number: null, kind: 'good article' };
    findings.push({ number, kind, what: `${JSON.stringify(path)}: ${what}` });
  };

  const { files, skipped } = await listArticleFiles(corpus);
  const slow: string[] = [];
  const before = inventory(box, OUTPUTS);
  const lap = stopwatch();
  const summary = await extractCorpus(
    {
      ...common,
      corpus,
      output,
      report: whole,
      formats: whole ? ['csv', 'json', 'parquet'] : ['csv', 'json'],
      onProgress({ step, filesDone }) {
        if (step !== 'reading') return;
        const time = lap();
        if (filesDone === 0) for (const stem of traps) TRAPS[caseOf(stem)!.kind]!.spring!(corpus, stem);
        const done = files[filesDone - 1]?.path;
        if (done !== undefined && time > batch.budget(caseOf(done)?.size ?? 10_000)) slow.push(done);
        at(files[filesDone]?.path ?? 'the tables');
      },
    },
    run,
  );
  at('the export');
  await exportOutput({ output, to: join(box, 'export'), as });
  if (whole) at('the check');
  const checked = whole ? await checkCorpus({ corpus, maxChars: 5_000_000, anyLanguage: false }) : null;
  at('the checks');

  const sprung = new Set(traps);
  const touched = (path: string): boolean => sprung.has(STEM.exec(path)?.[0] ?? '');
  const changed = difference(before, inventory(box, OUTPUTS)).filter(
    (path) => !touched(path.replace(/^corpus\//, '')) && path !== 'corpus',
  );
  for (const path of changed)
    findings.push({ number: null, kind: 'outside', what: `written or removed: ${path}` });

  for (const answer of documentLines(output)) {
    const wrong = wrongRefusal(JSON.parse(answer));
    if (wrong !== null) find(JSON.parse(answer).id ?? '', wrong);
  }
  const rows: readonly Row[] = parse(readFileSync(join(output, 'documents.csv')), { columns: true });
  for (const [path, what] of untold(rows, files, skipped, summary.skipped)) find(path, what);

  // What was sprung was a file for the run, and is none for the check.
  const seen = checked?.articles.flatMap(({ id, status }) => (touched(id) ? [] : [`${id} ${status}`]));
  const ran = rows.flatMap(({ doc_id, status }) => (touched(doc_id!) ? [] : [`${doc_id} ${status}`]));
  for (const one of seen === undefined ? [] : difference(ran, seen))
    findings.push({ number: null, kind: 'check', what: `not of both a run and a check: ${one}` });

  const good = documentLines(output).filter((line) => /^good\./.test(JSON.parse(line).id));
  if (JSON.stringify(good.map(alone)) !== JSON.stringify(expected.map(alone)))
    findings.push({ number: null, kind: 'good article', what: 'is not as alone' });

  for (const path of slow) {
    const time = await timeAlone(path, batch);
    if (time > batch.budget(caseOf(path)?.size ?? 10_000)) find(path, `took ${Math.round(time)} ms`);
  }
  return { findings, refused: rows.filter(({ status }) => status !== 'ok').length };
}

/** Writes the cases beside the good articles: which case a path is of, and the traps that are sprung while a run reads. */
function layOut({ seed, cases }: FileBatch, corpus: string): Laid {
  const kinds = new Map<string, CaseOf>();
  const traps: string[] = [];
  for (const one of cases) {
    const stem = `${one.at === 'trap' ? 'z' : 'f'}${one.number}`;
    const size = one.at === 'file' ? Math.max(one.file.bytes.length, one.file.size ?? 0) : 1_000;
    kinds.set(stem, { number: one.number, kind: one.kind, size });
    if (one.at === 'file') writeFileSync(join(corpus, stem + one.file.extension), one.file.bytes);
    else {
      TRAPS[one.kind]!.set(corpus, stem, createRandom(seed, one.number));
      if (TRAPS[one.kind]!.spring !== undefined) traps.push(stem);
    }
  }
  return { caseOf: (path) => kinds.get(STEM.exec(path)?.[0] ?? ''), traps };
}

/** The files of which the run did not tell what became of them, with what is missing. */
function untold(
  rows: readonly Row[],
  files: readonly SourceFile[],
  skipped: readonly string[],
  toldSkipped: readonly string[],
): readonly (readonly [path: string, what: string])[] {
  const told = new Set([...rows.map(({ path }) => path!), ...toldSkipped]);
  const lost = files.filter(({ path, kind }) => !told.has(path) && !MAY_BE_EMPTY.has(kind));
  return [
    ...lost.map(({ path }) => [path, 'has no row'] as const),
    ...skipped
      .filter((path) => !told.has(path))
      .map((path) => [path, 'was skipped and is not named'] as const),
    ...rows
      .filter(({ status, error }) => status === 'error' && error === '')
      .map(({ path }) => [path!, 'has an error row without a message'] as const),
  ];
}

function documentLines(output: string): readonly string[] {
  return readFileSync(join(output, 'documents.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const difference = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const [was, is] = [new Set(before), new Set(after)];
  return [...before.filter((item) => !is.has(item)), ...after.filter((item) => !was.has(item))];
};

/** The least processor time of a file in a few runs of its own: what it costs, without what befell it among others. */
async function timeAlone(path: string, { box, run, at, offsets }: FileBatch): Promise<number> {
  const corpus = join(box, 'alone');
  mkdirSync(corpus, { recursive: true });
  try {
    copyFileSync(join(box, 'corpus', path), join(corpus, basename(path)));
  } catch {
    return 0;
  }
  at(`${path}, alone`);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const lap = stopwatch();
    await extractCorpus(
      {
        corpus,
        output: join(box, 'alone-output'),
        offsets,
        jobs: 1,
        cache: 'none',
        onProgress({ step, filesDone }) {
          const time = lap();
          if (step === 'reading' && filesDone === 1) best = Math.min(best, time);
        },
      },
      run,
    );
  }
  rmSync(corpus, { recursive: true });
  return best;
}
