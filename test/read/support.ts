import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/document.ts';
import { type FailedArticle, listArticleFiles, readArticles, readMetadata } from '../../src/read/index.ts';

/** A folder with these files, gone after the test. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-read-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** All that reading such a folder gives. */
export async function readAll(
  files: Readonly<Record<string, string | Uint8Array>>,
  published?: string,
): Promise<readonly (Article | FailedArticle)[]> {
  const folder = await folderOf(files);
  const { metadata } = await readMetadata(folder);
  const articles: (Article | FailedArticle)[] = [];
  for (const file of (await listArticleFiles(folder)).files) {
    for await (const article of readArticles(file, { metadata, published })) articles.push(article);
  }
  return articles;
}
