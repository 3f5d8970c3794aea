import { access, copyFile, link, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CopydeskError, readError } from '../errors.ts';
import { REPORT_FILE, writeReport } from '../report/index.ts';
import { asWriteError, openOutputFolder } from './output/output-folder.ts';

const RUN_FILE = 'run.json';

/** What is read and written anew of run.json. */
interface Run {
  readonly tool: string;
  readonly files: readonly string[];
}

/**
 * Writes report.html into an output folder, from its tables. The folder is then the same, byte by byte, as if the run
 * had written the report, and is swapped in whole like the output of a run.
 *
 * @returns the path of the report
 * @throws CopydeskError `not-found` where the folder is not an output of copydesk; as `extractCorpus` where it can't be
 * written.
 * @throws the signal's reason where it stopped the work.
 */
export async function reportOn(output: string, signal?: AbortSignal): Promise<string> {
  await readRun(output);
  const folder = await openOutputFolder(output);
  try {
    // Read again, for only now no other run can write it.
    const run = await readRun(folder.place);
    const kept = run.files.filter((file) => file !== RUN_FILE && file !== REPORT_FILE);
    for (const file of kept) await share(join(folder.place, file), join(folder.path, file));
    const files = [...new Set([...run.files, REPORT_FILE])].sort();
    await writeFile(join(folder.path, RUN_FILE), `${JSON.stringify({ ...run, files }, null, 2)}\n`);
    await writeReport(folder.path, signal);
    signal?.throwIfAborted();
    await folder.commit();
    return join(output, REPORT_FILE);
  } catch (error) {
    throw asWriteError(ofOutput(error, folder.path, output), output);
  } finally {
    await folder.discard();
  }
}

async function readRun(folder: string): Promise<Run> {
  const file = join(folder, RUN_FILE);
  const run = asRun(await readFile(file, 'utf8').catch(() => ''));
  if (run !== null) return run;
  throw new CopydeskError(
    'not-found',
    'there is no output of copydesk in this folder',
    { file: folder },
    'write it with `copydesk extract --out FOLDER` first',
  );
}

function asRun(text: string): Run | null {
  try {
    const run: Run | null = JSON.parse(text);
    return run?.tool === 'copydesk' && Array.isArray(run.files) ? run : null;
  } catch {
    return null;
  }
}

/** An error about a file of the folder in the making as one about the same file of the output, which stays. */
function ofOutput(error: unknown, made: string, output: string): unknown {
  if (!(error instanceof CopydeskError) || error.place.file?.startsWith(made) !== true) return error;
  const file = join(output, relative(made, error.place.file));
  return new CopydeskError(error.code, error.message, { ...error.place, file }, error.hint, { cause: error });
}

/**
 * The same file under a second name, or a copy where the file system has no links.
 *
 * @throws CopydeskError `not-found` where it is not there
 */
async function share(from: string, to: string): Promise<void> {
  await link(from, to).catch(async () => {
    await access(from).catch((error) => {
      throw readError(error, { file: from }, 'run `copydesk extract` again');
    });
    await copyFile(from, to);
  });
}
