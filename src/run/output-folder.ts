import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CopydeskError } from '../errors.ts';
import { DICTIONARY_TITLE } from '../write/index.ts';

/** What stays in the output folder from run to run. */
const KEPT = '.gitignore';

/** A folder in the making, beside the one that it will replace. */
export interface OutputFolder {
  /** Where to write: the folder itself. */
  readonly path: string;
  /** Where to keep what is of no use after the run; it goes with it. */
  readonly scratch: string;
  /** Puts the new folder in the place of the old. */
  commit(): Promise<void>;
  /** Removes what was written; the old folder stays as it was. Does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * Opens a new output folder beside `target`, to be swapped in when it is whole, so that a run that is stopped or fails
 * leaves the last output as it was.
 *
 * @throws CopydeskError `bad-usage` where `target` holds files that copydesk did not write: those it never removes.
 */
export async function openOutputFolder(target: string): Promise<OutputFolder> {
  const place = await realpath(target).catch(() => resolve(target));
  await refuseForeign(place, target);
  await mkdir(dirname(place), { recursive: true });
  const temporary = join(dirname(place), `.${basename(place)}.copydesk-${randomBytes(6).toString('hex')}`);
  const fresh = join(temporary, 'new');
  const scratch = join(temporary, 'scratch');
  await mkdir(fresh, { recursive: true });
  await mkdir(scratch);
  const discard = (): Promise<void> => rm(temporary, { recursive: true, force: true });
  return {
    path: fresh,
    scratch,
    async commit() {
      const old = join(temporary, 'old');
      const exists = await isFolder(place);
      if (exists) {
        await copyFile(join(place, KEPT), join(fresh, KEPT)).catch(ignoreMissing);
        await rename(place, old);
      }
      try {
        await rename(fresh, place);
      } catch (error) {
        if (exists) await rename(old, place);
        throw error;
      }
      await discard();
    },
    discard,
  };
}

async function refuseForeign(place: string, target: string): Promise<void> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code !== 'ENOTDIR') throw error;
    throw new CopydeskError('bad-usage', 'the output is a file, not a folder', { file: target });
  });
  const own = await ownFiles(place);
  const foreign = names.find((name) => !own.has(name));
  if (foreign === undefined) return;
  throw new CopydeskError(
    'bad-usage',
    `the output folder holds "${foreign}", which copydesk did not write and will not remove`,
    { file: target },
    'name another folder with --out, or move that file elsewhere',
  );
}

/** The files of a folder that an earlier run wrote, as its run.json tells, and those that never stand in the way. */
async function ownFiles(folder: string): Promise<ReadonlySet<string>> {
  const own = new Set([KEPT]);
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

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
