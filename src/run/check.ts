import type { Article, Published, TimeExpression } from '../document.ts';
import { findCopies, type Sketched } from '../duplicates/index.ts';
import { createDater, type PipelineOptions } from '../pipeline.ts';
import {
  type Database,
  type DateOrigin,
  eitherDay,
  type FileKind,
  type Inspected,
  inspectFile,
  isFailed,
  listArticleFiles,
  parsePublished,
  readMetadata,
  rowsOfNothing,
  type SourceFile,
} from '../read/index.ts';
import { outline } from '../segment/outline.ts';
import { countWords } from '../write/index.ts';
import { type AdmitOptions, createAdmit } from './articles/admit.ts';
import { toFailure } from './articles/process.ts';
import { createArticleSketcher } from './articles/sketch.ts';
import type { Watch } from './first-pass.ts';
import {
  aboveWarnings,
  belowWarnings,
  columnWarnings,
  emptyWarnings,
  rowWarnings,
  wrongRowsTold,
} from './warnings.ts';

/** Those of a run, so that what is told is what it will do. */
export interface CheckOptions extends AdmitOptions, Watch, PipelineOptions {
  /** The folder of articles. */
  readonly corpus: string;
  /** When all the articles were published, over what their files say. */
  readonly published?: string;
}

/** What a run would have to say against an article. */
export interface Warning {
  readonly code: 'error' | 'not-english' | 'no-date' | 'open-date' | 'duplicate' | 'near-duplicate';
  readonly message: string;
}

/** What a run will read an article as. */
export interface Checked {
  readonly id: string;
  readonly path: string;
  /** The kind of its file, or the news database whose export that is. */
  readonly format: FileKind | Database;
  readonly gzip: boolean;
  /** A label of the WHATWG Encoding Standard; null where there is none in which it can be read. */
  readonly encoding: string | null;
  readonly title: string | null;
  readonly published: Published;
  /** Where that stands: an option, metadata.csv, a part of the file, or the text; null for nowhere. */
  readonly publishedIn: DateOrigin | 'dateline' | 'text' | null;
  /** Null where it can't be read. */
  readonly words: number | null;
  /** ISO 639-1; null where the text is too short to tell. */
  readonly language: string | null;
  /** Lines, or paragraphs broken to a width, that are not the article's own text. */
  readonly boilerplate: number;
  /** What documents.csv will say. */
  readonly status: 'ok' | 'skipped' | 'error';
  readonly warnings: readonly Warning[];
}

/** What a run will make of a folder. */
export interface CorpusCheck {
  /** In the order of documents.csv. */
  readonly articles: readonly Checked[];
  /** Paths of the files that are not articles of a kind that can be read. */
  readonly skipped: readonly string[];
  /** What is wrong in metadata.csv, in words. */
  readonly wrongRows: readonly string[];
  /** What else there is to say of the folder, in words. */
  readonly warnings: readonly string[];
}

/**
 * Tells what a run with the same options will read each article of a folder as, and what there is to say against it. Quotes
 * are not looked for; the text is read for names and dates only where nothing else tells the day of publication.
 *
 * @throws CopydeskError for a corpus or option that can't be used.
 * @throws the signal's reason where it stopped the check.
 */
export async function checkCorpus(options: CheckOptions): Promise<CorpusCheck> {
  const { corpus, signal, onProgress } = options;
  const published = options.published === undefined ? undefined : parsePublished(options.published);
  const { files, skipped, sidecars } = await listArticleFiles(corpus);
  const { metadata, wrong, unread } = await readMetadata(corpus);
  const reading = { metadata, published };
  const check = createCheck(options);
  const articles: Checked[] = [];
  const sketches: Sketched[] = [];
  for (const [filesDone, file] of files.entries()) {
    onProgress?.({ step: 'reading', filesDone, files: files.length, articles: articles.length });
    for await (const inspected of inspectFile(file, reading)) {
      signal?.throwIfAborted();
      const { checked, sketched } = check(file, inspected);
      articles.push(checked);
      if (sketched !== null) sketches.push(sketched);
    }
  }
  onProgress?.({ step: 'reading', filesDone: files.length, files: files.length, articles: articles.length });
  const ids = articles.map(({ id }) => id);
  const warnings = [
    ...emptyWarnings(corpus, articles.length),
    ...(await aboveWarnings(corpus, metadata, files)),
    ...belowWarnings(sidecars),
    ...columnWarnings(unread),
    ...rowWarnings(rowsOfNothing([...metadata.keys()], files, ids)),
  ];
  const wrongRows = wrongRowsTold(wrong, published);
  return { articles: withCopies(articles, sketches), skipped, wrongRows, warnings };
}

interface Result {
  readonly checked: Checked;
  readonly sketched: Sketched | null;
}

function createCheck(options: CheckOptions): (file: SourceFile, inspected: Inspected) => Result {
  const admit = createAdmit(options);
  const sketch = createArticleSketcher();
  const datedOf = createDating(options);
  return (file, { article, encoding, database, origin, eitherDay: ofPage }) => {
    const { id } = article;
    const known = { id, path: file.path, format: database ?? file.kind, gzip: file.gzip, encoding };
    try {
      if (isFailed(article)) throw article.error;
      const { text, title } = article;
      const { language, refused } = admit(article);
      const paragraphs = outline(text);
      const { published, open } =
        refused === null ? datedOf(article) : { published: article.published, open: null };
      const checked: Checked = {
        ...known,
        title,
        published,
        publishedIn:
          published.basis === 'dateline' ? 'dateline' : published.basis === 'inferred' ? 'text' : origin,
        words: countWords(text),
        language,
        boilerplate: paragraphs.filter(({ kind }) => kind === 'boilerplate').length,
        status: refused === null ? 'ok' : 'skipped',
        warnings:
          refused === null
            ? dateWarnings(published, open, ofPage ?? twoDays(text))
            : [{ code: 'not-english', message: refused }],
      };
      const sketched = refused === null ? sketch(text, paragraphs) : null;
      return { checked, sketched: sketched === null ? null : { docId: id, sketch: sketched } };
    } catch (error) {
      return { checked: { ...known, ...UNREAD, warnings: [errorWarning(id, file, error)] }, sketched: null };
    }
  };
}

const UNREAD = {
  title: null,
  published: { value: null, basis: 'none' },
  publishedIn: null,
  words: null,
  language: null,
  boilerplate: 0,
  status: 'error',
} as const;

function errorWarning(id: string, file: SourceFile, error: unknown): Warning {
  const { code, message } = toFailure(id, file.path, error);
  return { code: 'error', message: `${code}: ${message}` };
}

/** When an article was published, and the first words of its text that stay open without the day. */
interface Dating {
  readonly published: Published;
  /** Null where there are none, or the text was not read for them. */
  readonly open: string | null;
}

/** Whether a date waits for a day to be counted from: `Monday`, `March 3`, `last week`. */
const isOpen = ({ type, value, basis }: TimeExpression): boolean =>
  (type === 'DATE' || type === 'TIME') && basis === 'none' && (value === null || value.includes('X'));

/**
 * The day of publication, from the text where nothing else tells it: only then are models loaded, but for names of the user's
 * own, whose files may be wrong.
 */
function createDating(options: CheckOptions): (article: Article) => Dating {
  let date = (options.gazetteers ?? []).length > 0 ? createDater(options) : null;
  return (article) => {
    if (article.published.value !== null) return { published: article.published, open: null };
    date ??= createDater(options);
    const { published, dates, text } = date(article);
    const first = dates.find(isOpen);
    const open = first === undefined ? null : text.slice(first.start, first.end).replace(/\s+/gu, ' ');
    return { published, open };
  };
}

/** A line near the beginning of a text is looked at for a day in figures so far. */
const HEAD = 1000;
/** Lines that tell a day are short, */
const LINE = 80;
/** and have few words before it. */
const WORDS_BEFORE = 6;
/** What may stand behind a day on its line: `10:15`, `am`, `GMT`. */
const TIME = /^(?:[\d:.]+(?:[ap]m)?|[ap]\.?m\.?|at|[A-Z]{2,4})$/u;

/** The day in figures that ends a line near the beginning and may be two, in words; null where there is none. */
function twoDays(text: string): string | null {
  for (const line of text.slice(0, HEAD).split('\n')) {
    if (line.length > LINE) continue;
    const words = line.split(/[\s,|]+/u).filter((word) => word !== '');
    const last = words.findLastIndex((word) => !TIME.test(word));
    const told = last < 0 || last > WORDS_BEFORE ? null : eitherDay(words[last]!);
    if (told !== null) return told;
  }
  return null;
}

const ISO_DAY = '2024-03-05'.length;

function dateWarnings(
  { value, basis, from, to }: Published,
  open: string | null,
  two: string | null,
): readonly Warning[] {
  if (basis === 'none') {
    const stays = [...(open === null ? [] : [`"${open}" stays open`]), ...(two === null ? [] : [two])];
    const why = stays.length === 0 ? '' : `: ${stays.join(', ')}`;
    return [{ code: 'no-date', message: `no date${why}; a row in metadata.csv or --published tells it` }];
  }
  // A year or month is enough for many dates; where the day is written and not understood, it is told all the same.
  const isOpen = value === null || value.startsWith('X') || (value.length < ISO_DAY && two !== null);
  if (basis !== 'inferred' || !isOpen) return [];
  const range = from === undefined ? '' : `, between ${from} and ${to}`;
  const why = two === null ? '' : `; ${two}`;
  return [{ code: 'open-date', message: `no whole date: its text tells ${value ?? 'no day'}${range}${why}` }];
}

function withCopies(articles: readonly Checked[], sketches: readonly Sketched[]): readonly Checked[] {
  const copies = findCopies(sketches);
  return articles.map((checked) => {
    const copy = copies.get(checked.id);
    if (copy === undefined) return checked;
    const warning: Warning = copy.exact
      ? { code: 'duplicate', message: `duplicate of ${copy.of}` }
      : { code: 'near-duplicate', message: `near duplicate of ${copy.of}` };
    return { ...checked, warnings: [...checked.warnings, warning] };
  });
}
