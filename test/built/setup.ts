import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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
const PREFIX = 'copydesk-tests-';
/** Milliseconds that no run of the tests lasts. */
const OLD = 86_400_000;

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of what was built. */
    readonly built: string;
  }
}

/**
 * Builds what tests start, once for all of them, and in watch mode before each run: more than half of the time of a short command
 * goes to compiling its two hundred modules by tsx.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const parent = join(ROOT, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  removeOld(parent);
  const folder = mkdtempSync(join(parent, PREFIX));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // One test runs what is here as somebody else.
  chmodSync(folder, 0o755);
  try {
    await buildInto(folder);
  } catch (error) {
    remove();
    throw error;
  }
  project.onTestsRerun(() => buildInto(folder));
  project.provide('built', folder);
  return remove;
}

/** Removes what runs left that were killed. */
function removeOld(parent: string): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (name.startsWith(PREFIX) && mtimeMs < Date.now() - OLD) rmSync(path, { recursive: true, force: true });
  }
}

/** Packages stay packages, and each module finds its lists where its source stands. */
async function buildInto(folder: string): Promise<void> {
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
}
