import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFile, listArticleFiles, readMetadata } from '../../src/read/index.ts';
import { folderOf } from './support.ts';

/** Of each article of a folder: id or code of its failure, encoding, and where its day stands. */
async function inspect(files: Readonly<Record<string, string | Uint8Array>>, published?: string) {
  const folder = await folderOf(files);
  const { metadata } = await readMetadata(folder);
  const found: (readonly (string | null)[])[] = [];
  for (const file of (await listArticleFiles(folder)).files)
    for await (const { article, encoding, origin } of inspectFile(file, { metadata, published }))
      found.push(['error' in article ? article.error.code : article.id, encoding, origin]);
  return found;
}

const FILES = {
  'a.txt': 'Text.',
  'b.txt': Buffer.from('caf\xe9', 'latin1'),
  'c.md': '---\ndate: 2024\n---\nText.',
  'd.html': '<meta name="date" content="2024-03-05"><p>Text.</p>',
  'e.json': Buffer.from('\ufeff{"text": "T", "published": "2024"}', 'utf16le'),
  'f.jsonl': '{"text": "T", "published": "2024"}\n{"text": "T"}\n{',
  'g.jsonl': Buffer.from('\ufeff{"text": "T"}\n', 'utf16le'),
  'h.jsonl': '\ufeff{"text": "T"}',
  'i.json': 'x',
  'j.txt': Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
};

test('an article is told with its encoding and where its day stands', async () => {
  expect(await inspect(FILES)).toEqual([
    ['a.txt', 'utf-8', null],
    ['b.txt', 'windows-1252', null],
    ['c.md', 'utf-8', 'front matter'],
    ['d.html', 'utf-8', 'metadata of the page'],
    ['e.json', 'utf-16le', 'record'],
    ['f.jsonl:1', 'utf-8', 'record'],
    ['f.jsonl:2', 'utf-8', null],
    ['bad-json', 'utf-8', null],
    ['g.jsonl:1', 'utf-16le', null],
    ['h.jsonl:1', 'utf-8', null],
    ['bad-json', 'utf-8', null],
    ['bad-encoding', null, null],
  ]);
});

test('the option goes before the sidecar, and the sidecar before the file', async () => {
  const sidecar = 'path,published\na.txt,2020\nc.md,2020\nf.jsonl,2020\n';
  const origins = async (published?: string) =>
    (await inspect({ ...FILES, 'metadata.csv': sidecar }, published)).map(([, , origin]) => origin);
  expect((await origins()).slice(0, 7)).toEqual([
    'metadata.csv',
    null,
    'metadata.csv',
    'metadata of the page',
    'record',
    'metadata.csv',
    'metadata.csv',
  ]);
  expect((await origins('2021')).slice(0, 3)).toEqual(['option', 'option', 'option']);
});

test('a file that is gone gives one failure without an encoding', async () => {
  for (const kind of ['text', 'json', 'lines'] as const) {
    const file = { path: 'a', file: join(await folderOf({}), 'a'), kind, gzip: false };
    const found = [];
    for await (const { article, encoding, origin } of inspectFile(file, { metadata: new Map() }))
      found.push(['error' in article && article.error.code, encoding, origin]);
    expect(found).toEqual([['not-found', null, null]]);
  }
});
