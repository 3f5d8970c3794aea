import { expect, test } from 'vitest';
import { byteOrderMark, decode, decodeText } from '../../../src/read/bytes/decode.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const NOT_TEXT = expect.objectContaining({ code: 'bad-encoding', message: 'not text' });

test.each([
  [[0xef, 0xbb, 0xbf, 0x41], { encoding: 'utf-8', length: 3 }],
  [[0xff, 0xfe, 0x41, 0x00], { encoding: 'utf-16le', length: 2 }],
  [[0xfe, 0xff, 0x00, 0x41], { encoding: 'utf-16be', length: 2 }],
])('the bytes %j begin with a mark', (bytes, mark) => {
  expect(byteOrderMark(Uint8Array.from(bytes))).toEqual(mark);
  expect(decode(Uint8Array.from(bytes))).toEqual({ text: 'A', encoding: mark.encoding });
});

test.each([
  [[0xef, 0xbb]],
  [[0xef, 0xbb, 0x41]],
  [[0xef, 0x41, 0xbf]],
  [[0x41, 0xbb, 0xbf]],
  [[0xff]],
  [[0xff, 0x41]],
  [[0xfe, 0x41]],
  [[0x41, 0xff]],
  [[]],
])('the bytes %j do not', (bytes) => {
  expect(byteOrderMark(Uint8Array.from(bytes))).toBe(null);
});

test('what a mark says holds, and bytes that do not agree are refused', () => {
  expect(() => decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff]))).toThrow('not valid UTF-8');
  expect(() => decodeText(Uint8Array.from([0xff, 0xfe, 0x41]))).toThrow(
    expect.objectContaining({ message: 'not valid UTF-16LE', hint: 'save it as UTF-8' }),
  );
});

test('bytes of windows-1252 that are no characters of ISO 8859-1 are read as what they mean', () => {
  expect(decode(latin1('\x80 \x93\xe9\x94 \x81'))).toEqual({ text: '€ “é” \x81', encoding: 'windows-1252' });
});

test.each([
  ['<meta charset="iso-8859-2">\xb1', null, 'ą', 'iso-8859-2'],
  ['<meta charset=iso-8859-2>\xb1', null, 'ą', 'iso-8859-2'],
  ["<META http-equiv='x' content='text/html; charset = ISO-8859-2'>\xb1", null, 'ą', 'iso-8859-2'],
  ['<meta charset="iso-8859-2">\xb1', 'iso-8859-5', 'Б', 'iso-8859-5'],
  ['\xb1', 'latin2', 'ą', 'iso-8859-2'],
  // Nothing that is known, or nothing that the page can be in.
  ['<meta charset="x-unknown">\xb1', null, '±', 'windows-1252'],
  ['<meta charset="utf-8">\xb1', null, '±', 'windows-1252'],
  ['<meta charset="utf-16le">\xb1', null, '±', 'windows-1252'],
  ['<meta charset="iso-8859-1">\x93', null, '“', 'windows-1252'],
  ['<meta charset="shift_jis">\xfd', null, 'ý', 'windows-1252'],
  ['<p charset="iso-8859-2">\xb1', null, '±', 'windows-1252'],
  [`${' '.repeat(5_000)}<meta charset="iso-8859-2">\xb1`, null, '±', 'windows-1252'],
])('a page with %j, its server telling %j, ends with %s, in %s', (page, told, last, encoding) => {
  const decoded = decode(latin1(page), true, told);
  expect(decoded.text.at(-1)).toBe(last);
  expect(decoded.encoding).toBe(encoding);
});

test('what is no page declares nothing', () => {
  expect(decode(latin1('<meta charset="iso-8859-2">\xb1'), false, 'iso-8859-2').encoding).toBe(
    'windows-1252',
  );
});

test('text may hold a NUL in ten characters, and no more', () => {
  expect(decodeText(Buffer.from(`${'a'.repeat(9)}\0`))).toHaveLength(10);
  expect(() => decodeText(Buffer.from(`${'a'.repeat(8)}\0`))).toThrow(NOT_TEXT);
  expect(() => decodeText(Buffer.from(`\0${'a'.repeat(17)}\0`))).toThrow(NOT_TEXT);
});

test('bytes that are not UTF-8 and full of control characters are no text', () => {
  const bytes = (controls: number) => latin1(`\xe9${'\x02'.repeat(controls)}${'a'.repeat(99 - controls)}`);
  expect(() => decodeText(bytes(6))).toThrow(NOT_TEXT);
  expect(decode(bytes(5)).encoding).toBe('windows-1252');
  expect(decode(Buffer.from(`é${'\x02'.repeat(50)}`)).encoding).toBe('utf-8');
});
