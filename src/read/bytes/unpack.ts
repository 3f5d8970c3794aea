import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { asGzipError } from './bytes.ts';

/**
 * A stream of bytes, gunzipped where it begins as gzip does (RFC 1952); of several members one after the other, too.
 * Text never begins so.
 *
 * @throws CopydeskError `bad-gzip` where the stream is damaged or cut short.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const all = follow(head, iterator);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  const source = Readable.from(all, { objectMode: false });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw asGzipError(error);
  } finally {
    source.destroy();
  }
}

async function* follow(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
