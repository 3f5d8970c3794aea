import { randomBytes } from 'node:crypto';
import { link, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { CopydeskError } from '../../errors.ts';

/** Who writes an output folder, as the lock file tells. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** What tells a process from a later one with the same number; null where the system doesn't say. */
  readonly start: string | null;
}

/** A lock that is held until it is released, or its process is dead. */
export interface Lock {
  release(): Promise<void>;
}

/** How often a lock that vanishes or is stale may be tried again before somebody else has to have it. */
const ATTEMPTS = 20;

/**
 * Takes the lock that the file stands for. One that a dead process of this host left is taken over; whether a process of
 * another host lives can't be told, so its lock holds until somebody removes the file.
 *
 * @param target what is locked, as the user named it
 * @throws CopydeskError `locked` where a live run holds it; errors of the file system as Node throws them.
 */
export async function takeLock(file: string, target: string): Promise<Lock> {
  const own = `${JSON.stringify({ pid: process.pid, host: hostname(), start: await startOf(process.pid), key: randomKey() })}\n`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(file, own)) return { release: () => removeOwn(file, own) };
    const there = await readFile(file, 'utf8').catch(() => null);
    if (there === null) continue;
    const holder = parseHolder(there);
    if (holder === null || (await isAlive(holder))) throw await locked(file, target, holder);
    await removeStale(file, there, own);
  }
  throw await locked(file, target, null);
}

const randomKey = (): string => randomBytes(6).toString('hex');

/** Makes the file with all that it holds at once, so that nobody reads half of it; false where it is there. */
async function create(file: string, content: string): Promise<boolean> {
  const draft = `${file}-${randomKey()}`;
  await writeFile(draft, content, { flag: 'wx' });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Gone: who held the lock took the draft for a dead run's.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // A file system without links: then a reader may see an empty file for a moment, and finds it locked.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return await writeFile(file, content, { flag: 'wx' }).then(
      () => true,
      (failure: NodeJS.ErrnoException) => {
        if (failure.code === 'EEXIST') return false;
        throw failure;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes a stale lock. Only who has the claim beside it may, and looks again first: else one that came late would remove the
 * lock of who took over meanwhile. A claim that a dead process left is removed for the next attempt.
 */
async function removeStale(file: string, stale: string, own: string): Promise<void> {
  const claim = `${file}-claim`;
  if (await create(claim, own)) {
    if ((await readFile(file, 'utf8').catch(() => null)) === stale) await unlink(file).catch(() => undefined);
    await removeOwn(claim, own);
    return;
  }
  const holder = parseHolder(await readFile(claim, 'utf8').catch(() => ''));
  if (holder !== null && !(await isAlive(holder))) await rm(claim, { force: true });
}

async function removeOwn(file: string, own: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) === own) await unlink(file).catch(() => undefined);
}

function parseHolder(content: string): Holder | null {
  try {
    const holder: Partial<Holder> | null = JSON.parse(content);
    if (typeof holder?.pid !== 'number' || typeof holder.host !== 'string') return null;
    return { pid: holder.pid, host: holder.host, start: holder.start ?? null };
  } catch {
    return null;
  }
}

async function isAlive({ pid, host, start }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  return start === null || start === (await startOf(pid));
}

/** When a process that is not dead began, in ticks since the start of the system, where Linux tells. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The name of the command, in brackets, may hold spaces; the 20th field behind it is the start.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot.trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

async function locked(file: string, target: string, holder: Holder | null): Promise<CopydeskError> {
  const since = await stat(file).then(
    ({ mtime }) => ` since ${mtime.toISOString()}`,
    () => '',
  );
  const who = holder === null ? 'another run' : `process ${holder.pid} on ${holder.host}`;
  return new CopydeskError(
    'locked',
    `is being written by ${who}${since}`,
    { file: target },
    `wait for it, or name another folder with --out; if that run is no more, remove ${file}`,
  );
}
