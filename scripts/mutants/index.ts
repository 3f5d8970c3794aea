import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { rank } from './draw.ts';

/**
 * `npm run mutants -- --folder read [--share 0.2] [--seed 1] [--static] [--files 'src/read/html.ts']`: changes the code
 * of a stage in small ways, one at a time (mutants, by Stryker), and tells which changes its tests notice. Prints the
 * share of noticed ones, with the 95 % interval of a sample, by file, and writes those that nobody noticed to
 * docs/mutants/FOLDER.txt. Only the tests of test/FOLDER/ are asked, and of these not the heavy ones (runner.ts). `--share` draws mutants at random by `--seed`.
 * Code that runs when a module is loaded, mostly tables and patterns, is left out without `--static`: each change of it
 * needs all tests of the folder. `--kept` runs nothing and tells what the last run found before it was stopped.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    files: { type: 'string', multiple: true },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});
const { folder, share, seed } = values;
if (folder === undefined) throw new Error('--folder names a folder in src/ that test/ has as well');
if (!(Number(share) > 0 && Number(share) <= 1)) throw new Error('--share is over 0 and at most 1');

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
process.env.COPYDESK_MUTANTS_SHARE = share;
process.env.COPYDESK_MUTANTS_SEED = seed;
process.env.COPYDESK_MUTANTS_TESTS = `test/${folder}/**/*.test.ts`;
const throughTsx = ['--import', 'tsx'];
const kept = join(tmpdir(), `copydesk-mutants-${folder}.jsonl`);
process.env.COPYDESK_MUTANTS_KEPT = kept;
const results = values.kept ? readKept() : await run();
const isNoticed = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
const rankOf = (mutant: MutantResult): number => rank(mutant, Number(seed), 1);
// Mutants that no test comes to are told at once; of a run that was stopped those count that it got to.
const last = results
  .filter((mutant) => isNoticed(mutant) || mutant.status === 'Survived')
  .reduce((most, mutant) => Math.max(most, rankOf(mutant)), 0);
const counted = results.filter(
  (mutant) =>
    isNoticed(mutant) ||
    mutant.status === 'Survived' ||
    (mutant.status === 'NoCoverage' && (!values.kept || rankOf(mutant) <= last)),
);
const nameOf = ({ fileName }: MutantResult): string => fileName.slice(fileName.lastIndexOf('/src/') + 1);

const files = [...new Set(counted.map(nameOf))].sort();
for (const file of files) {
  const of = counted.filter((mutant) => nameOf(mutant) === file);
  const noticed = of.filter(isNoticed).length;
  console.log(`${percent(noticed / of.length)} ${String(of.length).padStart(6)}  ${file}`);
}
const noticed = counted.filter(isNoticed).length;
const [low, high] = wilson(noticed, counted.length);
const ignored = results.filter(({ status }) => status === 'Ignored').length;
const all = results.length - ignored;
const sample = ` (95 % interval ${percent(low).trim()} to ${percent(high).trim()})`;
// A run that was stopped does not know how many there are.
const drawn = `; drawn ${values.kept ? 'until it was stopped' : `from ${all}`}, with seed ${seed}`;
const summary =
  `${folder}: ${noticed} of ${counted.length} mutants noticed, ${percent(noticed / counted.length).trim()}` +
  (values.kept || counted.length < all ? sample + drawn : '') +
  `; ${ignored} left out, of code that runs at load or examples`;
console.log(summary);

mkdirSync('docs/mutants', { recursive: true });
const survivors = counted.filter((mutant) => !isNoticed(mutant));
const lines = survivors
  .sort(
    (a, b) =>
      (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0) ||
      a.location.start.line - b.location.start.line ||
      a.location.start.column - b.location.start.column,
  )
  .map(tell);
writeFileSync(`docs/mutants/${folder}.txt`, `${summary}\n\n${lines.join('\n')}\n`);

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}

function readKept(): readonly MutantResult[] {
  const lines = readFileSync(kept, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

async function run(): Promise<readonly MutantResult[]> {
  rmSync(kept, { force: true });
  return await new Stryker({
    mutate: values.files ?? [`src/${folder}/**/*.ts`],
    plugins: ['@stryker-mutator/vitest-runner', `${root}scripts/mutants/plugins.ts`],
    ignorers: ['telling'],
    checkers: ['sample'],
    checkerNodeArgs: throughTsx,
    testRunner: 'vitest',
    testRunnerNodeArgs: throughTsx,
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    ignoreStatic: !values.static,
    ignorePatterns: ['/training', '/coverage', '/dist', '/eval', '/bench'],
    // There is nothing in it to rewrite, and TypeScript 7 has no function for it.
    tsconfigFile: 'none.json',
    tempDirName: '.mutants',
    reporters: ['keep', ...(values.quiet ? [] : ['progress-append-only'])],
    timeoutMS: 30_000,
    timeoutFactor: 4,
  }).runMutationTest();
}

/** Wilson's interval of a share, at 95 %. */
function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const p = hits / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + z ** 2 / n), (middle + half) / (1 + z ** 2 / n)];
}

/** `src/read/html.ts:12: a < b → a <= b`, long code cut. */
function tell(mutant: MutantResult): string {
  const { start, end } = mutant.location;
  const code = readFileSync(nameOf(mutant), 'utf8').split('\n');
  const rows = code.slice(start.line - 1, end.line);
  rows[rows.length - 1] = rows.at(-1)!.slice(0, end.column - 1);
  rows[0] = rows[0]!.slice(start.column - 1);
  const short = (text: string): string => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-15)}` : line;
  };
  const uncovered = mutant.status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${nameOf(mutant)}:${start.line}: ${short(rows.join('\n'))} → ${short(mutant.replacement)}${uncovered}`;
}
