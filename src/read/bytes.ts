import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { CopydeskError } from '../errors.ts';
import type { SourceFile } from './types.ts';

const MEBIBYTE = 2 ** 20;
/** Files that are read whole may not be larger than this, unpacked. */
const MAX_WHOLE = 256 * MEBIBYTE;
/** Up to this a file is read at once, without the streams and threads that cost more than the reading. */
const SMALL = MEBIBYTE;
/** Text shrinks three- to tenfold under gzip, and nothing more than 1,032-fold. */
const MAX_GROWTH = 200;

/**
 * The bytes of a file as a stream, gunzipped where it is gzipped.
 *
 * @throws CopydeskError `bad-gzip` for a file that is not gzip, is cut short, or grows like a bomb: over 256 MiB and
 * over 200 times its packed size; errors of the file system as Node throws them.
 */
export async function* fileBytes(source: SourceFile): AsyncGenerator<Uint8Array> {
  const stream = source.file === '-' ? createReadStream('', { fd: 0 }) : createReadStream(source.file);
  if (!source.gzip) {
    yield* stream;
    return;
  }
  const gunzip = createGunzip();
  stream.on('error', (error) => gunzip.destroy(error));
  stream.pipe(gunzip);
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MAX_WHOLE && size > MAX_GROWTH * stream.bytesRead) {
        throw new CopydeskError('bad-gzip', `grows more than ${MAX_GROWTH}-fold when unpacked`);
      }
      yield chunk;
    }
  } catch (error) {
    throw asGzipError(error);
  } finally {
    stream.destroy();
  }
}

/**
 * All the bytes of a file.
 *
 * @throws CopydeskError as `fileBytes` does, and `bad-gzip` or `unreadable` for more than 256 MiB.
 */
export async function wholeFile(source: SourceFile): Promise<Uint8Array> {
  if (!source.gzip && source.file !== '-' && statSync(source.file).size <= SMALL)
    return readFileSync(source.file);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of fileBytes(source)) {
    size += chunk.length;
    if (size > MAX_WHOLE) {
      const limit = `${MAX_WHOLE / MEBIBYTE} MiB`;
      throw new CopydeskError(
        source.gzip ? 'bad-gzip' : 'unreadable',
        `larger than ${limit}${source.gzip ? ' when unpacked' : ''}`,
        {},
        'split it, or write its articles as JSON Lines',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** An error of unpacking as one of the input; any other as it is. */
export function asGzipError(error: unknown): unknown {
  return isZlibError(error) ? new CopydeskError('bad-gzip', describeZlib(error)) : error;
}

function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}

function describeZlib(error: NodeJS.ErrnoException): string {
  if (error.code === 'Z_BUF_ERROR') return 'the gzip file is cut short';
  return `not a good gzip file: ${error.message}`;
}
