import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Examples import the library as its users do.
  resolve: { alias: [{ find: /^copydesk$/, replacement: `${import.meta.dirname}/src/index.ts` }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built/setup.ts'],
    isolate: false,
    testTimeout: 30_000,
    // What a browser shows is waited for, also on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    coverage: {
      include: ['src/**/*.ts'],
      // These run elsewhere: in processes of their own (test/cli/), and in a browser (test/report/browser/).
      exclude: ['src/cli/**', 'src/cli.ts', 'src/run/threads/worker.ts', 'src/report/client/**'],
      reporter: ['text', 'text-summary', 'json-summary'],
    },
  },
});
