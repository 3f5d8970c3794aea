import { tuneEngine } from '../src/cli/engine.ts';
import { resolveCorpus } from '../src/resolve/corpus/index.ts';
import { madeSummaries } from './summaries.ts';

/** `tsx bench/resolve-corpus.ts 100000`: identity over the summaries of so many articles, in a process of its own. */
// As a run does.
tuneEngine();
const summaries = madeSummaries(Number(process.argv[2] ?? 100_000));
const before = process.cpuUsage();
const { entities } = resolveCorpus(summaries);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ cpu: (user + system) / 1e6, entities: entities.length, summaries: summaries.length }),
);
