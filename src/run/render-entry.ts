import type { ArticleFailure, OffsetUnit, SkippedArticle } from '../write/index.ts';
import { type Entry, piecesOf, recordOf } from './entry.ts';
import { renderArticle, renderFailure, renderSkipped } from './render.ts';
import type { Corpus } from './tables.ts';

/** An article on its way from the spool to the tables: plain data, so that a worker can be sent it. */
export type Rendering =
  | { readonly status: 'error'; readonly failure: ArticleFailure }
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | {
      readonly status: 'ok';
      /** As the spool has them. */
      readonly body: Uint8Array;
      readonly sizes: readonly number[];
      /** What the corpus tells of it and the article could not; null where it is written as it is. */
      readonly told: {
        readonly ids: readonly (string | null)[];
        readonly language: string | null;
        readonly duplicateOf: string | null;
      } | null;
    };

/** What there is to do for an entry, now that all articles are known. */
export function renderingOf({ head, body }: Entry, { identity, copies }: Corpus): Rendering {
  if (head.status !== 'ok') return head;
  const { sizes, language } = head;
  const ids = head.ids.map((id, entity) => (id === null ? null : identity.idOf(head.id, entity)));
  const duplicateOf = copies.get(head.id)?.of ?? null;
  const same = duplicateOf === null && ids.every((id, entity) => id === head.ids[entity]);
  return { status: 'ok', body, sizes, told: same ? null : { ids, language, duplicateOf } };
}

/** How much memory it takes, about. */
export const renderingWeight = (rendering: Rendering): number =>
  rendering.status === 'ok' ? rendering.body.length : 0;

/** What articles add to each of `ARTICLE_FILES`, one after the other. */
export function renderEntries(renderings: readonly Rendering[], offsets: OffsetUnit): readonly Uint8Array[] {
  const all = renderings.map((rendering) => renderEntry(rendering, offsets));
  return (all[0] ?? []).map((_, file) => Buffer.concat(all.map((pieces) => pieces[file]!)));
}

/** A piece for each file. */
function renderEntry(rendering: Rendering, offsets: OffsetUnit): readonly Buffer[] {
  if (rendering.status === 'error') return renderFailure(rendering.failure).map((text) => Buffer.from(text));
  if (rendering.status === 'skipped')
    return renderSkipped(rendering.skipped).map((text) => Buffer.from(text));
  const { body, sizes, told } = rendering;
  const made = piecesOf(body, sizes);
  if (told === null) return made.slice(0, -1);
  const { ids, ...facts } = told;
  return renderArticle(recordOf(made), facts, ids, offsets).map((text) => Buffer.from(text));
}
