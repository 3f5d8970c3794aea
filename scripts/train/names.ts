/**
 * Trains the name tagger's two stages and writes models/ner. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createGazetteer } from '../../src/entities/gazetteer/index.ts';
import { FEATURE_VERSION } from '../../src/entities/tagger/features.ts';
import { TAGGER_TYPES } from '../../src/entities/tagger/index.ts';
import { firstStage, labelFirst, labelSecond, stageFeatures } from '../../src/entities/tagger/stages.ts';
import { type Calibration, fitCalibration } from '../../src/learn/calibration.ts';
import { bilouChain, bilouLabels, decodeSpans, type LabelledSpan } from '../../src/learn/crf/bilou.ts';
import { createDecoder } from '../../src/learn/crf/decoder.ts';
import type { Extract } from '../../src/learn/features/features.ts';
import { compact, createModel, type Model, type ModelHeader, sparse } from '../../src/learn/model/model.ts';
import { encodeModel } from '../../src/learn/model/model-file.ts';
import { jackknife } from '../../src/learn/train/jackknife.ts';
import { trainMean } from '../../src/learn/train/train.ts';
import { createTrainingSet } from '../../src/learn/train/training-set.ts';
import { createNameCorpora, type NameCorpora, type NameText } from './name-corpora.ts';

const OPTIONS = { epochs: 12, rate: 0.2, damping: 1, l1: 2e-6, dropout: 0.3, scale: 0.8, averaged: 4 };
/** How many trainings the shipped models are the mean of; those for the folds are of one. */
const SEEDS = 5;
const PRUNE = 0.1 * OPTIONS.scale;
const FOLDS = 5;
/** One text in eight comes again in small letters, or, one in three of these, in capitals. */
const RECASED = 8;
const RECASED_CAPITALS = 24;

const chain = bilouChain(TAGGER_TYPES.length);

/** A text and its copies in other letters, which no fold may part. */
type Family = readonly NameText[];

export interface NameTrainingOptions {
  /** Files of labelled texts. */
  readonly sets: readonly string[];
  readonly gum: boolean;
  /** The texts of training/names. */
  readonly own: boolean;
}

/** News, which scores are calibrated on: other text would make the tagger seem surer, or less sure, of news than it is. */
const NEWS = 'ner/conll-train.jsonl.gz';

const ALL_NAMES: NameTrainingOptions = {
  sets: [NEWS, 'ner/wikigold.jsonl.gz'],
  gum: true,
  own: true,
};

interface Trained {
  readonly model: Model;
  readonly encode: (calibration?: Calibration) => Uint8Array;
}

function trainStage(stage: 1 | 2, texts: Iterable<readonly [NameText, Extract]>, seeds = 1): Trained {
  const set = createTrainingSet();
  for (const [{ view, gold }, extract] of texts)
    for (let i = 0; i < view.stretches.length; i += 2)
      set.add(extract, gold, view.stretches[i]!, view.stretches[i + 1]!);
  const weights = trainMean(chain, set.finish(), OPTIONS, seeds);
  const { rows, scales } = compact(weights, PRUNE);
  const header: ModelHeader = {
    task: `names-${stage}`,
    features: FEATURE_VERSION,
    labels: bilouLabels(TAGGER_TYPES),
    scales,
  };
  return {
    model: createModel(header, chain, weights.chainWeights, rows),
    encode: (calibration) =>
      encodeModel({ ...header, ...(calibration && { calibration }) }, weights.chainWeights, rows),
  };
}

/** Trains the first stage. */
const trainFirst = (texts: readonly NameText[], seeds = 1): Trained =>
  trainStage(
    1,
    texts.map((text) => [text, stageFeatures(text.view)] as const),
    seeds,
  );

/** Texts with their copies in other letters. */
function recasedFamilies(corpora: NameCorpora, texts: readonly NameText[]): readonly Family[] {
  return texts.map((text, i) => {
    const copy = i % RECASED === 0 ? corpora.recase(text, i % RECASED_CAPITALS === 0) : null;
    return copy === null ? [text] : [text, copy];
  });
}

/** F1 of persons, places and organizations of one set, each text tagged by a model that was not trained on it. */
function foldScore(
  families: readonly Family[],
  folds: readonly (readonly LabelledSpan[])[],
  set: string,
): number {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const [i, [text]] of families.entries()) {
    if (text!.set !== set) continue;
    const { tokens } = text!.view.document;
    const names = new Set(
      text!.line.mentions
        .filter(({ type }) => type !== 'MISC')
        .map(({ start, end, type }) => `${start}-${end}-${type}`),
    );
    gold += names.size;
    for (const { start, end, type } of folds[i]!) {
      if (TAGGER_TYPES[type] === 'MISC') continue;
      found++;
      if (names.has(`${tokens.start[start]}-${tokens.end[end - 1]}-${TAGGER_TYPES[type]}`)) right++;
    }
  }
  return (200 * right) / (found + gold);
}

/** Trains both stages. */
function trainNameModels(
  folder: string,
  options: NameTrainingOptions = ALL_NAMES,
  log: (line: string) => void = console.log,
): { readonly stages: readonly [Trained, Trained]; readonly calibration: Calibration } {
  const corpora = createNameCorpora(folder, createGazetteer());
  const texts = options.sets.flatMap((name) => {
    const read = corpora.read(name);
    log(`${name}: ${read.reduce((sum, { lost }) => sum + lost, 0)} names do not fit the tokens`);
    return read;
  });
  if (options.own) texts.push(...corpora.readOwn());
  if (options.gum) {
    const decoder = createDecoder(trainFirst(texts).model);
    const find = ({ view }: NameText) => {
      const labels = labelFirst(decoder, view);
      return decodeSpans(labels).map((span) => ({ ...span, type: TAGGER_TYPES[span.type]!, score: 1 }));
    };
    texts.push(...corpora.readGum('gum/gum-train.jsonl.gz', find));
  }
  const families = recasedFamilies(corpora, texts);
  log(`${families.length} texts, ${families.flat().length} with copies`);

  const one = trainFirst(families.flat(), SEEDS);
  log('first stage trained');
  const seen = new Map<NameText, Extract>();
  const labels = jackknife(
    families,
    FOLDS,
    (rest) => createDecoder(trainFirst(rest.flat()).model),
    (decoder, family) => family.map(({ view }) => labelFirst(decoder, view)),
  );
  for (const [i, family] of families.entries())
    for (const [j, text] of family.entries())
      seen.set(text, stageFeatures(text.view, firstStage(text.view, labels[i]![j]!)));
  const second = (some: readonly Family[], seeds = 1): Trained =>
    trainStage(
      2,
      some.flat().map((text) => [text, seen.get(text)!] as const),
      seeds,
    );
  const two = second(families, SEEDS);
  log('second stage trained');
  const probabilities: number[] = [];
  const right: number[] = [];
  const folds = jackknife(
    families,
    FOLDS,
    (rest) => createDecoder(second(rest).model),
    (decoder, [text]) => labelSecond(decoder, text!.view, seen.get(text!)!),
  );
  const calibrated = options.sets.find((name) => name === NEWS);
  for (const [i, [text]] of families.entries()) {
    if (calibrated !== undefined && text!.set !== calibrated) continue;
    const gold = new Set(decodeSpans(text!.gold).map(({ start, end, type }) => `${start}-${end}-${type}`));
    for (const { start, end, type, score } of folds[i]!) {
      probabilities.push(score);
      right.push(gold.has(`${start}-${end}-${type}`) ? 1 : 0);
    }
  }
  for (const name of options.sets)
    log(`${name}, ${FOLDS} folds, without typing rules: F1 ${foldScore(families, folds, name).toFixed(1)}`);
  return { stages: [one, two], calibration: fitCalibration(probabilities, right) };
}

/** Trains on the corpora in `folder` and writes the models. */
export function trainNames(folder: string): void {
  const { stages, calibration } = trainNameModels(folder);
  for (const [index, { model, encode }] of stages.entries()) {
    const bytes = encode(index === 1 ? calibration : undefined);
    const name = `names-${index + 1}.bin`;
    writeFileSync(new URL(`../../models/ner/${name}`, import.meta.url), bytes);
    console.log(`${name}: ${sparse(model).hashes.length} features, ${bytes.length} bytes`);
  }
}
