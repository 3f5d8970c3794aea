import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Within a run's own folder: what was in the output's place, what will be, and the plan of a move file by file. */
const OLD = 'old';
const NEW = 'new';
const PLAN = 'plan.json';

/** Errors of a rename that say: this folder can't be moved, whatever it holds. */
const FIXED = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);

/**
 * Puts `temporary/new` in the place of the folder `place` by two renames. Where the folder can't be moved, a mount point
 * mostly, its files are moved one by one, as a plan that is written down first says.
 *
 * @param inside a folder to be, within `place`, for that case
 */
export async function replaceFolder(temporary: string, place: string, inside: string): Promise<void> {
  const fresh = join(temporary, NEW);
  const old = join(temporary, OLD);
  if (await isFolder(place)) {
    try {
      if (temporary === inside) return await replaceFiles(inside, place);
      await rename(place, old);
    } catch (error) {
      if (!FIXED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await copyFiles(fresh, join(inside, NEW));
      return await replaceFiles(inside, place);
    }
  }
  try {
    await rename(fresh, place);
  } catch (error) {
    if (await isFolder(old)) await rename(old, place);
    throw error;
  }
}

/**
 * Brings to its end what a dead run was doing in its folder when it died: where it had begun to put the new output in
 * the old one's place, the new one is whole, and goes there. Then nothing of the folder is needed any more.
 */
export async function heal(temporary: string, place: string): Promise<void> {
  const plan = await readPlan(temporary);
  if (plan !== null) await follow(plan, temporary, place);
  else if (!(await isFolder(place)) && (await isFolder(join(temporary, OLD)))) {
    const whole = (await isFolder(join(temporary, NEW))) ? NEW : OLD;
    await rename(join(temporary, whole), place);
  }
}

interface Plan {
  readonly remove: readonly string[];
  readonly move: readonly string[];
}

/**
 * Moves files one by one, run.json last: without it, a folder is one in the making. Who dies here leaves old files
 * beside new ones until the next run has followed the plan to its end.
 */
async function replaceFiles(inside: string, place: string): Promise<void> {
  const move = (await readdir(join(inside, NEW))).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const remove = (await readdir(place)).filter((name) => !name.startsWith('.') && !move.includes(name));
  const plan: Plan = { remove, move };
  await writeFile(join(inside, `${PLAN}.draft`), JSON.stringify(plan));
  await rename(join(inside, `${PLAN}.draft`), join(inside, PLAN));
  await follow(plan, inside, place);
}

const rank = (name: string): number => (name === 'run.json' ? 1 : 0);

async function follow({ remove, move }: Plan, inside: string, place: string): Promise<void> {
  const left = new Set(await readdir(join(inside, NEW)));
  if (left.has('run.json')) await rm(join(place, 'run.json'), { force: true });
  for (const name of remove) await rm(join(place, name), { recursive: true, force: true });
  for (const name of move) if (left.has(name)) await rename(join(inside, NEW, name), join(place, name));
  await rm(join(inside, PLAN));
}

async function readPlan(folder: string): Promise<Plan | null> {
  const text = await readFile(join(folder, PLAN), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Plan);
}

async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
}

/** Whether there is a folder of that path. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
