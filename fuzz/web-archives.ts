import { brotliCompressSync, gzipSync } from 'node:zlib';
import { GOOD } from './good.ts';
import type { Random } from './random.ts';
import { anyText } from './texts.ts';

/** A web archive of a few records, some of which are as servers and crawlers never send them. */
export function webArchive(random: Random): Buffer {
  const parts = Array.from({ length: 1 + random.below(5) }, () =>
    random.chance(0.15) ? Buffer.from(anyText(random).slice(0, 2_000)) : record(random),
  );
  const whole = Buffer.concat(parts);
  return random.chance(0.2) ? whole.subarray(0, random.below(whole.length + 1)) : whole;
}

const LINE = '\r\n';

function record(random: Random): Buffer {
  const block = random.chance(0.8) ? answer(random) : Buffer.from(anyText(random).slice(0, 2_000));
  const { length } = block;
  const told = random.chance(0.7)
    ? length
    : random.pick<number | string>([
        0,
        length - 1,
        length + 100,
        -1,
        '1e3',
        '0x10',
        '9'.repeat(14),
        '9'.repeat(40),
        '',
      ]);
  const head = [
    random.pick(['WARC/1.0', 'WARC/1.1', 'WARC/1.1', 'WARC/99.9', 'WARC/', 'HTTP/1.1 200 OK']),
    `WARC-Type: ${random.pick(['response', 'response', 'response', 'resource', 'request', '__proto__', ''])}`,
    `WARC-Record-ID: ${random.pick(['<urn:uuid:1>', '../../escaped', '<', '<>', '\0', 'x'.repeat(3_000), '__proto__'])}`,
    `WARC-Target-URI: ${random.pick(['https://a.b/c', 'javascript:alert(1)', '<https://a.b>', ' ', '\u001b[2J'])}`,
    `Content-Type: ${random.pick(['application/http; msgtype=response', 'application/http', 'text/html', 'text/html; charset=utf-7', ';;;'])}`,
    `Content-Length: ${told}`,
    ...odd(random),
  ];
  const end = random.chance(0.9) ? LINE + LINE : random.pick(['', LINE, '\n']);
  return Buffer.concat([Buffer.from(head.join(LINE) + end), block, Buffer.from(LINE + LINE)]);
}

/** What a web server answered, packed in ways that it names and in others. */
function answer(random: Random): Buffer {
  const page = Buffer.from(
    `<html><body><p>${random.chance(0.7) ? random.pick(GOOD) : anyText(random).slice(0, 2_000)}</p>`,
  );
  const body = random.pick([
    () => page,
    () => gzipSync(page),
    () => brotliCompressSync(page),
    () => gzipSync(gzipSync(page)),
    () => gzipSync(Buffer.alloc(2 ** 20)),
    () => gzipSync(page).subarray(0, 30),
    () => Buffer.from(`${page.length.toString(16)}${LINE}${page}${LINE}0${LINE}${LINE}`),
    () => Buffer.from(`ffffffff${LINE}${page}`),
    () => Buffer.from(`1${LINE}`.repeat(random.below(2_000))),
    () => Buffer.alloc(0),
  ])();
  const packed = [
    'gzip',
    'br',
    'deflate',
    'gzip, gzip',
    'gzip,'.repeat(1_000),
    '__proto__',
    'constructor',
    'zstd',
    '',
  ];
  const head = [
    random.pick([
      'HTTP/1.1 200 OK',
      'HTTP/1.1 200 OK',
      'HTTP/2 200',
      'HTTP/1.1 404 Not Found',
      'HTTP/1.1 99999',
      'ICY 200 OK',
    ]),
    `Content-Type: ${random.pick(['text/html', 'text/html', 'text/html; charset="', 'text/html;charset=x-none', 'image/png'])}`,
    ...(random.chance(0.6) ? [`Content-Encoding: ${random.pick(packed)}`] : []),
    ...(random.chance(0.4)
      ? [`Transfer-Encoding: ${random.pick(['chunked', 'chunked, chunked', 'gzip, chunked'])}`]
      : []),
    ...odd(random),
  ];
  const end = random.chance(0.95) ? LINE + LINE : LINE;
  return Buffer.concat([Buffer.from(head.join(LINE) + end), body]);
}

/** Fields of a head that try its reader. */
const odd = (random: Random): readonly string[] =>
  random.chance(0.7)
    ? []
    : [
        random.pick([
          ':',
          ': x',
          'no colon',
          '\tfolded',
          `${'x: y\r\n'.repeat(2_000)}z: y`,
          `x: ${'y'.repeat(70_000)}`,
          '__proto__: x',
        ]),
      ];
