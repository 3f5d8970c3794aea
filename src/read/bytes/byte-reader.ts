const NEWLINE = 0x0a;

/** What reads a stream of bytes now line by line, now by count. */
export interface ByteReader {
  /** The next line, its end included; one longer than `longest` comes in pieces. Null at the end of the stream. */
  line(longest: number): Promise<Uint8Array | null>;
  /** The next `count` bytes; fewer where the stream ends. */
  take(count: number): Promise<Uint8Array>;
  /** Passes over `count` bytes, of which none is kept; gives how many there were. */
  skip(count: number): Promise<number>;
}

/** Holds no more than one piece of the stream, and what was asked for. */
export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done === true) return false;
    held = next.value;
    return true;
  };
  const cut = (count: number): Uint8Array => {
    const piece = held.subarray(0, count);
    held = held.subarray(count);
    return piece;
  };
  const takeUntil = async (count: number, isEnd: (piece: Uint8Array) => number): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    while (size < count) {
      if (held.length === 0 && !(await more())) break;
      const end = isEnd(held);
      const piece = cut(Math.min(count - size, end === -1 ? held.length : end + 1));
      pieces.push(piece);
      size += piece.length;
      if (end !== -1 && piece.length === end + 1) break;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
  };
  return {
    async line(longest) {
      const line = await takeUntil(longest, (piece) => piece.indexOf(NEWLINE));
      return line.length === 0 ? null : line;
    },
    take: (count) => takeUntil(count, () => -1),
    async skip(count) {
      let size = 0;
      while (size < count) {
        if (held.length === 0 && !(await more())) break;
        size += cut(count - size).length;
      }
      return size;
    },
  };
}
