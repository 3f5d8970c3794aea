import type { EntitySummary } from '../../document.ts';
import type { Sketched } from '../../duplicates/index.ts';
import type { ArticleFailure } from '../../write/index.ts';
import type { Counts } from '../articles/process.ts';
import type { Head } from './entry.ts';
import { createSharing } from './share.ts';

/** What is known of all articles together: what stays of each in memory, and how much there is of everything. */
export interface Known {
  readonly summaries: readonly EntitySummary[];
  readonly sketches: readonly Sketched[];
  readonly counts: Counts;
  readonly failures: readonly ArticleFailure[];
  readonly notEnglish: readonly ArticleFailure[];
}

/** Takes what is known of one article after the other. */
export function createTally(): { readonly add: (head: Head) => void; readonly known: Known } {
  const share = createSharing();
  const summaries: EntitySummary[] = [];
  const sketches: Sketched[] = [];
  const failures: ArticleFailure[] = [];
  const notEnglish: ArticleFailure[] = [];
  const counts = { words: 0, sentences: 0, names: 0, mentions: 0, dates: 0, quotes: 0, relations: 0 };
  return {
    known: { summaries, sketches, counts, failures, notEnglish },
    add(head) {
      if (head.status === 'ok') {
        for (const summary of head.summaries) summaries.push(share(summary));
        if (head.sketch !== null) sketches.push({ docId: head.id, sketch: head.sketch });
        for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += head.counts[key];
      } else if (head.status === 'skipped') notEnglish.push(head.skipped);
      else failures.push(head.failure);
    },
  };
}
