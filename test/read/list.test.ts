import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleFile, listArticleFiles } from '../../src/read/index.ts';
import { folderOf } from './support.ts';

test('finds every supported kind at any depth, sorted by code unit', async () => {
  const names = [
    'b.txt',
    'B.txt',
    'a/z.md',
    'a/y.markdown',
    'a.html',
    'c.HTM.gz',
    'd.json',
    'e.jsonl.gz',
    'f.ndjson',
  ];
  const { files, skipped } = await listArticleFiles(
    await folderOf(Object.fromEntries(names.map((name) => [name, 'x']))),
  );
  expect(files.map((file) => file.path)).toEqual([...names].sort());
  expect(files.map((file) => file.kind).sort()).toEqual(
    ['html', 'html', 'json', 'lines', 'lines', 'markdown', 'markdown', 'text', 'text'].sort(),
  );
  expect(skipped).toEqual([]);
});

test('names what it passes over, but not the README, the sidecar and hidden names', async () => {
  const folder = await folderOf({
    'README.md': '',
    'sub/README.md': '',
    'metadata.csv': 'path\n',
    'sub/metadata.csv': '',
    '_drafts/metadata.csv': '',
    '.git/a.txt': '',
    '_drafts/a.txt': '',
    '_a.txt': '',
    'photo.jpg': '',
    txt: '',
    gz: '',
    'a.gz': '',
  });
  expect(await listArticleFiles(folder)).toEqual({
    files: [],
    skipped: ['a.gz', 'gz', 'photo.jpg', 'txt'],
    sidecars: ['sub/metadata.csv'],
  });
});

test('passes over what a run wrote among the articles, and nothing that only looks like it', async () => {
  const folder = await folderOf({
    'output/run.json': '{"tool": "copydesk"}',
    'output/documents.jsonl': '{"id": "a"}',
    'output/sub/a.txt': 'x',
    'other/run.json': '{"tool": "another"}',
    'torn/run.json': '{"tool": "copyde',
    'list/run.json': '["copydesk"]',
    'run.json': '{"tool": "copydesk"}',
  });
  const { files, skipped } = await listArticleFiles(folder);
  expect(files.map(({ path }) => path)).toEqual([
    'list/run.json',
    'other/run.json',
    'run.json',
    'torn/run.json',
  ]);
  expect(skipped).toEqual([]);
});

test('passes over what a browser saved beside a page, and no other folder of such a name', async () => {
  const folder = await folderOf({
    'news.html': 'x',
    'news_files/frame.html': 'x',
    'news_files/deep/ad.txt': 'x',
    'sub/old.htm': 'x',
    'sub/old_files/main.css': 'x',
    'case_files/a.txt': 'x',
    'case.txt': 'x',
    'sub/news_files/b.txt': 'x',
  });
  const { files, skipped } = await listArticleFiles(folder);
  expect(files.map(({ path }) => path)).toEqual([
    'case.txt',
    'case_files/a.txt',
    'news.html',
    'sub/news_files/b.txt',
    'sub/old.htm',
  ]);
  expect(skipped).toEqual([]);
});

test('reads linked files, does not follow linked folders, and is not held up by pipes', async () => {
  const folder = await folderOf({ 'a.txt': 'x' });
  await symlink(join(folder, 'a.txt'), join(folder, 'linked.txt'));
  await symlink(join(folder, 'nowhere.txt'), join(folder, 'dangling.txt'));
  await mkdir(join(folder, 'sub'));
  await symlink(folder, join(folder, 'sub', 'loop'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  const { files, skipped } = await listArticleFiles(folder);
  expect(files.map((file) => file.path)).toEqual(['a.txt', 'linked.txt']);
  expect(skipped).toEqual(['dangling.txt', 'pipe.txt', 'sub/loop/']);
});

test('says what is wrong with a folder that is none', async () => {
  const folder = await folderOf({ 'a.txt': 'x' });
  await expect(listArticleFiles(join(folder, 'b'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(listArticleFiles(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'bad-usage' });
});

test('takes one file by its name', async () => {
  const folder = await folderOf({ 'a.txt.gz': 'x', 'b.pdf': 'x' });
  const file = join(folder, 'a.txt.gz');
  expect(await articleFile(file)).toEqual({ path: 'a.txt.gz', file, kind: 'text', gzip: true });
  await expect(articleFile(join(folder, 'b.pdf'))).rejects.toMatchObject({ code: 'bad-usage' });
  await expect(articleFile(join(folder, 'c.txt'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(articleFile(folder)).rejects.toMatchObject({ code: 'bad-usage' });
});
