/**
 * `npm run train -- pos | names | quotes | chains [--bench <folder>]`: makes the models again from labelled corpora.
 */
import { parseArgs } from 'node:util';
import { trainChains } from './chains.ts';
import { trainNames } from './names.ts';
import { trainTags } from './pos.ts';
import { trainQuotes } from './quotes.ts';

const TRAINERS: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  chains: trainChains,
  names: trainNames,
  pos: trainTags,
  quotes: trainQuotes,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { bench: { type: 'string', default: process.env.COPYDESK_BENCH ?? '../shared/bench' } },
});
const trainer = TRAINERS[positionals[0] ?? ''];
if (trainer === undefined || positionals.length !== 1) {
  console.error(`usage: npm run train -- ${Object.keys(TRAINERS).join(' | ')} [--bench <folder>]`);
  process.exitCode = 2;
} else await trainer(values.bench);
