/**
 * Counts, for every verb and what it governs, how often it is the cue of an attribution in PolNeAR's training articles,
 * and writes src/quotes/data/cue-frames.txt. Only counts of lemmas leave the corpus, none of its text.
 *
 *     npx tsx scripts/train/learn-cue-frames.ts [path of polnear-train.jsonl.gz]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createCueLexicon, LEAST_USES } from '../../src/quotes/cues.ts';
import { read } from '../../src/quotes/reading.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf } from './corpora.ts';
import { countFrames, type Marked } from './cue-frames.ts';

/** An article of the corpus: only what is needed. */
interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Marked[];
}

const bench = process.env.COPYDESK_BENCH ?? new URL('../../../shared/bench', import.meta.url).pathname;
const file = process.argv[2] ?? `${bench}/quotes/polnear-train.jsonl.gz`;
const segment = createSegment();
const tag = createTag();
const lexicon = createCueLexicon();
const counts = new Map<string, readonly [cues: number, uses: number]>();

for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { id, text, quotes } = JSON.parse(line) as Annotated;
  countFrames(
    read({ ...tag(segment(articleOf(id, text))), mentions: [], dates: [] }),
    lexicon,
    quotes,
    counts,
  );
}

const rows = [...counts]
  .filter(([key, [, uses]]) => uses >= LEAST_USES && /^(?:be |his )?[a-z][a-z-]*\t/.test(key))
  .map(([key, [cues, uses]]) => `${key}\t${cues}\t${uses}`)
  .sort();
const header = [
  '# How often a verb with a complement is the cue of an attribution: lemma, frame, cues, uses.',
  '# "be X" is an adjective after "be", "his X" a noun with its owner.',
  '# Frames: quote, that, clause (without that), wh, inf, np, np-inf, ing, colon, end (nothing follows), p:X (a preposition).',
  "# Source: counts over PolNeAR's training articles (Newell, Margolin and Ruths 2018), by scripts/train/learn-cue-frames.ts; no text of the corpus.",
  '# Licence: MIT for this table.',
];
writeFileSync(
  new URL('../../src/quotes/data/cue-frames.txt', import.meta.url),
  `${[...header, ...rows].join('\n')}\n`,
);
console.log(`${rows.length} rows`);
