/**
 * Compiles the lists of src/entities/data/ and of packages into models/gazetteer/gazetteer.bin, bit for bit the same each
 * time: `npm run build:gazetteer`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { LISTS } from '../../src/entities/gazetteer/lists.ts';
import { compileTable, encodeTable } from '../../src/entities/gazetteer/table.ts';
import { gazetteerEntries } from './sources.ts';

const FILE = new URL('../../models/gazetteer/gazetteer.bin', import.meta.url);

const table = compileTable(gazetteerEntries());
const bytes = encodeTable(table, LISTS);
mkdirSync(new URL('.', FILE), { recursive: true });
writeFileSync(FILE, bytes);
process.stdout.write(`${table.count} phrases and beginnings of phrases, ${bytes.length} bytes\n`);
