import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run bench [-- --small] [-- FILE.jsonl.gz …]`: all measurements, one after the other; what each prints can go into RESULTS.md.
 * The files are for the speed of stages. Takes an hour on a quiet machine, most of it for growth and ratios; with `--small` some
 * minutes, which tell whether all runs to its end, and little of speed. The parts are `npm run bench:stages`, `bench:peers`,
 * `bench:ratios`, `bench:growth` and `bench:memory`. Needs `npm run build`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: 'boolean', default: false } },
});

/** Of each part the script and what it is told, and with `--small`. */
const PARTS: readonly (readonly [
  title: string,
  script: string,
  all: readonly string[],
  small: readonly string[],
])[] = [
  ['Stages', 'stages.ts', [], []],
  ['Peers', 'peers.ts', [], ['16']],
  ['Scale', 'ratios.ts', [], ['--articles', '60', '--summaries', '2000', '--runs', '1']],
  ['Growth with the length of a text', 'growth.ts', [], ['20000']],
  ['Memory of a stream', 'memory.ts', [], ['--megabytes', '2']],
];

let failed = 0;
for (const [title, script, all, small] of PARTS) {
  console.log(`\n## ${title}\n`);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const args = [...(values.small ? small : all), ...(script === 'stages.ts' ? positionals : [])];
  const done = spawnSync(process.execPath, ['--import', 'tsx', path, ...args], { stdio: 'inherit' });
  if (done.status !== 0) {
    console.log(`${script} failed`);
    failed += 1;
  }
}
process.exitCode = failed === 0 ? 0 : 1;
