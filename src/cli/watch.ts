import { existsSync, watch } from 'node:fs';
import { CopydeskError } from '../errors.ts';

/** So long nothing more has to change before a run begins: who copies a folder of files makes many changes. */
const QUIET = 300;
/** So often it is looked whether the folder is still there: a folder that is moved away tells of nothing more. */
const LOOK = 1_000;

export interface WatchOptions {
  /** Milliseconds. */
  readonly quiet?: number;
  /** Whether a path, relative to the folder, is none of our business. */
  readonly ignore?: (path: string) => boolean;
}

/**
 * Calls `action` whenever something in a folder changes and then stays as it is for a moment; what changes while it is
 * at work makes it run once more, after. Ends where the signal says so; rejects where `action` does.
 *
 * @throws CopydeskError `not-found` where the folder is moved away or removed
 * @throws errors of the file system as Node throws them
 */
export async function onChange(
  folder: string,
  signal: AbortSignal,
  action: () => Promise<void>,
  { quiet = QUIET, ignore = () => false }: WatchOptions = {},
): Promise<void> {
  let changed = false;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let failure: unknown = null;
  const watcher = watch(folder, { recursive: true }, (_, path) => {
    if (path !== null && ignore(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, quiet);
  });
  watcher.on('error', (error) => {
    failure = error;
    wake();
  });
  const look = setInterval(() => {
    if (existsSync(folder)) return;
    failure = new CopydeskError('not-found', 'the folder that is watched is gone', { file: folder });
    wake();
  }, LOOK);
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted && failure === null) {
      if (changed) {
        changed = false;
        await action();
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (failure !== null) throw failure;
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    signal.removeEventListener('abort', stop);
    watcher.close();
  }
}
