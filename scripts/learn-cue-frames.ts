/**
 * Counts, for every verb and what it governs, how often it is the cue of an attribution in PolNeAR's training articles,
 * and writes src/quotes/data/cue-frames.txt. Only counts of lemmas leave the corpus, none of its text.
 *
 *     npx tsx scripts/learn-cue-frames.ts [path of polnear-train.jsonl.gz]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Dated } from '../src/document.ts';
import { createCueLexicon } from '../src/quotes/cues.ts';
import { situations } from '../src/quotes/find.ts';
import { nounGroupAt } from '../src/quotes/nouns.ts';
import { read } from '../src/quotes/reading.ts';
import { createSegment } from '../src/segment/index.ts';
import { createTag } from '../src/tag/index.ts';

/** An article of the corpus: only what is needed. */
interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly content: readonly (readonly [number, number])[];
    readonly cue: readonly (readonly [number, number])[] | null;
  }[];
}

/** Verbs and frames seen less often say nothing. */
const LEAST_USES = 3;

const bench = process.env.COPYDESK_BENCH ?? new URL('../../shared/bench', import.meta.url).pathname;
const file = process.argv[2] ?? `${bench}/quotes/polnear-train.jsonl.gz`;
const segment = createSegment();
const tag = createTag();
const lexicon = createCueLexicon();
const counts = new Map<string, [cues: number, uses: number]>();

for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { id, text, quotes } = JSON.parse(line) as Annotated;
  const published = { value: null, basis: 'none' } as const;
  const tagged = tag(segment({ id, path: null, text, title: null, published, source: null, url: null }));
  const document: Dated = { ...tagged, mentions: [], dates: [] };
  const { tokens } = document;
  // What is said within a content is not annotated: it is no evidence either way.
  const isContent = new Uint8Array(text.length + 1);
  for (const { content } of quotes) for (const [start, end] of content) isContent.fill(1, start, end);
  const isCue = new Uint8Array(text.length + 1);
  for (const { cue } of quotes) for (const [start, end] of cue ?? []) isCue.fill(1, start, end);
  const add = (lemma: string, frame: string, head: number) => {
    if (isContent[tokens.start[head]!] === 1 && isCue[tokens.start[head]!] === 0) return;
    const key = `${lemma}\t${frame}`;
    const count = counts.get(key) ?? [0, 0];
    count[0] += isCue[tokens.start[head]!]!;
    count[1]++;
    counts.set(key, count);
  };
  const reading = read(document);
  for (let head = 0; head < tokens.length; head++) {
    const noun = nounGroupAt(reading, lexicon, head);
    if (noun !== null) add(noun.lemma, noun.frame, head);
  }
  for (const { group, complement } of situations(reading, lexicon)) {
    if (reading.inside[group.head]! >= 0) continue;
    const form = group.form === 'passive' ? `passive ${complement.frame}` : complement.frame;
    add(group.lemma, form, group.head);
  }
}

const rows = [...counts]
  .filter(([key, [, uses]]) => uses >= LEAST_USES && /^(?:be |his )?[a-z][a-z-]*\t/.test(key))
  .map(([key, [cues, uses]]) => `${key}\t${cues}\t${uses}`)
  .sort();
const header = [
  '# How often a verb with a complement is the cue of an attribution: lemma, frame, cues, uses.',
  '# "be X" is an adjective after "be", "his X" a noun with its owner.',
  '# Frames: quote, that, clause (without that), wh, inf, np, np-inf, ing, colon, end (nothing follows), p:X (a preposition).',
  "# Source: counts over PolNeAR's training articles (Newell, Margolin and Ruths 2018), by scripts/learn-cue-frames.ts; no text of the corpus.",
  '# Licence: MIT for this table.',
];
writeFileSync(
  new URL('../src/quotes/data/cue-frames.txt', import.meta.url),
  `${[...header, ...rows].join('\n')}\n`,
);
console.log(`${rows.length} rows`);
