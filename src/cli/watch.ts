import { watch } from 'node:fs';

/** So long nothing more has to change before a run begins: who copies a folder of files makes many changes. */
const QUIET = 300;

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
    signal.removeEventListener('abort', stop);
    watcher.close();
  }
}
