import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusIdentity, EntitySummary } from '../document.ts';
import { type Copy, findCopies } from '../duplicates/index.ts';
import type { ArticleFailure } from '../write/index.ts';
import { CACHE_FILE } from './spool/cache.ts';
import { failedEntry, NO_KEY } from './spool/entry.ts';
import { createSpool, openSpool, type Stored } from './spool/spool.ts';
import { createTally, type Known } from './spool/tally.ts';
import { type Renderer, TABLE_FILES, writeTables } from './tables/tables.ts';

/** What the second pass takes, and where it writes. */
interface SecondPass {
  /** The spool that the first pass finished. */
  readonly spoolFile: string;
  /** The folder of the tables. */
  readonly folder: string;
  /** Whether the entries are kept there for the next run. */
  readonly isKept: boolean;
  readonly resolve: (summaries: readonly EntitySummary[]) => CorpusIdentity;
  readonly renderer: Renderer;
  readonly signal: AbortSignal | undefined;
}

/** What was decided over all articles, and what is known of them now. */
interface Decided {
  readonly known: Known;
  readonly identity: CorpusIdentity;
  readonly copies: ReadonlyMap<string, Copy>;
}

/**
 * Decides over all articles which entities are one and which articles repeat others, and writes the tables. An article that
 * can't be put in their form now, though it could be alone, becomes a failure: then all is decided anew, and written, as
 * if it had failed in the first pass, so that nothing in the tables comes of it. The next run tries it again.
 */
export async function writeDecided(first: Known, pass: SecondPass): Promise<Decided> {
  const failed = new Map<string, ArticleFailure>();
  let known = first;
  for (;;) {
    const identity = pass.resolve(known.summaries);
    const copies = findCopies(known.sketches);
    const kept = pass.isKept ? createSpool(join(pass.folder, CACHE_FILE)) : null;
    try {
      const found = await writeTables(
        pass.folder,
        entriesOf(pass, failed),
        { identity, copies },
        pass.renderer,
        kept,
      );
      await kept?.finish();
      if (found.length === 0) return { known, identity, copies };
      for (const failure of found) failed.set(failure.id, failure);
      for (const file of [...TABLE_FILES, CACHE_FILE]) await rm(join(pass.folder, file), { force: true });
    } finally {
      kept?.abort();
    }
    const tally = createTally();
    for await (const { entry } of entriesOf(pass, failed)) tally.add(entry.head);
    known = tally.known;
  }
}

/** The entries of the spool; in the place of those that failed since then, that they did. */
async function* entriesOf(
  { spoolFile, signal }: SecondPass,
  failed: ReadonlyMap<string, ArticleFailure>,
): AsyncGenerator<Stored> {
  const spool = await openSpool(spoolFile);
  if (spool === null) throw new Error('the spool of this run was damaged while it ran');
  try {
    for await (const stored of spool.entries()) {
      signal?.throwIfAborted();
      const { head } = stored.entry;
      const failure = head.status === 'ok' ? failed.get(head.id) : undefined;
      yield failure === undefined ? stored : failedNow(failure);
    }
  } finally {
    await spool.close();
  }
}

const failedNow = (failure: ArticleFailure): Stored => ({
  entry: { key: NO_KEY, head: { status: 'error', failure }, body: Buffer.alloc(0) },
  bytes: failedEntry(failure, NO_KEY),
});
