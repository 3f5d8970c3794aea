import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportName, writeExport } from '../exports/index.ts';
import { EXPORT_FILE } from '../read/index.ts';
import { asWriteError, openOutputFolder } from './output/output-folder.ts';

/** What is exported, and where to. */
export interface ExportOptions {
  /** A folder of tables that a run wrote, documents.jsonl among them. */
  readonly output: string;
  /** An empty folder, or one to be made. */
  readonly to: string;
  readonly as: ExportName;
  readonly signal?: AbortSignal | undefined;
}

/** What stands in the mark of an export, for who wonders. */
const MARK =
  'copydesk export wrote this folder; copydesk extract reads no articles from it while this file is here.\n';

/**
 * Writes the articles of an output folder as a format for other tools. The new folder appears when it is whole.
 *
 * @returns how many articles it holds
 * @throws CopydeskError `not-found` or `unreadable` where the tables are missing or damaged; `bad-usage` where the folder
 * to write holds something: people work on exports, so none is ever replaced; `locked` and `unwritable` as
 * `extractCorpus`.
 * @throws the signal's reason where it stopped the work.
 */
export async function exportOutput({ output, to, as, signal }: ExportOptions): Promise<number> {
  const folder = await openOutputFolder(to, { replace: false });
  try {
    const count = await writeExport(output, folder.path, as, signal);
    await writeFile(join(folder.path, EXPORT_FILE), MARK);
    signal?.throwIfAborted();
    await folder.commit();
    return count;
  } catch (error) {
    throw asWriteError(error, to);
  } finally {
    await folder.discard();
  }
}
