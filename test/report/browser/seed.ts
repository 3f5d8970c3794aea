import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractCorpus } from '../../../src/run/extract.ts';
import type { Output } from '../toy.ts';

/** The report of the project's own corpus. */
export async function seedReport(folder: string): Promise<Output> {
  const place = {
    corpus: fileURLToPath(new URL('../../../corpus/', import.meta.url)),
    output: join(folder, 'output'),
  };
  await extractCorpus({ ...place, report: true, jobs: 1, cache: 'none' });
  return place;
}
