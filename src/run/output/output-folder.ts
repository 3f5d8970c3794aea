import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CopydeskError } from '../../errors.ts';
import { DICTIONARY_TITLE } from '../../write/index.ts';
import { isLitter, openFiles } from './litter.ts';
import { type Lock, takeLock } from './lock.ts';
import { heal, isFolder, replaceFolder } from './replace.ts';

/** What stays in the output folder from run to run: the last is what R's user has typed there. */
const KEPT: readonly string[] = ['.gitignore', '.Rhistory'];
/** How the names of a run's own files begin where they lie within the output folder. */
const INSIDE = '.copydesk-';
const LOCK = 'lock';

/** A folder in the making, beside the one that it will replace. */
export interface OutputFolder {
  /** Where the folder will be, and the last one is. */
  readonly place: string;
  /** Where to write: the folder itself. */
  readonly path: string;
  /** Where to keep what is of no use after the run; it goes with it. */
  readonly scratch: string;
  /** Files of the last output that a spreadsheet has open. */
  readonly inUse: readonly string[];
  /** Puts the new folder in the place of the old. */
  commit(): Promise<void>;
  /** Removes what was written; the old folder stays as it was. Does nothing after `commit`. */
  discard(): Promise<void>;
}

/** What `openOutputFolder` finds acceptable in the place of the new folder. */
export interface OpenOptions {
  /** Whether the last output may stand there; false where people may have worked on what was written. */
  readonly replace: boolean;
}

/**
 * Opens a new output folder beside `target`, to be swapped in when it is whole, so that a run that is stopped or fails
 * leaves the last output as it was. First it brings to an end what dead runs left, and removes their folders. Where
 * nothing may be written beside `target`, the new folder lies within it.
 *
 * @throws CopydeskError `bad-usage` where `target` holds files that copydesk did not write: those it never removes, but for
 * what file browsers and spreadsheets leave behind; where it
 * may not replace its own either, `bad-usage` for these too; `locked` where another run writes it; `unwritable` where it can't be written.
 */
export async function openOutputFolder(
  target: string,
  { replace }: OpenOptions = { replace: true },
): Promise<OutputFolder> {
  const place = await realpath(target).catch(() => resolve(target));
  await refuseFile(place, target);
  const { prefix, lock } = await lockBeside(place, target);
  try {
    const leftovers = await healAll(prefix, place);
    const names = await namesIn(place, target);
    await (replace ? refuseForeign(names, place, target) : refuseAny(names, target));
    for (const leftover of leftovers) await rm(leftover, { recursive: true, force: true });
    const temporary = `${prefix}${randomBytes(6).toString('hex')}`;
    const inside = join(place, `${INSIDE}${basename(temporary).slice(-12)}`);
    const fresh = join(temporary, 'new');
    const scratch = join(temporary, 'scratch');
    await mkdir(fresh, { recursive: true });
    await mkdir(scratch);
    const discard = async (): Promise<void> => {
      await rm(temporary, { recursive: true, force: true });
      await rm(inside, { recursive: true, force: true });
      await lock.release();
    };
    return {
      place,
      path: fresh,
      scratch,
      inUse: openFiles(names),
      async commit() {
        for (const name of KEPT) await copyFile(join(place, name), join(fresh, name)).catch(ignoreMissing);
        await replaceFolder(temporary, place, inside);
        await discard();
      },
      discard,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Takes the lock beside a folder or, where nothing may be written there, within it; gives how a run's files are named. */
async function lockBeside(place: string, target: string): Promise<{ prefix: string; lock: Lock }> {
  const beside = join(dirname(place), `.${basename(place)}.copydesk-`);
  try {
    await mkdir(dirname(place), { recursive: true });
    return { prefix: beside, lock: await takeLock(`${beside}${LOCK}`, target) };
  } catch (error) {
    if (error instanceof CopydeskError) throw error;
    if (!(await isFolder(place))) throw unwritable(error, target);
  }
  const within = join(place, INSIDE);
  try {
    return { prefix: within, lock: await takeLock(`${within}${LOCK}`, target) };
  } catch (error) {
    throw error instanceof CopydeskError ? error : unwritable(error, target);
  }
}

/** What the user can do about an error of the file system in writing. */
const CURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'your share of the disk is used up: make room',
  EFBIG: 'files may not be so large here: raise the limit',
  EROFS: 'the disk is mounted read-only: name another folder with --out',
  EACCES: 'you may not write there: name another folder with --out',
  EPERM: 'you may not write there: name another folder with --out',
  EEXIST: 'a part of its path is a file: name another folder with --out',
  ENOTDIR: 'a part of its path is a file: name another folder with --out',
  ENAMETOOLONG: 'its name is too long: name another folder with --out',
  ENOENT: 'there is no such folder and none can be made: name another one with --out',
};
/** Those that tell of the disk, whatever was written when it gave them. */
const OF_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM']);

function unwritable(error: unknown, target: string): CopydeskError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new CopydeskError(
    'unwritable',
    `the output can't be written: ${code ?? message}`,
    { file: target },
    CURES[code ?? ''] ?? 'name another folder with --out',
    { cause: error },
  );
}

/** An error met while writing, as one that says what to do where it is the disk's or the folder's; any other as it is. */
export function asWriteError(error: unknown, target: string): unknown {
  if (error instanceof CopydeskError || !(error instanceof Error) || !('code' in error)) return error;
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  return OF_DISK.has(code) || path.includes(INSIDE) ? unwritable(error, target) : error;
}

/**
 * Ends what dead runs began, whose folders lie beside the output or within it, and gives those folders. Only the holder
 * of the lock may call it: then all of them are dead.
 */
async function healAll(prefix: string, place: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const start of [prefix, join(place, INSIDE)]) {
    const names = await readdir(dirname(start)).catch(() => []);
    const own = names.filter((name) => name.startsWith(basename(start)) && !name.endsWith(`-${LOCK}`));
    for (const name of own.sort()) found.add(join(dirname(start), name));
  }
  for (const leftover of found) await heal(leftover, place);
  return [...found];
}

async function refuseFile(place: string, target: string): Promise<void> {
  const status = await stat(place).catch(() => null);
  if (status === null || status.isDirectory()) return;
  throw new CopydeskError('bad-usage', 'the output is a file, not a folder', { file: target });
}

/** What a folder holds; nothing where there is none. */
async function namesIn(place: string, target: string): Promise<readonly string[]> {
  return await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw unwritable(error, target);
  });
}

/** Whether a name in the output folder stands in the way of nothing. */
function isHarmless(name: string): boolean {
  return KEPT.includes(name) || name.startsWith(INSIDE) || isLitter(name);
}

async function refuseAny(names: readonly string[], target: string): Promise<void> {
  const found = names.find((name) => !isHarmless(name));
  if (found === undefined) return;
  throw new CopydeskError(
    'bad-usage',
    `the folder holds "${found}" already, and nothing in it will be replaced`,
    { file: target },
    'name a folder that is empty or not there yet, or remove that one',
  );
}

async function refuseForeign(names: readonly string[], place: string, target: string): Promise<void> {
  const own = await ownFiles(place);
  const foreign = names.find((name) => !own.has(name) && !isHarmless(name));
  if (foreign === undefined) return;
  throw new CopydeskError(
    'bad-usage',
    `the output folder holds "${foreign}", which copydesk did not write and will not remove`,
    { file: target },
    'name another folder with --out, or move that file elsewhere',
  );
}

/** The files of a folder that an earlier run wrote, as its run.json tells. */
async function ownFiles(folder: string): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  if (readme.startsWith(DICTIONARY_TITLE)) own.add('README.md');
  try {
    const run: unknown = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
    if (isRunOfCopydesk(run)) for (const file of run.files) own.add(file);
  } catch {
    // No run.json that can be read: then nothing else is known to be copydesk's.
  }
  return own;
}

function isRunOfCopydesk(run: unknown): run is { readonly files: readonly string[] } {
  if (typeof run !== 'object' || run === null || !('tool' in run) || !('files' in run)) return false;
  return (
    run.tool === 'copydesk' && Array.isArray(run.files) && run.files.every((file) => typeof file === 'string')
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
