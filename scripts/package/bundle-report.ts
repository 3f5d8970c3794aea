import { existsSync, writeFileSync } from 'node:fs';
import { BUILT } from '../../src/report/assets.ts';
import { bundleClient } from '../../src/report/bundle.ts';

/** Bundles the code and style of the report's page beside the compiled report, a step of `npm run build`. */
const folder = new URL('../../dist/report/', import.meta.url);
if (!existsSync(folder)) throw new Error('dist/report is not there: compile first');
const { script, style } = await bundleClient();
writeFileSync(new URL(BUILT.script, folder), script);
writeFileSync(new URL(BUILT.style, folder), style);
