import { readFileSync } from 'node:fs';

/** Seconds of processor time that a process has had, where Linux tells; null elsewhere, and where it is gone. */
export function cpuSeconds(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets, and may hold spaces.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
