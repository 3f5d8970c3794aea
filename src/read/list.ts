import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CopydeskError, readError } from '../errors.ts';
import { wholeFile } from './bytes/bytes.ts';
import { adviceFor } from './skipped.ts';
import type { FileKind, SourceFile } from './types.ts';

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['jsonl', 'lines'],
  ['ndjson', 'lines'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['xml', 'feed'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['warc', 'warc'],
]);

/** What each run writes about itself. */
const RUN_FILE = 'run.json';
/** What `copydesk export` leaves in a folder, so that the texts in it are not taken for articles. */
export const EXPORT_FILE = '.exported-by-copydesk';
/** What tells of articles what their files can't say. */
const SIDECAR = 'metadata.csv';
/** What browsers call the folder of a page that they save, behind the page's name. */
const PAGE_FOLDER = '_files';

export interface Listing {
  /** Sorted by path, by code unit. */
  readonly files: readonly SourceFile[];
  /** Paths of what was passed over, folders with a `/` at the end; sorted. */
  readonly skipped: readonly string[];
  /** Paths of sidecars below the top, which nobody reads; sorted. */
  readonly sidecars: readonly string[];
}

type Found = 'file' | 'folder' | 'other';

/**
 * The files of a folder that hold articles, at any depth. README.md, the sidecar (metadata.csv at the top), names that
 * begin with `.` or `_`, folders below that copydesk wrote, and what a browser saved beside a page (`page_files/` of `page.html`)
 * are not articles and are not mentioned; whatever else can't be read as one is in
 * `skipped`: other extensions, folders behind a symbolic link (so that no loop is walked), folders that can't be
 * opened, pipes and devices. Sidecars of folders below are in `sidecars`.
 *
 * @throws CopydeskError `not-found`, `bad-usage` or `unreadable` where `folder` itself can't be listed.
 */
export async function listArticleFiles(folder: string): Promise<Listing> {
  const files: SourceFile[] = [];
  const skipped: string[] = [];
  const sidecars: string[] = [];
  const folders = [''];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const entries = await readdir(join(folder, at), { withFileTypes: true }).catch((error: unknown) => {
      if (at === '') throw cannotList(folder, error);
      return null;
    });
    if (entries === null) {
      skipped.push(at);
      continue;
    }
    if (at !== '' && (await isOutput(join(folder, at), entries))) continue;
    for (const entry of entries) {
      const { name } = entry;
      const path = at + name;
      if (isPassedOver(name, path)) continue;
      const file = join(folder, path);
      if (entry.isDirectory()) {
        if (!isOfPage(name, entries)) folders.push(`${path}/`);
      } else {
        const found: Found = entry.isFile() ? 'file' : entry.isSymbolicLink() ? await target(file) : 'other';
        const isSidecar = found === 'file' && name === SIDECAR;
        const source = found === 'file' && !isSidecar ? sourceFile(path, file) : null;
        if (source !== null) files.push(source);
        else if (isSidecar) sidecars.push(path);
        else skipped.push(found === 'folder' ? `${path}/` : path);
      }
    }
  }
  return {
    files: files.sort((a, b) => byCodeUnit(a.path, b.path)),
    skipped: skipped.sort(byCodeUnit),
    sidecars: sidecars.sort(byCodeUnit),
  };
}

/**
 * One file, named on its own: its path is its name.
 *
 * @throws CopydeskError `not-found`, `unreadable`, or `bad-usage` for what is not a file of a supported kind.
 */
export async function articleFile(file: string): Promise<SourceFile> {
  const status = await stat(file).catch((error: unknown) => {
    throw readError(error, { file });
  });
  if (!status.isFile()) throw new CopydeskError('bad-usage', 'is not a file', { file });
  return supported(sourceFile(basename(file), file), file);
}

/**
 * The standard input, read as the file of this name would be.
 *
 * @throws CopydeskError `bad-usage` for what is not a file of a supported kind.
 */
export function articleInput(path: string): SourceFile {
  return supported(sourceFile(path, '-'), path);
}

function supported(source: SourceFile | null, file: string): SourceFile {
  if (source !== null) return source;
  const advice = adviceFor(file);
  if (advice !== null)
    throw new CopydeskError('bad-usage', 'not a kind of file that holds articles', { file }, advice);
  const kinds = [...KINDS.keys()].map((extension) => `.${extension}`).join(' ');
  throw new CopydeskError('bad-usage', 'not a kind of file that holds articles', { file }, `use ${kinds}`);
}

function sourceFile(path: string, file: string): SourceFile | null {
  const name = path.toLowerCase();
  const gzip = name.endsWith('.gz');
  const plain = gzip ? name.slice(0, -'.gz'.length) : name;
  const kind = KINDS.get(plain.slice(plain.lastIndexOf('.') + 1));
  return kind === undefined || !plain.includes('.') ? null : { path, file, kind, gzip };
}

function isPassedOver(name: string, path: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'README.md' || path === SIDECAR;
}

/** Whether a folder holds the pictures, styles and frames of a page that stands beside it. */
function isOfPage(name: string, beside: readonly Dirent[]): boolean {
  if (!name.endsWith(PAGE_FOLDER)) return false;
  const page = name.slice(0, -PAGE_FOLDER.length);
  return beside.some((entry) => entry.name === `${page}.html` || entry.name === `${page}.htm`);
}

/** Whether copydesk wrote a folder, as its run.json or the mark of an export says: who keeps these among the articles runs again. */
async function isOutput(folder: string, entries: readonly Dirent[]): Promise<boolean> {
  if (entries.some((entry) => entry.name === EXPORT_FILE)) return true;
  if (!entries.some((entry) => entry.name === RUN_FILE && entry.isFile())) return false;
  const file = { path: RUN_FILE, file: join(folder, RUN_FILE), kind: 'json', gzip: false } as const;
  try {
    const run: unknown = JSON.parse(Buffer.from(await wholeFile(file)).toString());
    return typeof run === 'object' && run !== null && 'tool' in run && run.tool === 'copydesk';
  } catch {
    return false;
  }
}

async function target(link: string): Promise<Found> {
  try {
    const status = await stat(link);
    return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

function cannotList(folder: string, error: unknown): CopydeskError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOTDIR')
    return new CopydeskError('bad-usage', 'is a file, not a folder', { file: folder }, 'name its folder');
  return readError(error, { file: folder });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
