import { deflateSync, strToU8 } from 'fflate';
import type { Series } from './model/payload.ts';

/** How much JSON is gathered before a block is closed: small enough to be read in a few milliseconds. */
const BLOCK_CHARS = 96 * 1024;

/** A block as it stands in the page. */
export interface Block {
  /** The series and the number of the block in it: `articles-3`. */
  readonly id: string;
  /** The JSON, deflated (RFC 1951), in base64. */
  readonly base64: string;
}

/** Gathers the items of a series into blocks. */
export interface BlockWriter<Item> {
  add(item: Item): void;
  /** The blocks, and the number of the first item of each, with the number of items last. */
  finish(): { readonly blocks: readonly Block[]; readonly starts: readonly number[] };
}

/** Packs items into blocks of about one size, in their order. */
export function createBlockWriter<Item>(series: Series): BlockWriter<Item> {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let items: string[] = [];
  let chars = 0;
  let count = 0;
  const close = (): void => {
    if (items.length === 0) return;
    starts.push(count - items.length);
    blocks.push(packBlock(`${series}-${blocks.length}`, `[${items.join(',')}]`));
    items = [];
    chars = 0;
  };
  return {
    add(item) {
      const json = JSON.stringify(item);
      items.push(json);
      chars += json.length;
      count += 1;
      if (chars >= BLOCK_CHARS) close();
    },
    finish() {
      close();
      return { blocks, starts: [...starts, count] };
    },
  };
}

/** Deflated in JavaScript, not by zlib: what zlib gives depends on the processor and the version of Node. */
export function packBlock(id: string, json: string): Block {
  return { id, base64: Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64') };
}
