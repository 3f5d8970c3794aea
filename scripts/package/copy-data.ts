import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Copies the word lists beside the compiled stages, the last step of `npm run build`. */
const src = fileURLToPath(new URL('../../src/', import.meta.url));
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  const folder = join(entry.parentPath, entry.name);
  if (!entry.isDirectory() || entry.name !== 'data' || !existsSync(dist)) continue;
  cpSync(folder, join(dist, relative(src, folder)), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
}
