import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { optionsFor, readLines, unpacked } from '../../../src/read/index.ts';

/** The bytes as they come, `size` at a time. */
async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function textOf(bytes: Uint8Array, size = 3): Promise<string> {
  const found: Uint8Array[] = [];
  for await (const chunk of unpacked(pieces(bytes, size))) found.push(chunk);
  return Buffer.concat(found).toString('utf8');
}

test.each([1, 2, 3, 1000])('a stream in pieces of %i bytes is unpacked where it is gzip', async (size) => {
  const text = 'A text that was packed. '.repeat(20);
  expect(await textOf(gzipSync(text), size)).toBe(text);
  expect(await textOf(Buffer.concat([gzipSync('One, '), gzipSync('two.')]), size)).toBe('One, two.');
});

test.each(['', 'a', 'ab', 'A plain text.', '\x1f', '\x1fa text', 'a\x8b'])(
  '%j is no gzip, and stays',
  async (text) => {
    for (const size of [1, 2, 50])
      expect(await textOf(Buffer.from(text, 'latin1'), size)).toBe(
        Buffer.from(text, 'latin1').toString('utf8'),
      );
  },
);

test('a packed stream that is damaged or cut short is an error', async () => {
  const packed = gzipSync('text '.repeat(100));
  await expect(textOf(packed.subarray(0, -9))).rejects.toMatchObject({
    code: 'bad-gzip',
    message: 'the gzip file is cut short',
  });
  await expect(textOf(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))).rejects.toMatchObject({
    code: 'bad-gzip',
    message: expect.stringContaining('not a good gzip file: '),
  });
});

test('an error of what is read comes through, packed or not', async () => {
  async function* broken(bytes: Uint8Array) {
    yield bytes;
    throw new Error('the disk is gone');
  }
  for (const bytes of [gzipSync('text'), Buffer.from('text')]) {
    const read = async () => {
      for await (const _ of unpacked(broken(bytes)));
    };
    await expect(read()).rejects.toThrow('the disk is gone');
  }
});

const MEBIBYTE = 2 ** 20;
test('a line that is too long is an error with its number, and those around it are read', async () => {
  const bytes = Buffer.from(`a\n${'x'.repeat(MEBIBYTE)}\n${'y'.repeat(MEBIBYTE + 1)}\nb`);
  const lines = [];
  for await (const line of readLines(pieces(bytes, 100_000), MEBIBYTE))
    lines.push(
      'text' in line ? [line.number, line.text.length] : [line.number, line.error.code, line.error.message],
    );
  expect(lines).toEqual([
    [1, 1],
    [2, MEBIBYTE],
    [3, 'bad-line', 'this line is longer than 1 MiB'],
    [4, 1],
  ]);
});

test('lines that call themselves UTF-16 and are not end with an error', async () => {
  const read = async (...bytes: readonly number[]) => {
    for await (const _ of readLines(pieces(Uint8Array.from(bytes), 3)));
  };
  const error = { code: 'bad-encoding', message: 'not valid UTF-16LE' };
  await expect(read(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)).rejects.toMatchObject(error);
  await expect(read(0xff, 0xfe, 0x41, 0x00, 0x41)).rejects.toMatchObject(error);
  await expect(read(0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41)).rejects.toMatchObject({
    ...error,
    message: 'not valid UTF-16BE',
  });
});

test('an article is given the rows of the sidecar that speak of its file or itself', () => {
  const row = { title: 'T', published: null, source: null, url: null };
  const metadata = new Map(['a.jsonl', 'a.jsonl#1', 'a.jsonl#2'].map((path) => [path, row]));
  const file = { path: 'a.jsonl', file: '/a.jsonl', kind: 'lines', gzip: false } as const;
  const given = (id: string) => [...optionsFor(file, id, { metadata, published: '2024' }).metadata.keys()];
  expect(given('a.jsonl#1')).toEqual(['a.jsonl', 'a.jsonl#1']);
  expect(given('a.jsonl#3')).toEqual(['a.jsonl']);
  expect(given('a.jsonl')).toEqual(['a.jsonl']);
  expect(optionsFor(file, 'a.jsonl', { metadata, published: '2024' }).published).toBe('2024');
});
