/**
 * Trains the part-of-speech tagger on GUM and writes models/pos. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { PENN, type Segmented, UPOS } from '../../src/document.ts';
import { completeChain, createChain } from '../../src/learn/crf/chain.ts';
import { readClusters } from '../../src/learn/features/clusters.ts';
import { createWords } from '../../src/learn/features/words.ts';
import { compact, createModel, type Model } from '../../src/learn/model/model.ts';
import { encodeModel } from '../../src/learn/model/model-file.ts';
import { train } from '../../src/learn/train/train.ts';
import { createTrainingSet, type TrainingSet } from '../../src/learn/train/training-set.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTagFeatures, FEATURE_VERSION } from '../../src/tag/features.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf, readLines } from './corpora.ts';

const OPTIONS = { epochs: 8, rate: 0.2, damping: 1, l1: 4e-6, dropout: 0.3, averaged: 3 };
const PRUNE = 0.08;
/** A pair of tags seen less often is an oversight. */
const MIN_PAIRS = 3;

/** A word seen at least so often, and nearly always with one pair of tags, is taken to have no other. */
const MIN_CERTAIN = 20;
const CERTAIN = 0.995;

interface GoldToken {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
}

interface GumText {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly { readonly tokens: readonly GoldToken[] }[];
}

interface TaggedText {
  readonly document: Segmented;
  /** The treebank's token for each of ours: the last one that shares a character with it. */
  readonly gold: readonly (GoldToken | undefined)[];
}

function readGum(folder: string, name: string): readonly TaggedText[] {
  const segment = createSegment();
  return readLines<GumText>(folder, name).map(({ id, text, sentences }) => {
    const document = segment(articleOf(id, text));
    const { tokens } = document;
    const golds = sentences.flatMap((sentence) => sentence.tokens);
    const gold: (GoldToken | undefined)[] = [];
    let next = 0;
    for (let t = 0; t < tokens.length; t++) {
      while (next < golds.length && golds[next]!.end <= tokens.start[t]!) next++;
      let last = next;
      while (last + 1 < golds.length && golds[last + 1]!.start < tokens.end[t]!) last++;
      const found = golds[last];
      gold.push(found !== undefined && found.start < tokens.end[t]! ? found : undefined);
    }
    return { document, gold };
  });
}

const pairOf = (token: GoldToken): string => `${token.upos} ${token.xpos}`;

/** The training set; a sentence is cut where a token has no label. */
function setOf(texts: readonly TaggedText[], labels: readonly string[]): TrainingSet {
  const set = createTrainingSet();
  const clusters = readClusters();
  for (const { document, gold } of texts) {
    const extract = createTagFeatures(document, createWords(document.tokens.text), clusters);
    const known = gold.map((token) => (token === undefined ? -1 : labels.indexOf(pairOf(token))));
    const cells = Uint8Array.from(known);
    for (const { firstToken, endToken } of document.sentences)
      for (let start = firstToken, t = firstToken; t <= endToken; t++)
        if (t === endToken || known[t] === -1) {
          set.add(extract, cells, start, t);
          start = t + 1;
        }
  }
  return set.finish();
}

/** The words that have one label alone, in the order of their characters. */
function certainWords(
  texts: readonly TaggedText[],
  labels: readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, Map<number, number>>();
  for (const { document, gold } of texts)
    for (const [t, token] of gold.entries()) {
      if (token === undefined) continue;
      const word = document.tokens.text[t]!;
      const byLabel = counts.get(word) ?? new Map<number, number>();
      const label = labels.indexOf(pairOf(token));
      counts.set(word, byLabel.set(label, (byLabel.get(label) ?? 0) + 1));
    }
  return [...counts]
    .flatMap(([word, byLabel]) => {
      const all = [...byLabel.values()].reduce((sum, count) => sum + count, 0);
      const [label, most] = [...byLabel].reduce((a, b) => (b[1] > a[1] ? b : a));
      return all >= MIN_CERTAIN && most >= CERTAIN * all && label >= 0 ? [[word, label] as const] : [];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Share of the treebank's tokens that are ours too and have the right tags. */
function evaluate(model: Model, texts: readonly TaggedText[]): string {
  const tag = createTag(model);
  let tokens = 0;
  let upos = 0;
  let xpos = 0;
  let guess = 0;
  for (const { document, gold } of texts) {
    const { tags } = tag(document);
    for (const [t, token] of gold.entries()) {
      if (token === undefined) continue;
      if (token.start !== document.tokens.start[t] || token.end !== document.tokens.end[t]) continue;
      tokens++;
      if (UPOS[tags.upos[t]!] === token.upos) upos++;
      if (PENN[tags.xpos[t]!] === token.xpos) xpos++;
      if (UPOS[document.tokens.guess[t]!] === token.upos) guess++;
    }
  }
  const percent = (right: number): string => ((100 * right) / tokens).toFixed(2);
  return `${tokens} tokens: UPOS ${percent(upos)} %, Penn ${percent(xpos)} %, the tokenizer's guess ${percent(guess)} %`;
}

/** Trains on the corpora in `folder`. */
export function trainTags(folder: string): void {
  const texts = readGum(folder, 'gum/gum-train.jsonl.gz');
  const counts = new Map<string, number>();
  for (const { gold } of texts)
    for (const token of gold)
      if (token !== undefined) counts.set(pairOf(token), (counts.get(pairOf(token)) ?? 0) + 1);
  const labels = [...counts.keys()].filter((pair) => counts.get(pair)! >= MIN_PAIRS).sort();
  const set = setOf(texts, labels);
  const seen = new Set<number>();
  for (let s = 0; s + 1 < set.sequences.length; s++)
    for (let t = set.sequences[s]! + 1; t < set.sequences[s + 1]!; t++)
      seen.add(set.gold[t - 1]! * labels.length + set.gold[t]!);
  const weights = train(
    createChain(labels.length, (from, to) => seen.has(from * labels.length + to)),
    set,
    {
      ...OPTIONS,
      onEpoch: (epoch, value) => console.log(`epoch ${epoch + 1}: log likelihood ${value.toFixed(0)}`),
    },
  );
  const complete = completeChain(weights.chain, weights.chainWeights);
  const { rows, scales } = compact(weights, PRUNE);
  const certain = certainWords(texts, labels);
  const header = { task: 'pos', features: FEATURE_VERSION, labels, scales, certain };
  const bytes = encodeModel(header, complete.weights, rows);
  writeFileSync(new URL('../../models/pos/pos.bin', import.meta.url), bytes);
  console.log(
    `pos.bin: ${labels.length} labels, ${certain.length} certain words, ${rows.hashes.length} features, ${bytes.length} bytes`,
  );
  const model = createModel(header, complete.chain, complete.weights, rows);
  console.log(`gum-dev, ${evaluate(model, readGum(folder, 'gum/gum-dev.jsonl.gz'))}`);
}
