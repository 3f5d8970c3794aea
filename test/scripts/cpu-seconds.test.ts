import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cpuSeconds } from '../../scripts/cpu-seconds.ts';

it.runIf(existsSync('/proc/self/stat'))('a process that has worked has had processor time', () => {
  expect(cpuSeconds(process.pid)).toBeGreaterThan(0);
});

it('nothing is known of a process that is not there', () => {
  expect(cpuSeconds(2 ** 30)).toBe(null);
});
