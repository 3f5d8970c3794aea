import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { EntitySummary } from '../../document.ts';
import type { Sketch } from '../../duplicates/index.ts';
import type { ArticleFailure, ArticleRecord, SkippedArticle } from '../../write/index.ts';
import type { Counts } from '../articles/process.ts';

/** How the body of an article that was processed is packed: the pieces deflated, then the record deflated. */
export interface Packing {
  /** Bytes of each piece: one for each file (`renderArticle`). */
  readonly sizes: readonly number[];
  /** Where in the body the record begins. It is seldom read: most pieces are written as they are. */
  readonly recordAt: number;
}

/** What a run needs to know of an article that was processed before the tables are written. */
export interface ReadHead extends Packing {
  readonly status: 'ok';
  readonly id: string;
  readonly language: string | null;
  readonly sketch: Sketch | null;
  readonly summaries: readonly EntitySummary[];
  readonly counts: Counts;
  /** The ids of its entities that its pieces were made with; null for what has no name. */
  readonly ids: readonly (string | null)[];
  /** The article that it repeats, as its pieces were made with. */
  readonly duplicateOf: string | null;
}

/** What a run needs to know of an article before the tables are written. */
export type Head =
  | ReadHead
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | { readonly status: 'error'; readonly failure: ArticleFailure };

/** An article as the spool and the cache keep it. */
export interface Entry {
  readonly key: Uint8Array;
  readonly head: Head;
  /** The pieces and the record (`Packing`); empty where it could not be processed, or was skipped. */
  readonly body: Uint8Array;
}

export const KEY_BYTES = 32;
/** The key of what no later run may take from the cache. */
export const NO_KEY: Uint8Array = new Uint8Array(KEY_BYTES);
const CHECK_BYTES = 16;
const SIZES = 4;
const BEFORE_HEAD = SIZES + KEY_BYTES + CHECK_BYTES;

/** The bytes of an entry: bytes of the head (u32), key, checksum of all else, the head as JSON, the body deflated. */
export function encodeEntry(key: Uint8Array, head: Head, body: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(SIZES);
  size.writeUInt32LE(json.length);
  const check = checkOf(size, key, json, body);
  return Buffer.concat([size, key, check, json, body]);
}

/** The entry of an article that failed. */
export function failedEntry(failure: ArticleFailure, key: Uint8Array): Uint8Array {
  return encodeEntry(key, { status: 'error', failure }, Buffer.alloc(0));
}

/** The entry of an article that was skipped. */
export function skippedEntry(skipped: SkippedArticle, key: Uint8Array): Uint8Array {
  return encodeEntry(key, { status: 'skipped', skipped }, Buffer.alloc(0));
}

/** Reads the bytes of one entry; null where they are damaged. */
export function decodeEntry(bytes: Buffer): Entry | null {
  if (bytes.length < BEFORE_HEAD) return null;
  const size = bytes.subarray(0, SIZES);
  const key = bytes.subarray(SIZES, SIZES + KEY_BYTES);
  const end = BEFORE_HEAD + size.readUInt32LE();
  const json = bytes.subarray(BEFORE_HEAD, end);
  const body = bytes.subarray(end);
  if (!checkOf(size, key, json, body).equals(bytes.subarray(SIZES + KEY_BYTES, BEFORE_HEAD))) return null;
  const head: Head = JSON.parse(json.toString('utf8'));
  return { key, head, body };
}

/** Packs the pieces of an article and its record. */
export function packBody(
  pieces: readonly Uint8Array[],
  record: ArticleRecord,
): Packing & { readonly body: Uint8Array } {
  const packed = deflateRawSync(Buffer.concat(pieces), { level: 1 });
  return {
    body: Buffer.concat([packed, deflateRawSync(JSON.stringify(record), { level: 1 })]),
    sizes: pieces.map((piece) => piece.length),
    recordAt: packed.length,
  };
}

/** The pieces in an entry's body. */
export function piecesOf(body: Uint8Array, { sizes, recordAt }: Packing): readonly Buffer[] {
  // More than there is, and than zlib's least (64), so that all comes in one buffer.
  const chunkSize = sizes.reduce((sum, size) => sum + size, 64);
  const all = inflateRawSync(body.subarray(0, recordAt), { chunkSize });
  let at = 0;
  return sizes.map((length) => {
    at += length;
    return all.subarray(at - length, at);
  });
}

/** The record in an entry's body. */
export function recordOf(body: Uint8Array, { recordAt }: Packing): ArticleRecord {
  return JSON.parse(inflateRawSync(body.subarray(recordAt)).toString('utf8'));
}

function checkOf(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, CHECK_BYTES);
}
