import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isFailed, listArticleFiles, readArticles, readMetadata } from '../../src/read/index.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

test('every article of the corpus can be read, and its README speaks of every file', async () => {
  const { metadata } = await readMetadata(corpus);
  const { files, skipped } = await listArticleFiles(corpus);
  const readme = readFileSync(`${corpus}/README.md`, 'utf8');
  expect(skipped).toEqual([]);
  expect(files.filter((file) => !readme.includes(`| ${file.path} |`))).toEqual([]);
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const file of files) {
    for await (const article of readArticles(file, { metadata })) {
      expect(isFailed(article) ? article.error : null).toBeNull();
      ids.add(article.id);
      paths.add(file.path);
    }
  }
  expect(ids.size).toBeGreaterThan(13);
  expect([...metadata.keys()].filter((key) => !ids.has(key) && !paths.has(key))).toEqual([]);
});
