import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // What a browser shows is waited for, also on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    coverage: { include: ['src/**/*.ts'] },
  },
});
