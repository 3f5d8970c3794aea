import { CopydeskError } from '../../errors.ts';
import { type ByteReader, createByteReader } from '../bytes/byte-reader.ts';
import { charsetOf, type Headers, mediaType, parseHeaders } from './headers.ts';
import { type HttpTransfer, parseResponse } from './http.ts';

/** A page that a WARC file holds, as the server sent it. */
export interface WarcPage {
  /** Its record's number in the file, from 1. */
  readonly number: number;
  /** The record's own id, mostly `urn:uuid:…`; null where it has none. */
  readonly id: string | null;
  readonly url: string | null;
  readonly body: Uint8Array;
  readonly transfer: HttpTransfer;
}

/** A record that can't be read. */
export interface BadRecord {
  readonly number: number;
  readonly id: string | null;
  readonly error: CopydeskError;
}

const MEBIBYTE = 2 ** 20;
/** Pages of news have up to ten; crawlers mostly stop at one. */
const MAX_BLOCK = 64 * MEBIBYTE;
const MAX_LINE = 2 ** 16;
const MAX_LINES = 1_000;
const PAGE_TYPES: ReadonlySet<string | null> = new Set(['text/html', 'application/xhtml+xml']);
const VERSION = /^WARC\/\d+\.\d+\s*$/;

interface Head {
  readonly headers: Headers;
  readonly length: number;
}

/**
 * The web pages of a WARC file (ISO 28500:2017), unpacked, one after the other: HTML that a server answered with (status 200
 * to 299), and HTML of `resource` records. Requests, redirects, pages not found, images and what crawlers note are passed
 * over. A record that can't be read is a `BadRecord`, and reading goes on at the next one. One record is in memory at a time.
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcPage | BadRecord> {
  const reader = createByteReader(chunks);
  let lost = false;
  for (let number = 1; ; ) {
    const line = await nextLine(reader);
    if (line === null) return;
    if (!VERSION.test(line)) {
      // Once for each stretch that is none; blank lines stand between records.
      if (!lost && line.trim() !== '') {
        lost = true;
        yield { number, id: null, error: bad('this is no WARC record') };
        number += 1;
      }
      continue;
    }
    const made = await readRecord(reader, number);
    // What follows a record that is bad is read past up to the next one.
    lost = made !== null && 'error' in made;
    if (made !== null) yield made;
    number += 1;
  }
}

async function readRecord(reader: ByteReader, number: number): Promise<WarcPage | BadRecord | null> {
  let id: string | null = null;
  try {
    const { headers, length } = await readHead(reader);
    id = bare(headers.get('warc-record-id'));
    if (!mayBePage(headers)) {
      if ((await reader.skip(length)) < length) throw cutShort();
      return null;
    }
    if (length > MAX_BLOCK) {
      await reader.skip(length);
      throw bad(`this record is larger than ${MAX_BLOCK / MEBIBYTE} MiB`);
    }
    const block = await reader.take(length);
    if (block.length < length) throw cutShort();
    const page = pageOf(headers, block);
    return page === null ? null : { number, id, url: bare(headers.get('warc-target-uri')), ...page };
  } catch (error) {
    if (error instanceof CopydeskError && error.code === 'bad-warc') return { number, id, error };
    throw error;
  }
}

async function readHead(reader: ByteReader): Promise<Head> {
  const lines: string[] = [];
  for (let line = await nextLine(reader); line !== ''; line = await nextLine(reader)) {
    if (line === null) throw cutShort();
    if (lines.length === MAX_LINES) throw bad('the head of this record has no end');
    lines.push(line);
  }
  const headers = parseHeaders(lines);
  const length = headers.get('content-length');
  if (length === undefined || !/^\d{1,15}$/.test(length)) throw bad('this record has no Content-Length');
  return { headers, length: Number(length) };
}

/** Without its end; null at the end of the file. */
async function nextLine(reader: ByteReader): Promise<string | null> {
  const bytes = await reader.line(MAX_LINE);
  return bytes === null
    ? null
    : Buffer.from(bytes)
        .toString('utf8')
        .replace(/\r?\n$/, '');
}

function mayBePage(headers: Headers): boolean {
  const type = mediaType(headers.get('content-type'));
  const kind = headers.get('warc-type')?.toLowerCase();
  return kind === 'response' ? type === 'application/http' : kind === 'resource' && PAGE_TYPES.has(type);
}

function pageOf(headers: Headers, block: Uint8Array): Pick<WarcPage, 'body' | 'transfer'> | null {
  if (headers.get('warc-type')!.toLowerCase() === 'resource') {
    const charset = charsetOf(headers.get('content-type'));
    return { body: block, transfer: { charset, chunked: false, packed: [] } };
  }
  const { status, type, transfer, body } = parseResponse(block);
  const told = type ?? mediaType(headers.get('warc-identified-payload-type'));
  return status >= 200 && status <= 299 && PAGE_TYPES.has(told) ? { body, transfer } : null;
}

/** The standard puts ids into angle brackets, and some programs addresses too. */
function bare(value: string | undefined): string | null {
  const text = value?.replace(/^<(.*)>$/s, '$1').trim();
  return text === undefined || text === '' ? null : text;
}

const bad = (message: string): CopydeskError => new CopydeskError('bad-warc', message);
const cutShort = (): CopydeskError => bad('the file is cut short in this record');
