import type { CorpusIdentity } from '../../document.ts';
import type { Copy } from '../../duplicates/index.ts';
import { attempt } from '../../errors.ts';
import type { ArticleFailure, ArticleRecord, OffsetUnit, SkippedArticle } from '../../write/index.ts';
import { toFailure } from '../articles/process.ts';
import {
  type Entry,
  encodeEntry,
  type Packing,
  packBody,
  piecesOf,
  type ReadHead,
  recordOf,
} from '../spool/entry.ts';
import { renderArticle, renderFailure, renderSkipped } from './render.ts';

/** An article on its way from the spool to the tables: plain data, so that a worker can be sent it. */
export type Rendering =
  | { readonly status: 'error'; readonly failure: ArticleFailure }
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | {
      readonly status: 'ok';
      readonly id: string;
      /** As the spool has them. */
      readonly body: Uint8Array;
      readonly packing: Packing;
      /** What the corpus tells otherwise than its pieces were made with; null where they are written as they are. */
      readonly again: { readonly key: Uint8Array; readonly head: HeadToMake } | null;
    };

/** The head of an entry that is still to be made. */
type HeadToMake = Omit<ReadHead, keyof Packing>;

/** What is known of all articles together. */
export interface Corpus {
  readonly identity: CorpusIdentity;
  /** The article that an article repeats, by id. */
  readonly copies: ReadonlyMap<string, Copy>;
}

/** What there is to do for an entry, now that all articles are known. */
export function renderingOf({ key, head, body }: Entry, { identity, copies }: Corpus): Rendering {
  if (head.status !== 'ok') return head;
  const { sizes, recordAt, ...told } = head;
  const ids = head.ids.map((id, entity) => (id === null ? null : identity.idOf(head.id, entity)));
  const duplicateOf = copies.get(head.id)?.of ?? null;
  const same = duplicateOf === head.duplicateOf && ids.every((id, entity) => id === head.ids[entity]);
  return {
    status: 'ok',
    id: head.id,
    body,
    packing: { sizes, recordAt },
    again: same ? null : { key, head: { ...told, ids, duplicateOf } },
  };
}

/**
 * What articles add to each of `ARTICLE_FILES`, one after the other; of each that was made again its entry. Those that could
 * not be made are among the failures, and are rows that say so.
 */
export interface Rendered {
  readonly files: readonly Uint8Array[];
  readonly entries: readonly (Uint8Array | null)[];
  readonly failures: readonly ArticleFailure[];
}

export function renderEntries(renderings: readonly Rendering[], offsets: OffsetUnit): Rendered {
  const failures: ArticleFailure[] = [];
  const all = renderings.map((rendering) => {
    const made = attempt((given: Rendering) => renderEntry(given, offsets), rendering);
    if ('document' in made) return made.document;
    if (rendering.status !== 'ok') throw made.error;
    const failure = toFailure(rendering.id, pathOf(rendering), made.error);
    failures.push(failure);
    return unread(renderFailure(failure));
  });
  return {
    files: (all[0]?.pieces ?? []).map((_, file) => Buffer.concat(all.map(({ pieces }) => pieces[file]!))),
    entries: all.map(({ bytes }) => bytes),
    failures,
  };
}

/** The path of an article that can't be made; null where its record can't be read either. */
function pathOf({ body, packing }: Rendering & { readonly status: 'ok' }): string | null {
  const record = attempt((packed: Uint8Array) => recordOf(packed, packing), body);
  return 'error' in record ? null : record.document.path;
}

interface Made {
  /** A piece for each file. */
  readonly pieces: readonly Buffer[];
  readonly bytes: Uint8Array | null;
}

function renderEntry(rendering: Rendering, offsets: OffsetUnit): Made {
  if (rendering.status === 'error') return unread(renderFailure(rendering.failure));
  if (rendering.status === 'skipped') return unread(renderSkipped(rendering.skipped));
  const { body, packing, again } = rendering;
  return again === null
    ? { pieces: piecesOf(body, packing), bytes: null }
    : makeEntry(recordOf(body, packing), again.key, again.head, offsets);
}

const unread = (texts: readonly string[]): Made => ({
  pieces: texts.map((text) => Buffer.from(text)),
  bytes: null,
});

/** An article in the form of the tables, and as an entry of the spool. */
export function makeEntry(
  record: ArticleRecord,
  key: Uint8Array,
  head: HeadToMake,
  offsets: OffsetUnit,
): Made & { readonly bytes: Uint8Array } {
  const { language, duplicateOf, ids } = head;
  const texts = renderArticle(record, { language, duplicateOf }, ids, offsets);
  const pieces = texts.map((text) => Buffer.from(text));
  const { body, ...packing } = packBody(pieces, record);
  return { pieces, bytes: encodeEntry(key, { ...head, ...packing }, body) };
}
