import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import base from '../../vitest.config.ts';

/** The quickest files first: most mutants are noticed by the first test that meets them. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    return (await super.sort(files)).reverse();
  }
}

const config = mergeConfig(base, {
  test: {
    // Mutants that run for ever are found by counting; the clock is for machines that do much else.
    testTimeout: 300_000,
    runner: fileURLToPath(new URL('./runner.ts', import.meta.url)),
    sequence: { sequencer: QuickestFirst },
  },
});
config.test.include = [process.env.COPYDESK_MUTANTS_TESTS];
export default config;
