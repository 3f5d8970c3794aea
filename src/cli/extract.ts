import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CopydeskError, describeError } from '../errors.ts';
import type { Format } from '../formats/index.ts';
import { REPORT_FILE } from '../report/index.ts';
import { type ExtractOptions, extractCorpus } from '../run/extract.ts';
import type { RunSummary } from '../run/summary.ts';
import type { OffsetUnit } from '../write/index.ts';
import { tuneEngine } from './engine.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';
import { createProgress } from './progress.ts';
import { stoppable } from './signals.ts';
import { skippedLine } from './skipped-line.ts';
import { columns, oneLine, plain } from './terminal.ts';
import { onChange } from './watch.ts';

export interface ExtractFlags extends PipelineFlags {
  readonly out: string;
  readonly published?: string;
  readonly offsets: OffsetUnit;
  readonly jobs?: number;
  readonly maxChars: number;
  readonly anyLanguage?: boolean;
  readonly force?: boolean;
  readonly watch?: boolean;
  readonly report?: boolean;
  readonly format: readonly Format[];
  readonly excel?: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
}

/** How many failed articles and skipped files the summary names before it only counts them. */
const NAMED = 10;
/** Seconds; of a run as short as this, the speed tells of the start. */
const SHORT = 10;

/** `copydesk extract`: reads a folder, writes the tables, prints what was found; again on each change with `--watch`. */
export function extract(folder: string, flags: ExtractFlags, config: string | null): Promise<ExitCode> {
  tuneEngine();
  return stoppable(async (signal) => {
    if (config !== null) process.stderr.write(`copydesk: settings of ${plain(config)}\n`);
    if (flags.watch !== true) return await extractOnce(folder, flags, signal);
    let code = await extractOnce(folder, flags, signal);
    process.stderr.write(`copydesk: watching ${plain(folder)}\n`);
    const again = async (): Promise<void> => {
      try {
        code = await extractOnce(folder, { ...flags, force: false }, signal);
      } catch (error) {
        // A file that is half written, a wrong line of metadata.csv: the next change may put it right.
        if (signal.aborted || !(error instanceof CopydeskError)) throw error;
        process.stderr.write(`copydesk: ${plain(describeError(error))}\n`);
      }
    };
    // An output within the folder of articles would set off one run after the other.
    const out = relative(resolve(folder), resolve(flags.out));
    const beside = join(dirname(out), `.${basename(out)}.copydesk-`);
    const isOut = (path: string): boolean =>
      path === out || path.startsWith(out + sep) || path.startsWith(beside);
    await onChange(folder, signal, again, { ignore: isOut });
    return code;
  });
}

async function extractOnce(folder: string, flags: ExtractFlags, signal: AbortSignal): Promise<ExitCode> {
  const progress = await createProgress();
  // From the first article on: what loading takes is a matter of the start, not of the articles.
  let begun = performance.now();
  const options: ExtractOptions = {
    corpus: folder,
    output: flags.out,
    offsets: flags.offsets,
    maxChars: flags.maxChars,
    anyLanguage: flags.anyLanguage === true,
    report: flags.report === true,
    formats: flags.format,
    excel: flags.excel === true,
    cache: flags.cache === false ? 'none' : flags.force === true ? 'renew' : 'use',
    ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
    ...(await pipelineOptions(flags)),
    ...(flags.published === undefined ? {} : { published: flags.published }),
    signal,
    onProgress: (step) => {
      if (step.step === 'reading' && step.filesDone === 0) begun = performance.now();
      progress.update(step);
    },
  };
  try {
    const summary = await extractCorpus(options);
    progress.stop();
    for (const told of [...summary.wrongRows, ...summary.warnings])
      process.stderr.write(`copydesk: ${oneLine(told)}\n`);
    process.stdout.write(renderSummary(summary, flags, (performance.now() - begun) / 1000));
    return summary.failures.length + summary.wrongRows.length === 0 ? EXIT.ok : EXIT.failed;
  } catch (error) {
    progress.stop();
    if (signal.aborted) process.stderr.write(`copydesk: stopped; ${plain(flags.out)} is as it was\n`);
    throw error;
  }
}

/** The summary of a run. Pure. */
export function renderSummary(
  summary: Omit<RunSummary, 'wrongRows' | 'warnings'>,
  { out, report }: Pick<ExtractFlags, 'out' | 'report'>,
  seconds: number,
): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US');
  const rows: readonly (readonly [string, number])[] = [
    ['articles', summary.articles],
    ['words', summary.words],
    ['names in the texts', summary.names],
    ['entities', summary.entities],
    ['dates', summary.dates],
    ['quotes', summary.quotes],
    ['relations', summary.relations],
    ['failures', summary.failures.length],
    ...(summary.notEnglish.length === 0 ? [] : [['not in English', summary.notEnglish.length] as const]),
    ...(summary.duplicates === 0 ? [] : [['duplicates', summary.duplicates] as const]),
    ...(summary.cached === 0 ? [] : [['from cache', summary.cached] as const]),
    ...(seconds < SHORT ? [] : [['words per second', summary.words / seconds] as const]),
  ];
  const width = Math.max(...rows.map(([, value]) => number(value).length));
  const failed = summary.failures.map(
    ({ id, code, message }) => `  ${plain(id)}: ${code}: ${plain(message)}`,
  );
  const foreign = summary.notEnglish.map(({ id, message }) => `  ${plain(id)}: ${plain(message)}`);
  const skipped = summary.skipped.map(skippedLine);
  return [
    columns(
      rows.map(([name, value]) => [name, number(value).padStart(width)]),
      '  ',
    ),
    ...list('Failed (also in documents.csv)', failed),
    ...list('Skipped, also in documents.csv', foreign),
    ...list('Skipped, not a kind of file that holds articles', skipped),
    `Written to ${plain(out)}; its README.md explains every column.`,
    ...(report ? [`Open ${plain(join(out, REPORT_FILE))} in a browser to look at it all.`] : []),
    '',
  ].join('\n');
}

function list(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > NAMED ? [`  … and ${lines.length - NAMED} more`] : [];
  return [`${title}:`, ...lines.slice(0, NAMED), ...more];
}
