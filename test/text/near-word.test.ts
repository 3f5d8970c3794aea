import { expect, test } from 'vitest';
import { nearWord } from '../../src/text/near-word.ts';

const COLUMNS = ['path', 'title', 'published', 'source', 'url'] as const;

test.each([
  ['publishd', 'published'],
  ['pubilshed', 'published'],
  ['publihsed', 'published'],
  ['pblishd', 'published'],
  ['titel', 'title'],
  ['titles', 'title'],
  ['souce', 'source'],
  ['sources', 'source'],
  ['ulr', 'url'],
  ['urls', 'url'],
  ['pth', 'path'],
])('%s is a mistyping of %s', (written, word) => {
  expect(nearWord(written, COLUMNS)).toBe(word);
});

test.each([
  'title',
  'notes',
  'author',
  'type',
  'file',
  'id',
  'score',
  'date',
  'publication',
  '',
  'x'.repeat(1_000_000),
])('%.20s is a mistyping of none', (written) => {
  expect(nearWord(written, COLUMNS)).toBeNull();
});

test('the nearest counts, and of two as near the first', () => {
  expect(nearWord('sourcess', ['sourced', 'sources'])).toBe('sources');
  expect(nearWord('cat', ['bat', 'hat'])).toBe('bat');
});
