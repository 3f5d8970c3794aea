import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createPipeline } from '../src/pipeline.ts';
import { benchFolder, hasBench } from './gold.ts';
import { type Figures, findDrops, renderReport, renderSubject } from './report.ts';
import { SUBJECTS } from './subjects/index.ts';
import type { Figure } from './subjects/subject.ts';

/**
 * `npm run evaluate -- [names|tags|dates|publication|quotes|resolve]… [--write] [--check]`: measures the pipeline on the gold sets and
 * prints its figures beside the peers'. `--write` keeps them, `--check` compares with those that are kept.
 */
const FIGURES = new URL('./figures.json', import.meta.url);
const RESULTS = new URL('./RESULTS.md', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, check: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !SUBJECTS.some((subject) => subject.name === name));
if (unknown.length > 0) {
  console.error(
    `nothing is called ${unknown.join(', ')}; there are ${SUBJECTS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
if (!hasBench()) {
  console.error(`no gold sets in ${benchFolder()}: set COPYDESK_BENCH to the folder that holds them`);
  process.exit(values.check ? 0 : 2);
}

const kept: Figures = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures) : {};
const extract = createPipeline();
const measured: Record<string, readonly Figure[]> = {};
const drops: string[] = [];
for (const subject of SUBJECTS) {
  const names = [subject.name, ...(subject.partOf === undefined ? [] : [subject.partOf])];
  if (positionals.length > 0 && !names.some((name) => positionals.includes(name))) continue;
  const figures = subject
    .measure(extract)
    .map((figure) => ({ ...figure, value: Math.round(figure.value * 100) / 100 }));
  measured[subject.name] = figures;
  drops.push(...findDrops(kept[subject.name] ?? [], figures));
  console.log(renderSubject(subject, figures));
}
if (values.write) {
  const all = { ...kept, ...measured };
  writeFileSync(FIGURES, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(RESULTS, renderReport(SUBJECTS, all));
}
if (values.check && drops.length > 0) {
  console.error(`figures that fell:\n${drops.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}
