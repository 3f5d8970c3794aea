import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { CopydeskError } from '../../errors.ts';
import { charsetOf, type Headers, mediaType, parseHeaders } from './headers.ts';

/** A head is a few hundred bytes long; longer than this it is none. */
const MAX_HEAD = 2 ** 18;
/** No page of news is larger, unpacked. */
const MAX_BODY = 2 ** 26;
/** A server packs a page once, and a proxy before it once more. */
const MAX_PACKED = 4;
const LESS_THAN = 0x3c;

/** An answer of a web server as it was sent (RFC 9112). */
export interface HttpResponse {
  readonly status: number;
  readonly type: string | null;
  readonly transfer: HttpTransfer;
  /** As sent: in chunks, packed. */
  readonly body: Uint8Array;
}

/** What is to be done to a body to read it. */
export interface HttpTransfer {
  /** The encoding of its text, as the server said. */
  readonly charset: string | null;
  readonly chunked: boolean;
  /** How it was packed, the first first. */
  readonly packed: readonly string[];
}

/** @throws CopydeskError `bad-warc` for what does not begin with a status line, or has no end of its head. */
export function parseResponse(bytes: Uint8Array): HttpResponse {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEAD)).toString(
    'latin1',
  );
  const end = /\r?\n\r?\n/.exec(head);
  const lines = head.slice(0, end?.index ?? head.length).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/i.exec(lines[0]!)?.[1];
  if (status === undefined) throw bad('holds no answer of a web server');
  if (end === null) throw bad("the head of the server's answer has no end");
  const headers = parseHeaders(lines.slice(1));
  return {
    status: Number(status),
    type: mediaType(headers.get('content-type')),
    transfer: transferOf(headers),
    body: bytes.subarray(end.index + end[0].length),
  };
}

function transferOf(headers: Headers): HttpTransfer {
  const list = (name: string): readonly string[] =>
    (headers.get(name) ?? '')
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== '' && word !== 'identity');
  const transfer = list('transfer-encoding');
  return {
    charset: charsetOf(headers.get('content-type')),
    chunked: transfer.includes('chunked'),
    packed: [...list('content-encoding'), ...transfer.filter((word) => word !== 'chunked')],
  };
}

/**
 * The page that a body is. Crawlers often unpack it and leave the head as it was, so a body that is no chunks, or that is
 * markup already, is taken as it stands.
 *
 * @throws CopydeskError `bad-warc` for a body that is damaged, packed in a way that is not known or many times over, or
 * over 64 MiB.
 */
export function decodeBody(body: Uint8Array, { chunked, packed }: HttpTransfer): Uint8Array {
  if (packed.length > MAX_PACKED) throw bad(`the page is packed ${packed.length} times`);
  return packed.reduceRight(unpack, chunked ? joinChunks(body) : body);
}

function joinChunks(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    // A size, and perhaps an extension, which nobody uses.
    const line = end === -1 || end - at > 100 ? '' : bytes.toString('latin1', at, end);
    const size = /^([\da-f]{1,8}) *(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) {
      if (chunks.length === 0) return body;
      throw bad('the chunks of the page are damaged');
    }
    const from = end + 1;
    const to = from + Number.parseInt(size, 16);
    if (to === from) break;
    chunks.push(bytes.subarray(from, to));
    at = bytes[to] === 0x0d ? to + 2 : to + 1;
  }
  return Buffer.concat(chunks);
}

const limit = { maxOutputLength: MAX_BODY };
const UNPACK: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['gzip', (bytes: Uint8Array) => gunzipSync(bytes, limit)],
  ['x-gzip', (bytes: Uint8Array) => gunzipSync(bytes, limit)],
  // RFC 9110 says zlib; some servers send it bare.
  [
    'deflate',
    (bytes: Uint8Array) => (bytes[0]! % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
  ],
  ['br', (bytes: Uint8Array) => brotliDecompressSync(bytes, limit)],
]);

function unpack(bytes: Uint8Array, encoding: string): Uint8Array {
  if (bytes.length === 0 || isMarkup(bytes)) return bytes;
  const method = UNPACK.get(encoding);
  if (method === undefined)
    throw bad(`the page is packed as ${JSON.stringify(encoding.slice(0, 40))}, which can't be read`);
  try {
    return method(bytes);
  } catch (error) {
    throw bad(`the page is not good ${encoding}: ${(error as Error).message}`);
  }
}

function isMarkup(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 0x20);
  return first >= 0 && first < 16 && bytes[first] === LESS_THAN && /^<[!?a-z]/i.test(latin1(bytes, first));
}

const latin1 = (bytes: Uint8Array, from: number): string =>
  Buffer.from(bytes.subarray(from, from + 2)).toString('latin1');

const bad = (message: string): CopydeskError => new CopydeskError('bad-warc', message);
