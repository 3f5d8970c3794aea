import { describe, it } from 'vitest';
import { repeatable, settle } from './runner.ts';
import { tryMutants } from './trial.ts';
import { ownWorkFolder } from './work.ts';

const folder = ownWorkFolder();

// All tests in one file, so that modules and models are loaded once.
for (const path of folder.tests())
  describe(path, async () => {
    await import(/* @vite-ignore */ path);
  });

// Inside a test, for what tests ask of the one that runs.
it('mutants are tried', () => tryMutants(repeatable(), settle, folder));
