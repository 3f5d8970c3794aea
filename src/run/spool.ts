import { createReadStream } from 'node:fs';
import { readLines } from '../read/index.ts';
import { fileSink } from './sink.ts';

/** Items kept in a file between the passes of a run, in order. */
export interface Spool<Item> {
  add(item: Item): Promise<void>;
  /** To be called once, after the last `add`. */
  read(): AsyncGenerator<Item>;
  /** Gives up; the file is the caller's to remove. */
  abort(): void;
}

/** A spool of plain data in a new file, one JSON value a line. */
export function openSpool<Item>(path: string): Spool<Item> {
  const sink = fileSink(path);
  return {
    add: (item) => sink.write(`${JSON.stringify(item)}\n`),
    async *read() {
      await sink.close();
      for await (const line of readLines(createReadStream(path), Number.POSITIVE_INFINITY)) {
        if ('error' in line) throw line.error;
        yield JSON.parse(line.text) as Item;
      }
    },
    abort: () => sink.abort(),
  };
}
