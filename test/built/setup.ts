import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What tests start as processes and threads of their own. */
const ENTRIES = [
  'src/cli.ts',
  'src/run/threads/worker.ts',
  'test/run/threads/toy-worker.ts',
  'test/run/output/endless-run.ts',
];
/** The module that looks for the worker beside itself, and takes tsx where it is not JavaScript. */
const BESIDE_WORKER = join(ROOT, 'src/run/threads/threads.ts');

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of what was built. */
    readonly built: string;
  }
}

/**
 * Builds what tests start, once for all of them: more than half of the time of a short command goes to compiling its two hundred
 * modules by tsx. Packages stay packages, and each module finds its lists where its source stands.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'copydesk-tests-'));
  // One test runs what is here as somebody else.
  chmodSync(folder, 0o755);
  const placeOf = (path: string): string =>
    path === BESIDE_WORKER ? join(folder, relative(ROOT, path)).replace(/\.ts$/, '.js') : path;
  await build({
    entryPoints: ENTRIES.map((entry) => join(ROOT, entry)),
    outdir: folder,
    outbase: ROOT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    plugins: [
      {
        name: 'places of modules',
        setup(bundler) {
          bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const place = JSON.stringify(pathToFileURL(placeOf(path)).href);
            const code = readFileSync(path, 'utf8').replaceAll('import.meta.url', place);
            return { contents: code, loader: 'ts' };
          });
        },
      },
    ],
  });
  project.provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
