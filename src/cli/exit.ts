/** What the exit code says. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = number;
