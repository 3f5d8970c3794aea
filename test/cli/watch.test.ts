import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { onChange } from '../../src/cli/watch.ts';
import { fill, temporaryFolder } from '../run/corpus.ts';

describe('onChange', () => {
  it('acts once on many changes, again on later ones, and ends when it is stopped', async () => {
    const folder = temporaryFolder();
    const controller = new AbortController();
    let acted = 0;
    const watching = onChange(
      folder,
      controller.signal,
      async () => {
        acted += 1;
      },
      { quiet: 150, ignore: (path) => path.startsWith('out') },
    );
    fill(folder, { 'a.txt': 'a', 'b.txt': 'b', 'sub/c.txt': 'c' });
    await vi.waitFor(() => expect(acted).toBe(1), 10_000);
    fill(folder, { 'out/a.csv': '' });
    rmSync(join(folder, 'a.txt'));
    await vi.waitFor(() => expect(acted).toBe(2), 10_000);
    controller.abort();
    await watching;
    expect(acted).toBe(2);
  });

  it('rejects where its action does', async () => {
    const folder = temporaryFolder();
    const watching = onChange(folder, new AbortController().signal, () => Promise.reject(new Error('no')), {
      quiet: 10,
    });
    fill(folder, { 'a.txt': 'a' });
    await expect(watching).rejects.toThrow('no');
  });

  it('says that the folder is gone where it is moved away', async () => {
    const folder = join(temporaryFolder(), 'articles');
    fill(folder, { 'a.txt': 'a' });
    const watching = onChange(folder, new AbortController().signal, async () => undefined);
    renameSync(folder, `${folder}-moved`);
    await expect(watching).rejects.toMatchObject({ code: 'not-found' });
  });
});
