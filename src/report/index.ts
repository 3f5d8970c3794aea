import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readRun } from '../tables/read.ts';
import { loadAssets } from './assets.ts';
import { collect } from './collect.ts';
import { overview } from './overview.ts';
import { page } from './page.ts';

/** The name of the report in an output folder. */
export const REPORT_FILE = 'report.html';

/**
 * Writes report.html into a folder that holds the tables and run.json of a run: one file that needs no other and loads
 * nothing, to look at articles, names, dates and quotes in a browser. The same tables give the same bytes.
 *
 * @throws CopydeskError `not-found` or `unreadable` where a table is missing or damaged.
 * @throws the signal's reason where it stopped the work.
 */
export async function writeReport(folder: string, signal?: AbortSignal): Promise<void> {
  const { version, offsets } = await readRun(folder);
  const collected = await collect(folder, offsets, signal);
  const parts = {
    assets: await loadAssets(),
    overview: await overview(collected),
    version,
    blocks: collected.blocks,
  };
  await pipeline(Readable.from(page(parts)), createWriteStream(join(folder, REPORT_FILE), { flags: 'wx' }));
}
