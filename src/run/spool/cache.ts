import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Unit } from '../batches/units.ts';
import { codeHash, resourceHashes, version } from '../output/provenance.ts';
import type { WorkSettings } from '../threads/work.ts';
import { NO_KEY } from './entry.ts';
import { openSpool, type SpoolReader } from './spool.ts';

/** The spool of the last run, kept in the output folder for the next one. */
export const CACHE_FILE = '.articles.cache';

/** What an earlier run made of articles. */
export interface Cache {
  /** A name for a unit under these settings: two units of one name give one entry. */
  readonly keyOf: (unit: Unit) => Uint8Array;
  readonly find: SpoolReader['find'];
  close(): Promise<void>;
}

/**
 * Opens the cache that a run left; one that is torn, or is none, finds nothing. What is in it went by the articles as they
 * were, by the options, the code, the word lists and the models: a change of any of these gives other keys.
 *
 * @param path null to begin anew
 */
export async function openCache(path: string | null, settings: WorkSettings): Promise<Cache> {
  const spool = path === null ? null : await openSpool(path);
  const common = settingsHash(settings);
  return {
    keyOf(unit) {
      if (unit.kind === 'failed') return NO_KEY;
      const hash = createHash('sha256').update(common);
      if (unit.kind === 'article') return hash.update(JSON.stringify(unit.article)).digest();
      const { file, reading, raw } = unit;
      const { id, bytes, web } = raw;
      const told = [file.path, file.kind, [...reading.metadata], reading.published ?? null, id, web];
      return hash.update(JSON.stringify(told)).update('\n').update(bytes).digest();
    },
    find: async (key) => (await spool?.find(key)) ?? null,
    close: async () => await spool?.close(),
  };
}

function settingsHash({ gazetteers = [], ...settings }: WorkSettings): Buffer {
  const lists = gazetteers.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  const parts = [version(), codeHash(), resourceHashes(), settings, lists];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
