import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench [-- FILE.jsonl.gz …]`: all measurements, one after the other; what each prints can go into RESULTS.md. The
 * files are for the speed of stages. Takes a quarter of an hour on a quiet machine; the parts are `npm run bench:stages`,
 * `bench:peers`, `bench:ratios`, `bench:growth` and `bench:memory`. Needs `npm run build`.
 */
const PARTS: readonly (readonly [title: string, script: string, ...args: readonly string[]])[] = [
  ['Stages', 'stages.ts', ...process.argv.slice(2)],
  ['Peers', 'peers.ts'],
  ['Scale', 'ratios.ts'],
  ['Growth with the length of a text', 'growth.ts'],
  ['Memory of a stream', 'memory.ts'],
];

let failed = 0;
for (const [title, script, ...args] of PARTS) {
  console.log(`\n## ${title}\n`);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const done = spawnSync(process.execPath, ['--import', 'tsx', path, ...args], { stdio: 'inherit' });
  if (done.status !== 0) {
    console.log(`${script} failed`);
    failed += 1;
  }
}
process.exitCode = failed === 0 ? 0 : 1;
