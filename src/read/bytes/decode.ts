import { CopydeskError } from '../../errors.ts';
import { readTable } from '../../text/lexicon.ts';

/** What windows-1252 has where ISO 8859-1 has control characters; Node's own decoder was wrong in some releases. */
const WINDOWS_1252: ReadonlyMap<string, string> = new Map(
  readTable(new URL('../data/windows-1252.txt', import.meta.url)).map(([byte, character]) => [
    String.fromCharCode(Number.parseInt(byte!, 16)),
    character!,
  ]),
);
/** Where a page may declare its encoding, in bytes: the HTML standard says 1,024; pages are sloppier. */
const DECLARATION_WITHIN = 4096;
/** A page's, or that of XML. */
const DECLARATION =
  /<meta\s[^<>]*?charset\s*=\s*["']?([\w-]+)|^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([\w-]+)/i;
/** Text with a larger share of NULs than this is not text, or UTF-16 or UTF-32 that does not say so. */
const MAX_NULS = 0.1;
/** What is not UTF-8 and has a larger share of control characters is not text in windows-1252 either, which any bytes would be. */
const MAX_CONTROLS = 0.05;
const CONTROLS = /[\0-\x08\x0e-\x19\x1c-\x1f]/g;

/** The encoding that a byte-order mark names, and how many bytes the mark takes. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * The text of a file, exactly, without a byte-order mark. The encoding is what the mark says; else UTF-8 if all of it
 * is valid; else, for HTML, what its server told or the page declares; else windows-1252, in which old articles come.
 *
 * @throws CopydeskError `bad-encoding` where the bytes are not valid in the marked encoding, or are not text.
 */
export function decodeText(bytes: Uint8Array, html = false, told: string | null = null): string {
  return decode(bytes, html, told).text;
}

/** Text, and the encoding that it was found to be in: a label of the WHATWG Encoding Standard. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** As `decodeText`, with the encoding. */
export function decode(bytes: Uint8Array, html = false, told: string | null = null): Decoded {
  const other = SIGNATURES.find(([bytesFirst]) => beginsWith(bytes, bytesFirst));
  if (other !== undefined) throw notText(`is ${other[1]} and not text`, other[2]);
  const decoded = decodeBytes(bytes, html, told);
  const { text, encoding } = decoded;
  const controls = text.match(CONTROLS) ?? [];
  const nuls = controls.filter((control) => control === '\0').length;
  const isOther = encoding === 'windows-1252' && controls.length > MAX_CONTROLS * text.length;
  if (isOther || nuls > MAX_NULS * text.length) throw notText('not text', 'save it as UTF-8');
  return decoded;
}

/** How files of other kinds begin, what they are, and what to do. */
const SIGNATURES: readonly (readonly [begins: string, what: string, advice: string])[] = [
  ['%PDF-', 'a PDF', 'save its text as .txt'],
  ['{\\rtf', 'a file of rich text', 'save its text as .txt'],
  ['PK\u0003\u0004', 'a Word document or an archive', 'save its text as .txt'],
  ['\u00d0\u00cf\u0011\u00e0', 'a Word document or a mail of Outlook', 'save its text as .txt'],
  ['\u001f\u008b', 'packed', 'put .gz at the end of its name'],
  ['bplist00', 'a web archive of Safari', 'save it as .html'],
];

const beginsWith = (bytes: Uint8Array, first: string): boolean =>
  Buffer.from(bytes.subarray(0, first.length)).toString('latin1') === first;

const notText = (message: string, hint: string): CopydeskError =>
  new CopydeskError('bad-encoding', message, {}, hint);

function decodeBytes(bytes: Uint8Array, html: boolean, told: string | null): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null)
    return { text: strictly(mark.encoding, bytes.subarray(mark.length)), encoding: mark.encoding };
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  return (html ? declared(bytes, told) : null) ?? { text: windows1252(bytes), encoding: 'windows-1252' };
}

/**
 * Text of bytes that must be in this encoding; a byte-order mark is kept as a character.
 *
 * @throws CopydeskError `bad-encoding`
 */
export function strictly(encoding: string, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes);
  if (text !== null) return text;
  throw new CopydeskError('bad-encoding', `not valid ${encoding.toUpperCase()}`, {}, 'save it as UTF-8');
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function declared(bytes: Uint8Array, told: string | null): Decoded | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  const label =
    told ??
    DECLARATION.exec(head)
      ?.slice(1)
      .find((found) => found !== undefined);
  if (label === undefined || !knows(label)) return null;
  const { encoding } = new TextDecoder(label);
  // The standard reads a page that calls itself UTF-16, in ASCII, as UTF-8.
  if (encoding === 'windows-1252' || encoding.startsWith('utf-')) return null;
  const text = attempt(encoding, bytes);
  return text === null ? null : { text, encoding };
}

function knows(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}

/** Text of bytes in windows-1252. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.get(character) ?? character);
}
