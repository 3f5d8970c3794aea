import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fileSink } from '../output/sink.ts';
import { decodeEntry, type Entry, KEY_BYTES, NO_KEY } from './entry.ts';

const MAGIC = Buffer.from('copydesk spool 2\n');
const CHECK_BYTES = 32;
/** A line of the index: key, offset (f64) and length (u32) of an entry. */
const LINE_BYTES = KEY_BYTES + 8 + 4;
/** At the file's end: number of entries (f64), checksum of the index, magic. */
const TAIL_BYTES = 8 + CHECK_BYTES + MAGIC.length;

/**
 * The articles of a run, in order, in one file: magic, entries, index, tail. One carries a run from its first pass to its
 * second; from another, with what the second pass made of them, the next run takes what has not changed.
 */
export interface Spool {
  add(entry: Uint8Array): Promise<void>;
  /** Writes the index; nothing can be added after. */
  finish(): Promise<void>;
  abort(): void;
}

/** Begins a spool in a new file. */
export function createSpool(path: string): Spool {
  const sink = fileSink(path);
  const index: Buffer[] = [];
  let offset = 0;
  return {
    async add(entry) {
      if (offset === 0) await sink.write(MAGIC);
      offset ||= MAGIC.length;
      const line = Buffer.alloc(LINE_BYTES);
      line.set(entry.subarray(4, 4 + KEY_BYTES));
      line.writeDoubleLE(offset, KEY_BYTES);
      line.writeUInt32LE(entry.length, KEY_BYTES + 8);
      index.push(line);
      offset += entry.length;
      await sink.write(entry);
    },
    async finish() {
      if (offset === 0) await sink.write(MAGIC);
      const lines = Buffer.concat(index);
      const tail = Buffer.alloc(8);
      tail.writeDoubleLE(index.length);
      for (const part of [lines, tail, sha256(lines), MAGIC]) await sink.write(part);
      await sink.close();
    },
    abort: () => sink.abort(),
  };
}

/** An entry of a spool, and its bytes. */
export interface Stored {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
}

/** A finished spool. */
export interface SpoolReader {
  readonly length: number;
  /** The entry under a key; null where there is none, or it is damaged. */
  find(key: Uint8Array): Promise<Stored | null>;
  /** All entries in order; throws where one is damaged. */
  entries(): AsyncGenerator<Stored>;
  close(): Promise<void>;
}

/** Opens a spool; null where there is none, or its end is torn. */
export async function openSpool(path: string): Promise<SpoolReader | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  const lines = await readIndex(file).catch(() => null);
  if (lines === null) {
    await file.close();
    return null;
  }
  const length = lines.length / LINE_BYTES;
  const byKey = new Map<string, number>();
  for (let number = 0; number < length; number++) {
    const key = lines.subarray(number * LINE_BYTES, number * LINE_BYTES + KEY_BYTES);
    if (!key.equals(NO_KEY)) byKey.set(key.toString('latin1'), number);
  }
  const bytesOf = (number: number): Buffer => {
    const line = lines.subarray(number * LINE_BYTES + KEY_BYTES);
    return readAt(file, line.readDoubleLE(), line.readUInt32LE(8));
  };
  const bytesIfThere = (number: number): Buffer | null => {
    try {
      return bytesOf(number);
    } catch {
      return null;
    }
  };
  return {
    length,
    async find(key) {
      const number = byKey.get(Buffer.from(key).toString('latin1'));
      if (number === undefined) return null;
      const bytes = bytesIfThere(number);
      const entry = bytes === null ? null : decodeEntry(bytes);
      return entry === null || !Buffer.from(key).equals(entry.key) ? null : { entry, bytes: bytes! };
    },
    async *entries() {
      for (let number = 0; number < length; number++) {
        const bytes = bytesOf(number);
        const entry = decodeEntry(bytes);
        if (entry === null) throw new Error('the spool of this run was damaged while it ran');
        yield { entry, bytes };
      }
    },
    close: () => file.close(),
  };
}

async function readIndex(file: FileHandle): Promise<Buffer | null> {
  const { size } = await file.stat();
  if (size < MAGIC.length + TAIL_BYTES) return null;
  const tail = readAt(file, size - TAIL_BYTES, TAIL_BYTES);
  if (!tail.subarray(-MAGIC.length).equals(MAGIC)) return null;
  const bytes = tail.readDoubleLE() * LINE_BYTES;
  if (!(bytes >= 0 && bytes <= size - MAGIC.length - TAIL_BYTES)) return null;
  const lines = readAt(file, size - TAIL_BYTES - bytes, bytes);
  return sha256(lines).equals(tail.subarray(8, 8 + CHECK_BYTES)) ? lines : null;
}

/** Waits for the disk: an entry is a few kilobytes, which are there sooner than a thread could be asked for them. */
function readAt(file: FileHandle, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const bytesRead = readSync(file.fd, buffer, at, length - at, position + at);
    if (bytesRead === 0) throw new Error('the file ends early');
    at += bytesRead;
  }
  return buffer;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
