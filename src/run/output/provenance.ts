import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds the stages: src/ in a checkout, dist/ in the package. */
const CODE = new URL('../../', import.meta.url);
const MODELS = new URL('../models/', CODE);

/** Version of copydesk, from its package.json. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', CODE), 'utf8'));
  return manifest.version;
}

/**
 * SHA-256 of every word list and model, by name, sorted: `dates/data/months.txt`, `models/ner/names-1.bin`. Two runs with the
 * same hashes, version and options give the same output.
 */
export function resourceHashes(): Readonly<Record<string, string>> {
  const files: (readonly [name: string, file: URL])[] = [
    ...filesUnder(CODE)
      .filter((path) => path.split('/').includes('data'))
      .map((path) => [path, new URL(encodeURI(path), CODE)] as const),
    ...filesUnder(MODELS).map((path) => [`models/${path}`, new URL(encodeURI(path), MODELS)] as const),
  ];
  return Object.fromEntries(
    files
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** SHA-256 of the code, so that what an edited checkout makes is not taken for what the release of its version made. */
export function codeHash(): string {
  const hash = createHash('sha256');
  for (const path of [...filesUnder(CODE)].sort()) {
    if (!/\.[jt]s$/.test(path)) continue;
    hash.update(`${path}\0`).update(readFileSync(new URL(encodeURI(path), CODE)));
  }
  return hash.digest('hex');
}

/** Paths of the files of a folder, at any depth, with `/`. */
function filesUnder(folder: URL): readonly string[] {
  if (!existsSync(folder)) return [];
  const root = fileURLToPath(folder);
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    );
}
