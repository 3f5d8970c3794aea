import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Resolved } from '../src/document.ts';
import { createPipeline } from '../src/pipeline.ts';
import { createCorpusResolve } from '../src/resolve/corpus/index.ts';
import { entitySummaries } from '../src/run/articles/summaries.ts';
import { toRecord } from '../src/write/index.ts';
import { type GoldArticle, readGold } from './gold.ts';
import { draw, inPart, type Row } from './readings/draw.ts';
import { countSources, entityRows, relationRows, sourceRows } from './readings/rows.ts';
import { articleOf } from './subjects/subject.ts';

/**
 * `npm run sample -- relations|sources|entities [--sets quotes/polnear-train,…] [--part 0/8] [--seed 1] [--rows 100] [--only title,copula] [--several]`:
 * rows to be read and judged by hand, drawn by a seed from what the pipeline makes of gold texts; eval/READINGS.md keeps what
 * was found. `--part` takes some of the articles only, `--only` rows of some rules, forms or types, `--several` entities of two articles at
 * least.
 * `npm run sample -- count --sets …` counts the sources of quotes by form and prints no text. The set `corpus` is the articles of
 * corpus/ that are plain text.
 */
const WHAT = ['relations', 'sources', 'entities', 'count'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string', default: 'quotes/polnear-train' },
    part: { type: 'string', default: '0/1' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '100' },
    only: { type: 'string' },
    several: { type: 'boolean', default: false },
  },
});
const what = WHAT.find((name) => name === positionals[0]);
const part = /^(\d+)\/(\d+)$/.exec(values.part);
if (what === undefined || part === null) {
  console.error(`say what to draw, ${WHAT.join(', ')}, and a part such as 0/8`);
  process.exit(2);
}
const documents = readDocuments(values.sets.split(','), Number(part[1]), Number(part[2]));
console.log(`${documents.length} articles of ${values.sets}, part ${values.part}, seed ${values.seed}`);
if (what === 'count') {
  for (const [form, [all, reached]] of Object.entries(countSources(documents)))
    console.log(`${form}: ${all} sources, ${reached} reach an entity with a name`);
} else {
  const groups = values.only?.split(',');
  const rows = rowsOf(what, documents).filter(({ group }) => groups?.includes(group) ?? true);
  console.log(`${rows.length} rows: ${tally(rows)}\n`);
  for (const [index, { shown }] of draw(rows, Number(values.seed), Number(values.rows)).entries())
    console.log(`${index + 1}. ${shown}\n`);
}

function readDocuments(sets: readonly string[], index: number, parts: number): Resolved[] {
  const extract = createPipeline();
  return sets
    .flatMap((set) => (set === 'corpus' ? ownArticles() : readGold<GoldArticle>(set)))
    .filter(({ id }) => inPart(id, index, parts))
    .map((gold) => extract(articleOf(gold)));
}

/** The articles of corpus/ that are plain text. */
function ownArticles(): GoldArticle[] {
  const folder = new URL('../corpus/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

function rowsOf(kind: 'relations' | 'sources' | 'entities', all: readonly Resolved[]): readonly Row[] {
  if (kind === 'relations') return all.flatMap(relationRows);
  if (kind === 'sources') return all.flatMap(sourceRows);
  const identity = createCorpusResolve()(all.flatMap((document) => entitySummaries(toRecord(document))));
  const entities = values.several ? identity.entities.filter(({ documents: n }) => n > 1) : identity.entities;
  return entityRows(all, { ...identity, entities });
}

function tally(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([group, count]) => `${group} ${count}`)
    .join(', ');
}
