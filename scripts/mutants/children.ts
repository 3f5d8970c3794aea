import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const cpu = cpuSeconds(worker.pid);
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

/** Seconds of processor time that a process has had, where Linux tells; by the clock elsewhere. */
function cpuSeconds(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return process.uptime();
  }
}
