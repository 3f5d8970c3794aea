import { type Checked, type CorpusCheck, checkCorpus } from '../run/check.ts';
import { streamSink } from '../run/output/sink.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type PipelineFlags, pipelineOptions } from './pipeline-flags.ts';
import { createProgress } from './progress.ts';
import { stoppable } from './signals.ts';
import { skippedLine } from './skipped-line.ts';
import { columns, oneLine } from './terminal.ts';

export interface CheckFlags extends PipelineFlags {
  readonly published?: string;
  readonly maxChars: number;
  readonly anyLanguage?: boolean;
  readonly json?: boolean;
}

/** `copydesk check`: tells what a run would read each article as; ends with 1 where one can't be read. */
export function check(folder: string, flags: CheckFlags): Promise<ExitCode> {
  return stoppable(async (signal) => {
    const progress = await createProgress();
    const { published, maxChars, anyLanguage = false } = flags;
    const found = await checkCorpus({
      corpus: folder,
      maxChars,
      anyLanguage,
      ...(await pipelineOptions(flags)),
      ...(published === undefined ? {} : { published }),
      signal,
      onProgress: progress.update,
    }).finally(progress.stop);
    const sink = streamSink(process.stdout, { end: false });
    if (flags.json !== true) await sink.write(renderCheck(found));
    else for (const article of found.articles) await sink.write(`${JSON.stringify(article)}\n`);
    await sink.close();
    for (const told of [...found.wrongRows, ...found.warnings])
      process.stderr.write(`copydesk: ${oneLine(told)}\n`);
    const failed = found.articles.some(({ status }) => status === 'error') || found.wrongRows.length > 0;
    return failed ? EXIT.failed : EXIT.ok;
  });
}

const HEADER = [
  '',
  'format',
  'encoding',
  'published',
  'found in',
  'words',
  'language',
  'boilerplate',
  'title',
];
/** What is said in place of a name that only programs read. */
const FOUND_IN: Readonly<Record<string, string>> = { option: '--published', text: 'inferred from the text' };
const LONGEST_TITLE = 60;
/** A longer id stands whole, but makes no column wider for the others. */
const WIDEST = 60;

/** What `check` prints: a line an article, and what there is to say against it below. Pure. */
function renderCheck({ articles, skipped }: CorpusCheck): string {
  const rows = columns([HEADER, ...articles.map(cells)], '', WIDEST).split('\n');
  const lines = articles.flatMap(({ warnings }, index) => [
    rows[index + 1]!,
    ...warnings.map(({ message }) => `  ! ${oneLine(message)}`),
  ]);
  return [
    ...(articles.length === 0 ? [] : [rows[0]!, ...lines, '']),
    summary(articles),
    ...(skipped.length === 0 ? [] : ['Not a kind of file that holds articles:']),
    ...skipped.map(skippedLine),
    '',
  ].join('\n');
}

function cells(article: Checked): readonly string[] {
  const { id, format, gzip, encoding, title, published, publishedIn, words, language, boilerplate } = article;
  const lines = boilerplate === 1 ? '1 line' : `${boilerplate} lines`;
  return [
    oneLine(id),
    gzip ? `${format}, gzip` : format,
    encoding ?? '-',
    published.value ?? '-',
    publishedIn === null ? '-' : (FOUND_IN[publishedIn] ?? publishedIn),
    words === null ? '-' : words.toLocaleString('en-US'),
    language ?? '-',
    boilerplate === 0 ? '-' : lines,
    title === null ? '-' : shortened(oneLine(title)),
  ];
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= LONGEST_TITLE ? title : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

function summary(articles: readonly Checked[]): string {
  const count = (has: (article: Checked) => boolean): number => articles.filter(has).length;
  const warned = (...codes: readonly string[]): number =>
    count(({ warnings }) => warnings.some(({ code }) => codes.includes(code)));
  const parts: readonly (readonly [number: number, words: string])[] = [
    [count(({ status }) => status === 'ok'), 'to process'],
    [count(({ status }) => status === 'error'), "can't be read"],
    [warned('not-english'), 'not in English'],
    [warned('no-date', 'open-date'), 'without a whole date'],
    [warned('duplicate', 'near-duplicate'), 'repeat another'],
  ];
  const told = parts.filter(([number], index) => index === 0 || number > 0);
  const articleWords =
    articles.length === 1 ? '1 article' : `${articles.length.toLocaleString('en-US')} articles`;
  return `${articleWords}: ${told.map(([number, words]) => `${number.toLocaleString('en-US')} ${words}`).join(', ')}.`;
}
