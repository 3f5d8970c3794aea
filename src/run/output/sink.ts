import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** How many characters or bytes a sink gathers before it writes. */
const BATCH = 1 << 18;

/** A place to write text, or bytes of it, to; it waits where the reader is slow. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void>;
  /** Writes what is left and, for a file, closes it. */
  close(): Promise<void>;
  /** Gives up: nothing more is written. */
  abort(): void;
}

/** A sink that writes to a stream batch by batch; it rejects where the stream fails. */
export function streamSink(
  stream: Writable,
  { end, batch: size = BATCH }: { readonly end: boolean; readonly batch?: number },
): Sink {
  let batch: (string | Uint8Array)[] = [];
  let gathered = 0;
  let failure: Error | null = null;
  stream.on('error', (error: Error) => {
    failure ??= error;
  });
  const flush = async (): Promise<void> => {
    if (failure !== null) throw failure;
    if (batch.length === 0) return;
    const items = batch;
    batch = [];
    gathered = 0;
    await new Promise<void>((resolve, reject) => {
      // Together, and not copied into one first: what is copied is garbage of the kind that V8 collects all for.
      stream.cork();
      for (const item of items.slice(0, -1)) stream.write(item);
      stream.write(items.at(-1), (error) => (error ? reject(error) : resolve()));
      stream.uncork();
    });
  };
  return {
    async write(text) {
      if (text.length === 0) return;
      batch.push(text);
      gathered += text.length;
      if (gathered >= size) await flush();
    },
    async close() {
      await flush();
      if (!end) return;
      stream.end();
      await finished(stream);
    },
    abort() {
      batch = [];
      if (end) stream.destroy();
    },
  };
}

/** A sink into a new file. */
export function fileSink(path: string): Sink {
  return streamSink(createWriteStream(path, { flags: 'wx' }), { end: true });
}
