import { expect, test } from 'vitest';
import { charsetOf, mediaType, parseHeaders } from '../../../src/read/web/headers.ts';

test('fields go by their names in small letters, the first of several', () => {
  const headers = parseHeaders(['Content-Type:  text/html ', 'X-A : 1', 'x-a: 2', 'Empty:']);
  expect([...headers].sort()).toEqual([
    ['content-type', 'text/html'],
    ['empty', ''],
    ['x-a', '1'],
  ]);
});

test('a line that begins with a space goes on with the one before', () => {
  expect([...parseHeaders(['A: one', '  two: b ', '\tthree', 'B: x'])].sort()).toEqual([
    ['a', 'one two: b three'],
    ['b', 'x'],
  ]);
  expect(parseHeaders([' a: b']).size).toBe(0);
});

test('a line without a name is passed over', () => {
  expect([...parseHeaders(['no colon', ': x', 'A: 1:2'])]).toEqual([['a', '1:2']]);
});

test('a media type is told without its parameters, in small letters', () => {
  expect(mediaType(' Text/HTML ; charset=x; y')).toBe('text/html');
  expect(mediaType(undefined)).toBe(null);
});

test.each([
  ['text/html; charset=utf-8', 'utf-8'],
  ['text/html; a=b; Charset = "ISO-8859-1" ', 'ISO-8859-1'],
  ["text/html;charset='x'", 'x'],
  ['text/html; charset=', null],
  ['text/html; charset', null],
  ['text/html; xcharset=y', null],
  ['charset=y', null],
  [undefined, null],
])('the encoding that %j names is %j', (value, charset) => {
  expect(charsetOf(value)).toBe(charset);
});
