import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Joins the modules of the compiled command line into a few files, a step of `npm run build`: finding, reading and compiling
 * two hundred modules takes a seventh of the time of `copydesk show`. What a command loads only when it runs stays in files
 * of its own, packages stay packages, and the library and the workers keep their modules.
 */
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const entry = join(dist, 'cli.js');
if (!existsSync(entry)) throw new Error('dist/cli.js is not there: compile first');
for (const name of readdirSync(dist)) if (/^chunk-.*\.js$/.test(name)) rmSync(join(dist, name));

// Its map is of the module that it was.
rmSync(`${entry}.map`, { force: true });

await build({
  entryPoints: [entry],
  outdir: dist,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  chunkNames: 'chunk-[hash]',
  logLevel: 'warning',
  plugins: [
    {
      name: 'places of modules',
      setup(bundler) {
        // A module finds its word lists by its own place, which stays where it was, though its code moves up to dist/.
        bundler.onLoad({ filter: /\.js$/ }, ({ path }) => {
          const code = readFileSync(path, 'utf8');
          const place = `new URL(${JSON.stringify(`./${relative(dist, path).replaceAll('\\', '/')}`)}, import.meta.url).href`;
          return { contents: code.replaceAll('import.meta.url', place), loader: 'js' };
        });
      },
    },
  ],
});
