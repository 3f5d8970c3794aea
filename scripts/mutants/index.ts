import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tryInChildren } from './children.ts';
import { instrument } from './instrument.ts';
import { type Tried, tell } from './tell.ts';
import { workFolder } from './work.ts';

/**
 * `npm run mutants -- --folder read [--count 200] [--seed 1] [--file src/read/page/html.ts]`: changes the code of a stage in small
 * ways, one at a time (mutants, by Stryker), and tells which changes the tests of test/FOLDER/ notice, but the heavy ones
 * (runner.ts). `--count` mutants are drawn at random by `--seed`, all where not given. Prints the share
 * of noticed ones by file, with the 95 % interval of a sample, and writes those that nobody noticed to
 * docs/mutants/FOLDER.txt, also where it is stopped. Code that runs only when a module is loaded, mostly tables and
 * patterns, is left out, and so are the examples of rules. `--by` prints what noticed each.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    file: { type: 'string', multiple: true },
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    by: { type: 'boolean', default: false },
  },
});
const { folder, seed } = values;
if (folder === undefined) throw new Error('--folder names a folder in src/ that test/ has as well');

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = values.file ?? codeIn(`src/${folder}`);
const instrumented = await instrument(root, files, { count: Number(values.count), seed: Number(seed) });
const path = mkdtempSync(join(tmpdir(), 'copydesk-mutants-'));
const work = workFolder(path);
const tests = codeIn(`test/${folder}`).filter((name) => name.endsWith('.test.ts'));
work.write(
  instrumented,
  tests.map((name) => join(root, name)),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    report();
    rmSync(path, { recursive: true, force: true });
    process.exit(1);
  });
await tryInChildren(root, work, path);
report();
rmSync(path, { recursive: true });

function codeIn(place: string): readonly string[] {
  const names = readdirSync(join(root, place), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${place}/${name}`)
    .sort();
}

/** Prints and writes what was found until now. */
function report(): void {
  const byId = new Map(instrumented.mutants.map((mutant) => [mutant.id, mutant]));
  const tried: readonly Tried[] = work.rows().flatMap((row) => {
    if (row.kind !== 'tried') return [];
    return [{ mutant: byId.get(row.id)!, outcome: row.outcome, by: row.by }];
  });
  const { table, summary, survivors, noticed } = tell(tried, (file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const told = `${folder}: ${summary}; ${tried.length} drawn of ${instrumented.all} with seed ${seed}`;
  console.log([...(values.by ? noticed : []), ...table, told].join('\n'));
  mkdirSync(join(root, 'docs/mutants'), { recursive: true });
  writeFileSync(join(root, `docs/mutants/${folder}.txt`), `${told}\n\n${survivors.join('\n')}\n`);
}
