import { expect, test } from 'vitest';
import { delimiterOf } from '../../src/text/delimiter.ts';

test.each([
  ['id,text', ','],
  ['id;text', ';'],
  ['id\ttext\n1,2,3', '\t'],
  ['"a, b, c";text\n', ';'],
  ['"a\n, b, c";text\n', ';'],
  ['\r\n\nid;text', ';'],
  ['path,a;b', ','],
  ['text', ','],
  ['', ','],
])('the cells of %j are parted by %j', (csv, delimiter) => {
  expect(delimiterOf(csv)).toBe(delimiter);
});
