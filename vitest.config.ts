import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Examples import the library as its users do.
  resolve: { alias: [{ find: /^copydesk$/, replacement: `${import.meta.dirname}/src/index.ts` }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // What a browser shows is waited for, also on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    coverage: { include: ['src/**/*.ts'] },
  },
});
