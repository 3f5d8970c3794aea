import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';
import { ownWorkFolder } from './work.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const code = ownWorkFolder().code();

export default defineConfig({
  root,
  resolve: base.resolve!,
  plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => code[id] ?? null }],
  test: {
    include: ['scripts/mutants/tests.ts'],
    runner: `${root}scripts/mutants/runner.ts`,
    pool: 'forks',
    // Tests that run for ever are found by counting; the clock is for machines that do much else.
    testTimeout: 3_000_000,
    reporters: ['dot'],
    silent: true,
  },
});
