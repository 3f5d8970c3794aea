/**
 * Trains the two taggers of the quotes stage on PolNeAR's training articles and writes models/quotes. The cue tagger is
 * trained first, and again on each four fifths, so that the attribution tagger learns from cues as they will be found in
 * new text. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createDates } from '../../src/dates/index.ts';
import { createEntities } from '../../src/entities/index.ts';
import { bilouLabels, encodeSpan, OUTSIDE } from '../../src/learn/bilou.ts';
import type { Chain } from '../../src/learn/chain.ts';
import { assignFolds } from '../../src/learn/jackknife.ts';
import { compact, type Model } from '../../src/learn/model.ts';
import { decodeModel, encodeModel } from '../../src/learn/model-file.ts';
import { type TrainingOptions, trainMean } from '../../src/learn/train.ts';
import { createTrainingSet } from '../../src/learn/training-set.ts';
import { ATTRIBUTION_FEATURES, createGround } from '../../src/quotes/attribution-tagger/features.ts';
import { extractAround, windowOf, zonesOf } from '../../src/quotes/attribution-tagger/index.ts';
import {
  attributionChain,
  CLASSES,
  CONTENT,
  labelsOf,
  SOURCE,
} from '../../src/quotes/attribution-tagger/states.ts';
import { CUE_FEATURES, createCueFeatures } from '../../src/quotes/cue-tagger/features.ts';
import {
  type Candidate,
  CONTENT_PART,
  CUE_PART,
  createCueTagger,
  cueChain,
  headOf,
  type Labelling,
  PARTS,
  SOURCE_PART,
} from '../../src/quotes/cue-tagger/index.ts';
import { type CueLexicon, createCueLexicon } from '../../src/quotes/cues.ts';
import { type Found, findByPatterns } from '../../src/quotes/patterns.ts';
import { type Reading, read, type Tokens } from '../../src/quotes/reading.ts';
import { createView, tokenAt, type View } from '../../src/quotes/view.ts';
import { createSegment } from '../../src/segment/index.ts';
import { createTag } from '../../src/tag/index.ts';
import { articleOf, readLines } from './corpora.ts';
import { countFrames, countsOfOthers, type Marked } from './cue-frames.ts';

const CUE_OPTIONS: Partial<TrainingOptions> = {
  epochs: 9,
  rate: 0.2,
  damping: 1,
  l1: 1e-5,
  dropout: 0.35,
  averaged: 3,
  minCount: 2,
};
const OPTIONS: Partial<TrainingOptions> = {
  epochs: 8,
  rate: 0.2,
  damping: 1,
  l1: 1e-5,
  dropout: 0.5,
  averaged: 3,
  minCount: 2,
};
const PRUNE = 0.08;
const FOLDS = 5;
/** Trainings of the attribution tagger whose weights are averaged. */
const SEEDS = 2;
/** How sure a cue is said to be that the cue tagger does not find. */
const MISSED = 0.1;

type Pieces = readonly (readonly [number, number])[];

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Marked & { readonly source: Pieces | null })[];
}

interface Gold {
  readonly cue: Tokens;
  readonly content: readonly Tokens[];
  readonly source: Tokens | null;
}

export interface Prepared {
  readonly view: View;
  readonly found: readonly Found[];
  readonly gold: readonly Gold[];
}

function tokensOf({ reading }: View, [start, end]: readonly [number, number]): Tokens {
  const { tokens } = reading.document;
  return { from: tokenAt(tokens, start), to: tokenAt(tokens, end - 1) + 1 };
}

const longest = (spans: readonly Tokens[]): Tokens | null =>
  spans.reduce<Tokens | null>(
    (best, one) => (best === null || one.to - one.from > best.to - best.from ? one : best),
    null,
  );

/** The lines of a corpus as the stages before make them. */
function readArticles(folder: string, name: string) {
  const segment = createSegment();
  const tag = createTag();
  const entities = createEntities();
  const dates = createDates();
  return readLines<Annotated>(folder, `quotes/${name}.jsonl.gz`).map(({ id, text, quotes }) => ({
    reading: read(dates(entities(tag(segment(articleOf(id, text)))))),
    quotes,
  }));
}

/**
 * The articles as both taggers see them. How often a verb is a cue is counted over the articles of the other folds, as new
 * text has no part in the counts.
 */
function prepare(folder: string): readonly Prepared[] {
  const articles = readArticles(folder, 'polnear-train');
  const fold = assignFolds(articles.length, FOLDS);
  const complete = createCueLexicon();
  const counts = Array.from({ length: FOLDS }, () => new Map<string, readonly [number, number]>());
  for (const [i, { reading, quotes }] of articles.entries())
    countFrames(reading, complete, quotes, counts[fold[i]!]!);
  const lexicons = countsOfOthers(counts).map((others) => createCueLexicon([], others));
  return articles.map(({ reading, quotes }, i) => prepareOne(reading, quotes, lexicons[fold[i]!]!));
}

function prepareOne(reading: Reading, quotes: Annotated['quotes'], lexicon: CueLexicon): Prepared {
  const findings = findByPatterns(reading, lexicon);
  const view = createView(reading, lexicon, findings);
  const gold = quotes.flatMap(({ cue, content, source }): Gold[] => {
    if (cue === null || cue.length === 0) return [];
    const spans = cue.map((piece) => tokensOf(view, piece));
    return [
      {
        cue: { from: spans[0]!.from, to: spans.at(-1)!.to },
        content: content.map((piece) => tokensOf(view, piece)),
        source: longest((source ?? []).map((piece) => tokensOf(view, piece))),
      },
    ];
  });
  return { view, found: findings.outside, gold };
}

function modelOf(
  task: string,
  features: number,
  labels: readonly string[],
  chainOf: () => Chain,
  weights: ReturnType<typeof trainMean>,
): { readonly model: Model; readonly bytes: Uint8Array } {
  const { rows, scales } = compact(weights, PRUNE);
  const header = { task, features, labels, scales };
  const bytes = encodeModel(header, weights.chainWeights, rows);
  return { model: decodeModel(bytes, chainOf, { task, features }, task), bytes };
}

function trainCues(articles: readonly Prepared[], seeds: number) {
  const set = createTrainingSet();
  for (const { view, gold } of articles) {
    const labels = new Uint8Array(view.reading.length).fill(OUTSIDE);
    const { sentences, paragraphs } = view.reading.document;
    const put = ({ from, to }: Tokens, type: number): void => {
      // A piece does not run over a paragraph's end, nor over what is labelled already.
      for (let start = from, t = from; t <= to; t++)
        if (t === to || labels[t] !== OUTSIDE || view.paragraph[t] !== view.paragraph[start]) {
          if (t > start) encodeSpan({ start, end: t, type }, labels);
          start = t === to || labels[t] === OUTSIDE ? t : t + 1;
        }
    };
    for (const { cue } of gold) put(cue, CUE_PART);
    for (const { source } of gold) if (source !== null) put(source, SOURCE_PART);
    for (const { content } of gold) for (const piece of content) put(piece, CONTENT_PART);
    const extract = createCueFeatures(view);
    for (const { firstSentence, endSentence, kind } of paragraphs)
      if (kind !== 'boilerplate' && endSentence > firstSentence)
        set.add(extract, labels, sentences[firstSentence]!.firstToken, sentences[endSentence - 1]!.endToken);
  }
  return modelOf(
    'quote-cues',
    CUE_FEATURES,
    bilouLabels(PARTS),
    cueChain,
    trainMean(cueChain(), set.finish(), CUE_OPTIONS, seeds),
  );
}

/** Candidates as they are found, and the cues that are not, with what belongs to each. */
function examplesOf(
  { gold }: Prepared,
  candidates: readonly Candidate[],
  view: View,
): { readonly cue: Candidate; readonly gold: Gold | null }[] {
  const examples: { cue: Candidate; gold: Gold | null }[] = candidates.map((cue) => ({
    cue,
    gold: gold.find((one) => one.cue.from < cue.to && cue.from < one.cue.to) ?? null,
  }));
  for (const one of gold)
    if (!examples.some((example) => example.gold === one))
      examples.push({
        cue: { ...one.cue, head: headOf(view, one.cue.from, one.cue.to), score: MISSED },
        gold: one,
      });
  return examples;
}

function write(kinds: Uint8Array, { from, to }: Tokens, window: Tokens, base: number): void {
  const first = Math.max(from, window.from);
  const end = Math.min(to, window.to);
  for (let t = first; t < end; t++) kinds[t - window.from] = base + (t === end - 1 ? 2 : t === first ? 0 : 1);
}

function trainAttributions(
  articles: readonly Prepared[],
  labellings: readonly Labelling[],
  seeds: number,
  options = OPTIONS,
) {
  const set = createTrainingSet();
  for (const [index, article] of articles.entries()) {
    const { view, found } = article;
    const ground = createGround(view, labellings[index]!);
    for (const { cue, gold } of examplesOf(article, labellings[index]!.candidates, view)) {
      const window = windowOf(view, cue);
      const zones = zonesOf(cue, window);
      const length = window.to - window.from;
      const kinds = new Uint8Array(length);
      if (gold !== null) {
        // A piece around the cue is cut by it.
        for (const piece of gold.content)
          for (const side of [
            { from: piece.from, to: Math.min(piece.to, cue.from) },
            { from: Math.max(piece.from, cue.to), to: piece.to },
          ])
            if (side.from < side.to) write(kinds, side, window, CONTENT);
        const { source } = gold;
        const free =
          source !== null &&
          (source.to <= cue.from || source.from >= cue.to) &&
          source.from >= window.from &&
          source.to <= window.to &&
          kinds.subarray(source.from - window.from, source.to - window.from).every((kind) => kind === 0);
        if (free && kinds.some((kind) => kind > 0)) write(kinds, source, window, SOURCE);
      }
      separate(kinds);
      const labels = new Uint8Array(length);
      labelsOf(kinds, zones, 0, length, labels);
      set.add(extractAround(ground, found, cue, window), labels, 0, length, zones);
    }
  }
  const weights = trainMean(
    attributionChain(),
    set.finish(),
    {
      ...options,
      onEpoch: (epoch, value) => console.log(`attributions, epoch ${epoch + 1}: ${value.toFixed(0)}`),
    },
    seeds,
  );
  return modelOf('quote-attributions', ATTRIBUTION_FEATURES, CLASSES, attributionChain, weights);
}

/** Makes one piece of two that touch. */
function separate(kinds: Uint8Array): void {
  for (let t = 0; t + 1 < kinds.length; t++) {
    const end = kinds[t] === CONTENT + 2;
    const next = kinds[t + 1]!;
    if (!end || next < CONTENT || next > CONTENT + 2) continue;
    kinds[t] = t > 0 && kinds[t - 1]! >= CONTENT && kinds[t - 1]! < CONTENT + 2 ? CONTENT + 1 : CONTENT;
    if (next === CONTENT) kinds[t + 1] = CONTENT + 1;
  }
}

/** Trains on the corpora in `folder`. */
export function trainQuotes(folder: string): void {
  const articles = prepare(folder);
  const out = new URL('../../models/quotes/', import.meta.url);
  const cues = trainCues(articles, 1);
  writeFileSync(new URL('cues.bin', out), cues.bytes);
  console.log(`cues.bin: ${cues.model.rows.hashes.length} features, ${cues.bytes.length} bytes`);
  const fold = assignFolds(articles.length, FOLDS);
  const labellings: Labelling[] = new Array(articles.length);
  for (let f = 0; f < FOLDS; f++) {
    const { model } = trainCues(
      articles.filter((_, i) => fold[i] !== f),
      1,
    );
    const tagger = createCueTagger(model);
    for (const [i, { view }] of articles.entries()) if (fold[i] === f) labellings[i] = tagger(view);
    console.log(`fold ${f + 1} of ${FOLDS}`);
  }
  let found = 0;
  let all = 0;
  let proposed = 0;
  for (const [i, { gold }] of articles.entries()) {
    const { candidates } = labellings[i]!;
    proposed += candidates.length;
    for (const { cue } of gold) {
      all++;
      if (candidates.some((one) => one.from < cue.to && cue.from < one.to)) found++;
    }
  }
  console.log(`${all} cues, ${found} among ${proposed} candidates`);
  const attributions = trainAttributions(articles, labellings, SEEDS);
  writeFileSync(new URL('attributions.bin', out), attributions.bytes);
  console.log(
    `attributions.bin: ${attributions.model.rows.hashes.length} features, ${attributions.bytes.length} bytes`,
  );
}
