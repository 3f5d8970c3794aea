import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { inspectFile, isFailed } from '../../../src/read/index.ts';
import { readWarc } from '../../../src/read/web/warc.ts';
import { folderOf, readAll } from '../support.ts';

const PROSE = 'The council of Ardmore voted on Tuesday to mend the old bridge. '.repeat(8);
const page = (text = PROSE, head = '<title>The bridge</title>'): string =>
  `<html><head>${head}</head><body><article><p>${text}</p></article></body></html>`;

const GREEK = Buffer.from(page(`${PROSE}\xc1\xe8\xde\xed\xe1`), 'latin1');

interface Given {
  readonly type?: string;
  readonly id?: string | null;
  readonly url?: string;
  readonly status?: string;
  readonly http?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly more?: readonly string[];
}

/** A record as crawlers write it. */
function record(given: Given = {}): Buffer {
  const {
    type = 'response',
    id = 'urn:uuid:1',
    url = 'https://example.org/bridge',
    status = '200 OK',
  } = given;
  const { http = ['Content-Type: text/html; charset=utf-8'], body = page(), more = [] } = given;
  const head = type === 'response' ? `HTTP/1.1 ${status}\r\n${http.join('\r\n')}\r\n\r\n` : '';
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(id === null ? [] : [`WARC-Record-ID: <${id}>`]),
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2019-02-03T04:05:06Z',
    ...(type === 'response' ? ['Content-Type: application/http; msgtype=response'] : []),
    `Content-Length: ${block.length}`,
    ...more,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const articlesOf = async (...records: readonly Uint8Array[]) =>
  await readAll({ 'crawl.warc': Buffer.concat(records) });

describe('a WARC file', () => {
  test('is inspected page by page, each with its encoding and where its day stands', async () => {
    const day = '<meta property="article:published_time" content="2024-03-07">';
    const records = [
      record({ body: page(PROSE, day) }),
      record({ id: 'urn:uuid:2', http: ['Content-Type: text/html; charset=iso-8859-7'], body: GREEK }),
      record({
        id: 'urn:uuid:3',
        http: ['Content-Type: text/html', 'Content-Encoding: zstd'],
        body: 'packed',
      }),
    ];
    const folder = await folderOf({ 'c.warc': Buffer.concat(records) });
    const file = { path: 'c.warc', file: join(folder, 'c.warc'), kind: 'warc', gzip: false } as const;
    const told = [];
    for await (const { article, encoding, origin } of inspectFile(file, { metadata: new Map() }))
      told.push([article.id, encoding, origin]);
    expect(told).toEqual([
      ['c.warc#urn:uuid:1', 'utf-8', 'metadata of the page'],
      ['c.warc#urn:uuid:2', 'iso-8859-7', null],
      ['c.warc#urn:uuid:3', null, null],
    ]);
  });

  test('is read page by page, plain or with a gzip member for each record', async () => {
    const records = [
      record({ type: 'warcinfo', id: 'urn:uuid:0', body: 'software: a crawler\r\n' }),
      record({ type: 'request', body: 'GET / HTTP/1.1\r\n\r\n' }),
      record({ id: 'urn:uuid:1', url: 'https://example.org/one' }),
      record({ id: 'urn:uuid:2', url: 'https://example.org/two' }),
    ];
    const plain = await readAll({ 'c.warc': Buffer.concat(records) });
    expect(plain).toMatchObject([
      { id: 'c.warc#urn:uuid:1', path: 'c.warc', url: 'https://example.org/one', title: 'The bridge' },
      { id: 'c.warc#urn:uuid:2', path: 'c.warc', url: 'https://example.org/two', text: PROSE.trim() },
    ]);
    const packed = await readAll({ 'c.warc.gz': Buffer.concat(records.map((one) => gzipSync(one))) });
    expect(packed.map((one) => ({ ...one, id: '', path: '' }))).toEqual(
      plain.map((one) => ({ ...one, id: '', path: '' })),
    );
  });

  test('that another program wrote is read', async () => {
    const url = 'https://example.org/warcio';
    async function* body() {
      yield Buffer.from(page());
    }
    const httpHeaders = { 'Content-Type': 'text/html' };
    const info = WARCRecord.createWARCInfo({ filename: 'w.warc.gz' }, { software: 'warcio' });
    const answer = WARCRecord.create(
      { url, date: '2024-03-05T00:00:00Z', type: 'response', httpHeaders },
      body(),
    );
    const bytes = [
      await WARCSerializer.serialize(info, { gzip: true }),
      await WARCSerializer.serialize(answer, { gzip: true }),
    ];
    expect(await readAll({ 'w.warc.gz': Buffer.concat(bytes) })).toMatchObject([
      { id: `w.warc.gz#${answer.warcHeader('WARC-Record-ID')!.slice(1, -1)}`, url, text: PROSE.trim() },
    ]);
  });

  test('passes over what is no page: redirects, pages not found, images, what was seen before', async () => {
    const passed = [
      record({ status: '301 Moved' }),
      record({ status: '404 Not Found' }),
      record({ http: ['Content-Type: image/png'], body: Buffer.from([0x89, 0x50]) }),
      record({ http: ['Content-Type: text/plain'] }),
      record({ type: 'revisit', body: 'HTTP/1.1 200 OK\r\n\r\n' }),
      record({ type: 'metadata', body: 'fetchTimeMs: 7' }),
      record({ http: [], more: ['WARC-Identified-Payload-Type: application/pdf'] }),
    ];
    expect(await articlesOf(...passed)).toEqual([]);
    const taken = [
      record({ id: 'a', type: 'resource', more: ['Content-Type: text/html'] }),
      record({ id: 'b', http: ['content-type: application/xhtml+xml'] }),
      record({ id: 'c', http: [], more: ['WARC-Identified-Payload-Type: text/html'] }),
      // As crawlers write what came over HTTP/2, and as long.
      Buffer.from(record({ id: 'd' }).toString().replace('HTTP/1.1 200 OK', 'HTTP/2 200  OK ')),
    ];
    expect((await articlesOf(...taken)).map(({ id }) => id)).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `crawl.warc#${id}`),
    );
  });

  test('tells the day of publication by the page, never by the day it was fetched', async () => {
    const dated = page(PROSE, '<meta property="article:published_time" content="2018-12-30T10:00:00Z">');
    expect(await articlesOf(record({ id: 'a' }), record({ id: 'b', body: dated }))).toMatchObject([
      { published: { value: null, basis: 'none' } },
      { published: { value: '2018-12-30', basis: 'metadata' } },
    ]);
  });

  test('has its pages told by metadata.csv, by id or by file', async () => {
    const metadata = 'path,published,source\nc.warc#b,2020-01-02,\nc.warc,,The Crawl\n';
    const bytes = Buffer.concat([record({ id: 'a' }), record({ id: 'b' })]);
    expect(await readAll({ 'c.warc': bytes, 'metadata.csv': metadata })).toMatchObject([
      { published: { value: null }, source: 'The Crawl' },
      { published: { value: '2020-01-02' }, source: 'The Crawl' },
    ]);
  });

  test('takes the address of the record, whatever the page calls its own', async () => {
    const body = page(PROSE, '<link rel="canonical" href="https://other.example/">');
    expect(await articlesOf(record({ body, url: '<https://example.org/x>' }))).toMatchObject([
      { url: 'https://example.org/x' },
    ]);
  });
});

describe('a page', () => {
  const chunks = (bytes: Buffer, size: number): Buffer =>
    Buffer.concat([
      ...Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => {
        const piece = bytes.subarray(n * size, (n + 1) * size);
        return Buffer.concat([
          Buffer.from(`${piece.length.toString(16)};x=y\r\n`),
          piece,
          Buffer.from('\r\n'),
        ]);
      }),
      Buffer.from('0\r\n\r\n'),
    ]);
  const plain = Buffer.from(page());
  const sent: readonly (readonly [string, readonly string[], Buffer])[] = [
    ['in chunks', ['Transfer-Encoding: chunked'], chunks(plain, 100)],
    ['as gzip', ['Content-Encoding: gzip'], gzipSync(plain)],
    ['as zlib', ['Content-Encoding: deflate'], deflateSync(plain)],
    ['as bare deflate', ['Content-Encoding: deflate'], deflateRawSync(plain)],
    ['as brotli', ['Content-Encoding: br'], brotliCompressSync(plain)],
    [
      'in chunks of gzip',
      ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
      chunks(gzipSync(plain), 9),
    ],
    ['twice packed', ['Content-Encoding: br, gzip'], gzipSync(brotliCompressSync(plain))],
    ['unpacked by the crawler', ['Transfer-Encoding: chunked', 'Content-Encoding: br'], plain],
    ['with a folded head', ['Content-Encoding:', '\tgzip'], gzipSync(plain)],
  ];
  test.each(sent)('sent %s is unpacked', async (_, http, body) => {
    const articles = await articlesOf(record({ http: ['Content-Type: text/html', ...http], body }));
    expect(articles).toMatchObject([{ text: PROSE.trim() }]);
  });

  test('has the encoding that the server told, before the one that it tells itself', async () => {
    const body = Buffer.from(page(`${PROSE}\xb1`, '<meta charset="iso-8859-1">'), 'latin1');
    const [article] = await articlesOf(
      record({ http: ['Content-Type: text/html; Charset="ISO-8859-2"'], body }),
    );
    expect(article).toMatchObject({ text: `${PROSE}ą` });
  });

  test.each([
    ['Content-Encoding: zstd', Buffer.from([0x28, 0xb5])],
    // What every object inherits is no way to pack.
    ['Content-Encoding: constructor', Buffer.from('packed')],
    [`Content-Encoding: ${'gzip, '.repeat(5)}`, [1, 2, 3, 4, 5].reduce((bytes) => gzipSync(bytes), plain)],
    ['Content-Encoding: gzip', gzipSync(plain).subarray(0, 40)],
    ['Content-Encoding: gzip', gzipSync(Buffer.alloc(2 ** 27))],
    ['Transfer-Encoding: chunked', Buffer.from('3\r\nabc\r\nno size\r\n')],
  ])('that can not be unpacked is an error of its own: %s', async (line, body) => {
    const http = ['Content-Type: text/html', line];
    const articles = await articlesOf(record({ id: 'a', http, body }), record({ id: 'b' }));
    expect(articles).toMatchObject([
      { id: 'crawl.warc#a', error: { code: 'bad-warc', place: { file: 'crawl.warc' } } },
      { id: 'crawl.warc#b', text: PROSE.trim() },
    ]);
  });
});

describe('a bad record', () => {
  test.each([
    [
      'has no length',
      Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200\r\n\r\nx\r\n\r\n'),
      'this record has no Content-Length',
    ],
    [
      'has a length in words',
      Buffer.from('WARC/1.0\r\nContent-Length: ten\r\n\r\n0123456789\r\n\r\n'),
      'this record has no Content-Length',
    ],
    ['is none', Buffer.from('neither\r\nhead\r\nnor tail\r\n\r\n'), 'this is no WARC record'],
    [
      'has no answer in it',
      Buffer.from(record().toString().replace('HTTP/1.1 200', 'ICY 200     ')),
      'holds no answer of a web server',
    ],
    [
      'has an answer without an end',
      Buffer.from(record({ http: [], body: '' }).toString().replace('200 OK\r\n\r\n\r\n', '200 OK      ')),
      "the head of the server's answer has no end",
    ],
  ])('is one error row where it %s, which says so, and the next one is read', async (_, bytes, message) => {
    const articles = await articlesOf(record({ id: 'a' }), bytes, record({ id: 'c' }));
    expect(articles.map((one) => (isFailed(one) ? one.error.message : one.id))).toEqual([
      'crawl.warc#a',
      message,
      'crawl.warc#c',
    ]);
  });

  test('is the second one of two with one id', async () => {
    expect(await articlesOf(record({ id: 'a' }), record({ id: 'a' }))).toMatchObject([
      { id: 'crawl.warc#a' },
      { id: 'crawl.warc:2', error: { code: 'duplicate-id' } },
    ]);
  });

  test('without an id has its number', async () => {
    expect(await articlesOf(record({ type: 'warcinfo' }), record({ id: null }))).toMatchObject([
      { id: 'crawl.warc:2', text: PROSE.trim() },
    ]);
  });

  test('is a page without text, and a head without an end', async () => {
    const endless = Buffer.from(`WARC/1.0\r\n${'a: b\r\n'.repeat(5000)}\r\n`);
    expect(await articlesOf(record({ body: '<p> </p>' }), endless, record({ id: 'c' }))).toMatchObject([
      { error: { code: 'no-text' } },
      { error: { code: 'bad-warc' } },
      { id: 'crawl.warc#c' },
    ]);
  });

  test('is the last one of a file that is cut anywhere within it, plain or packed', async () => {
    const bytes = record({ id: 'a' });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 5 }), async (length) => {
        const whole = record({ id: 'first' });
        const files = {
          'a.warc': Buffer.concat([whole, bytes.subarray(0, length)]),
          'b.warc.gz': Buffer.concat([gzipSync(whole), gzipSync(bytes).subarray(0, 150)]),
        };
        const read = await readAll(files);
        expect(read.map((one) => (isFailed(one) ? one.error.code : one.id))).toEqual([
          'a.warc#first',
          'bad-warc',
          'b.warc.gz#first',
          'bad-gzip',
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

test('records come out the same however the stream is cut into pieces', async () => {
  const bytes = Buffer.concat([record({ id: 'a' }), record({ type: 'request' }), record({ id: 'b' })]);
  const read = async (sizes: readonly number[]) => {
    async function* chunks() {
      for (let at = 0, n = 0; at < bytes.length; n++) {
        const size = sizes[n % sizes.length]!;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    }
    const found = [];
    for await (const one of readWarc(chunks()))
      found.push({ ...one, body: 'body' in one ? String(one.body) : '' });
    return found;
  };
  const whole = await read([bytes.length]);
  expect(whole).toMatchObject([
    { id: 'a', number: 1, body: page() },
    { id: 'b', number: 3 },
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 9 }),
      async (sizes) => {
        expect(await read(sizes)).toEqual(whole);
      },
    ),
    { numRuns: 50 },
  );
});

test('a record that is passed over is not held: no more is asked for than what is read', async () => {
  const size = 2 ** 31;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${size}\r\n\r\n`;
  const piece = Buffer.alloc(2 ** 20);
  async function* chunks() {
    yield Buffer.from(head);
    for (let sent = 0; sent < size; sent += piece.length) yield piece;
    yield Buffer.from('\r\n\r\n');
    yield record({ id: 'after' });
  }
  const found = [];
  for await (const one of readWarc(chunks())) found.push('error' in one ? one.error.code : one.id);
  expect(found).toEqual(['bad-warc', 'after']);
});
