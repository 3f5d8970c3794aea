import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../../src/config/index.ts';

/** Writes the JSON Schemas of the files that users write, for their editors: `npm run docs:schemas`. */
const folder = new URL('../../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
