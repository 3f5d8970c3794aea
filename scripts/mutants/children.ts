import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { cpuSeconds } from '../cpu-seconds.ts';
import type { Row, WorkFolder } from './work.ts';

/** Seconds of processor time at one mutant after which it runs for ever, where counting does not find it. */
const HANG = 60;
/** Seconds between looks. */
const LOOK = 5;

/**
 * Has mutants tried in children until all are done: a mutant over which one dies or hangs is noticed, and the next child goes
 * on behind it. Rejects where a child dies before it gets to a mutant.
 */
export async function tryInChildren(root: string, folder: WorkFolder, path: string): Promise<void> {
  for (;;) {
    const before = folder.rows().length;
    const how = await runChild(root, folder, path);
    const rows = folder.rows();
    const last = rows.at(-1);
    if (last?.kind === 'end') return;
    if (rows.length === before || last === undefined || last.kind === 'begin')
      throw new Error(`the tests do not run: see ${join(path, 'log')}`);
    if (last.kind === 'at') folder.add({ kind: 'tried', id: last.id, outcome: 'noticed', by: how });
  }
}

async function runChild(root: string, folder: WorkFolder, path: string): Promise<string> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const log = join(path, 'log');
  const child: ChildProcess = spawn(
    'sh',
    [
      '-c',
      'exec "$0" "$@" > "$COPYDESK_MUTANTS_LOG" 2>&1',
      ...[process.execPath, vitest, 'run', '--config', 'scripts/mutants/vitest.config.ts'],
    ],
    {
      cwd: root,
      detached: true,
      env: { ...process.env, COPYDESK_MUTANTS_WORK: path, COPYDESK_MUTANTS_LOG: log },
    },
  );
  // Its group, the process of the tests among them, ends with this one.
  const kill = (): void => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It is gone.
    }
  };
  process.once('exit', kill);
  let how = 'the process died';
  let seen = { rows: 0, cpu: 0 };
  const watchdog = setInterval(() => {
    const rows = folder.rows();
    const worker = rows.findLast((row): row is Row & { kind: 'begin' } => row.kind === 'begin');
    if (worker === undefined || rows.at(-1)?.kind !== 'at') return;
    // By the clock where nobody tells.
    const cpu = cpuSeconds(worker.pid) ?? process.uptime();
    if (rows.length !== seen.rows) seen = { rows: rows.length, cpu };
    if (cpu - seen.cpu <= HANG) return;
    how = 'it ran for ever';
    kill();
  }, LOOK * 1000);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watchdog);
  kill();
  process.off('exit', kill);
  return how;
}
