import { writeFileSync } from 'node:fs';
import { dictionary } from '../../src/write/index.ts';

/** Writes the dictionary of tables and columns to where people read it: `npm run docs:output`. */
for (const file of ['docs/output.md', 'output/README.md']) {
  writeFileSync(new URL(`../../${file}`, import.meta.url), dictionary());
}
