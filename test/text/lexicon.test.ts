import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readClasses } from '../../src/text/lexicon.ts';

function list(text: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'copydesk-')), 'word-classes.txt');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

it('a list of classes gives the words of each, whatever its comments say', () => {
  const file = list('# Classes\n#   child: whose age is told\nchild\tboy\nchild\tgirl\nmeeting\tboard\n');
  const words = readClasses(file, ['child', 'meeting']);
  expect([...words.child]).toEqual(['boy', 'girl']);
  expect(words.meeting.has('board')).toBe(true);
});

it('a word may be of several classes', () => {
  const words = readClasses(list('child\tboard\nmeeting\tboard\n'), ['child', 'meeting']);
  expect(words.child.has('board') && words.meeting.has('board')).toBe(true);
});

it('a row of no class is an error, as is a class without rows', () => {
  expect(() => readClasses(list('chlid\tboy\n'), ['child'])).toThrow(RangeError);
  expect(() => readClasses(list('child\tboy\n'), ['child', 'meeting'])).toThrow('«meeting»');
});
