import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Mutants that run for ever are found by counting; the clock is for machines that do much else. */
const config = mergeConfig(base, { test: { testTimeout: 300_000 } });
config.test.include = (process.env.COPYDESK_MUTANTS_TESTS ?? '').split(':');
export default config;
