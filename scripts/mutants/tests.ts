import { describe } from 'vitest';
import { ownWorkFolder } from './work.ts';

// All tests in one file, so that modules and models are loaded once.
for (const path of ownWorkFolder().tests())
  describe(path, async () => {
    await import(/* @vite-ignore */ path);
  });
