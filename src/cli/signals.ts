import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs an action that stops when the user or the system asks; gives its exit code, or 128 and the signal's number.
 * A second signal ends the process at once.
 */
export async function stoppable(action: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let stoppedBy: (typeof SIGNALS)[number] | null = null;
  const stop = (name: (typeof SIGNALS)[number]): void => {
    if (stoppedBy !== null) process.exit(128 + constants.signals[name]);
    stoppedBy = name;
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await action(controller.signal);
  } catch (error) {
    if (stoppedBy === null || !controller.signal.aborted) throw error;
    return 128 + constants.signals[stoppedBy];
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}
