import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cpuSeconds } from '../scripts/cpu-seconds.ts';
import type { Finding } from './checks.ts';
import type { BatchReport } from './child.ts';

/**
 * `npm run fuzz -- [--runs 20000] [--seed 1] [--large]`: hostile files, lines and folders through `extract` and `pipe`. For
 * each it is checked that nothing crashes, hangs (over ten times the time of natural text), reaches a prototype, writes
 * outside the output or is lost without an error row, and that good articles beside it come out as alone. Prints counts
 * by kind and what went wrong, also where it is stopped; ends with 1 where anything did. `--large` adds a million characters of each unit.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    large: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(runs) || !Number.isInteger(seed))
  throw new Error('--runs and --seed are whole numbers');

/** Seconds of processor time at one case after which a child hangs; and by the clock, where it only waits. */
const HANG = { working: 120, waiting: 900 };

const reports: BatchReport[] = [];
const crashes: Finding[] = [];
const folder = mkdtempSync(join(tmpdir(), 'copydesk-fuzz-'));
const atFile = join(folder, 'at');
const begun = Date.now();
let large = values.large;
let next = 0;
let current: ChildProcess | null = null;
process.once('SIGINT', () => stop('SIGINT')).once('SIGTERM', () => stop('SIGTERM'));
for (let alive = false; !alive; ) {
  const code = await runChild();
  alive = code === 0;
  if (alive) break;
  crashes.push({
    number: null,
    kind: code === null ? 'hang or kill' : 'crash',
    what: `batch ${next}, exit code ${code}, at ${readFileSync(atFile, 'utf8')}`,
  });
  if (next * 200 >= runs) large = false;
  next += 1;
  alive = next * 200 >= runs && !large;
}
rmSync(folder, { recursive: true, force: true });

process.exitCode = tell() === 0 ? 0 : 1;

/** Prints what came of the batches that are done; gives how many findings there are. */
function tell(): number {
  const counts = new Map<string, number>();
  for (const report of reports)
    for (const [kind, count] of Object.entries(report.counts))
      counts.set(kind, (counts.get(kind) ?? 0) + count);
  const findings = [...crashes, ...reports.flatMap((report) => report.findings)];
  const wrong = (kind: string): number => findings.filter((finding) => finding.kind === kind).length;
  for (const [kind, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(7)}  ${kind}${wrong(kind) > 0 ? `: ${wrong(kind)} wrong` : ''}`);
  for (const { number, kind, what } of findings.slice(0, 50))
    console.log(`wrong: ${kind}${number === null ? '' : `, case ${number} of seed ${seed}`}: ${what}`);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const refused = reports.reduce((sum, report) => sum + report.refused, 0);
  console.log(
    `${total} cases of ${counts.size} kinds with seed ${seed} in ${Math.round((Date.now() - begun) / 1000)} s: ${refused} articles refused, ${findings.length} findings`,
  );
  return findings.length;
}

/** Whoever stops a long run is told what it found until then. */
function stop(signal: NodeJS.Signals): void {
  current?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  console.log(`stopped after ${next} batches of 200:`);
  tell();
  process.kill(process.pid, signal);
}

/** Processes what is left in a child; null where it was killed. */
async function runChild(): Promise<number | null> {
  writeFileSync(atFile, 'the start');
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const args = [seed, runs, next, atFile, large ? 'large' : ''].map(String);
  // What it writes on stderr, a stack mostly, is shown.
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  current = child;
  let seen = { at: 0, cpu: 0 };
  const watchdog = setInterval(() => {
    const at = statSync(atFile).mtimeMs;
    const cpu = cpuSeconds(child.pid!) ?? 0;
    if (at !== seen.at) seen = { at, cpu };
    else if (cpu - seen.cpu > HANG.working || Date.now() - at > HANG.waiting * 1000) child.kill('SIGKILL');
  }, 5_000);
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const report: BatchReport = JSON.parse(line);
    reports.push(report);
    next = report.batch + 1;
  }
  clearInterval(watchdog);
  return await closed;
}
