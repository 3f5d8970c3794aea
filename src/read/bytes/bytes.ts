import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CopydeskError } from '../../errors.ts';
import type { SourceFile } from '../types.ts';

const MEBIBYTE = 2 ** 20;
/** Files that are read whole may not be larger than this, unpacked. */
const MAX_WHOLE = 256 * MEBIBYTE;
/** Up to this a file is read at once, without the streams and threads that cost more than the reading. */
const SMALL = MEBIBYTE;
/** Text shrinks three- to tenfold under gzip, and nothing more than 1,032-fold. */
const MAX_GROWTH = 200;
/** To open what has become a pipe since it was listed would wait for a writer for ever; Windows has no such flag. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file as a stream, gunzipped where it is gzipped.
 *
 * @throws CopydeskError `bad-gzip` for a file that is not gzip, is cut short, or grows like a bomb: over 256 MiB and
 * over 200 times its packed size; `unreadable` for what is no plain file; errors of the file system as Node throws them.
 */
export async function* fileBytes(source: SourceFile): AsyncGenerator<Uint8Array> {
  const stream =
    source.file === '-' ? createReadStream('', { fd: 0 }) : (await openFile(source.file)).createReadStream();
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

async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path, WITHOUT_WAITING);
  try {
    mustBePlain(await handle.stat());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function mustBePlain(stats: Stats): void {
  if (!stats.isFile()) throw new CopydeskError('unreadable', 'is not a plain file');
}

/** The bytes of a small file, read at once; null for a larger one. */
function smallFile(path: string): Uint8Array | null {
  const handle = openSync(path, WITHOUT_WAITING);
  try {
    const stats = fstatSync(handle);
    mustBePlain(stats);
    return stats.size <= SMALL ? readFileSync(handle) : null;
  } finally {
    closeSync(handle);
  }
}

/**
 * All the bytes of a file.
 *
 * @throws CopydeskError as `fileBytes` does, and `bad-gzip` or `unreadable` for more than 256 MiB.
 */
export async function wholeFile(source: SourceFile): Promise<Uint8Array> {
  const small = source.gzip || source.file === '-' ? null : smallFile(source.file);
  if (small !== null) return small;
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
