import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Written } from '../../formats/index.ts';
import { dataPackage, dictionary, type OffsetUnit } from '../../write/index.ts';
import type { RunSummary } from '../summary.ts';
import { resourceHashes, version } from './provenance.ts';

/** The options of a run, as run.json tells them. */
export type Described = { readonly offsets: OffsetUnit } & Written;

/** Writes datapackage.json, README.md and run.json, which tells all the files of the output. */
export async function writeDescriptions(
  folder: string,
  settings: Described,
  summary: Omit<RunSummary, 'wrongRows' | 'warnings'>,
  others: readonly string[],
): Promise<void> {
  // How many came from the cache is no property of the output.
  const { failures, notEnglish, skipped, cached: _cached, ...counts } = summary;
  const { formats, excel } = settings;
  const format = formats.includes('csv') ? 'csv' : formats.includes('parquet') ? 'parquet' : null;
  const described: Readonly<Record<string, string>> = {
    ...(format === null
      ? {}
      : { 'datapackage.json': json(dataPackage(version(), settings.offsets, { format, excel })) }),
    'README.md': dictionary(),
  };
  const run = {
    tool: 'copydesk',
    version: version(),
    options: settings,
    counts: { ...counts, failures: failures.length, notEnglish: notEnglish.length },
    skipped,
    files: [...Object.keys(described), 'run.json', ...others].sort(),
    resources: resourceHashes(),
  };
  for (const [name, content] of Object.entries({ ...described, 'run.json': json(run) })) {
    await writeFile(join(folder, name), content);
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
