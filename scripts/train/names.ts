/**
 * Trains the name tagger's two stages and writes models/ner. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createGazetteer } from '../../src/entities/gazetteer/index.ts';
import { FEATURE_VERSION } from '../../src/entities/tagger/features.ts';
import { TAGGER_TYPES } from '../../src/entities/tagger/index.ts';
import { firstStage, labelFirst, labelSecond, stageFeatures } from '../../src/entities/tagger/stages.ts';
import { bilouChain, bilouLabels, decodeSpans } from '../../src/learn/bilou.ts';
import { type Calibration, fitCalibration } from '../../src/learn/calibration.ts';
import { createDecoder } from '../../src/learn/decoder.ts';
import type { Extract } from '../../src/learn/features.ts';
import { jackknife } from '../../src/learn/jackknife.ts';
import { compact, createModel, type Model, type ModelHeader } from '../../src/learn/model.ts';
import { encodeModel } from '../../src/learn/model-file.ts';
import { train } from '../../src/learn/train.ts';
import { createTrainingSet } from '../../src/learn/training-set.ts';
import { createNameCorpora, type NameText } from './name-corpora.ts';

const OPTIONS = { epochs: 12, rate: 0.2, damping: 1, l1: 3e-6, dropout: 0.3, averaged: 4 };
const PRUNE = 0.05;
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

export const ALL_NAMES: NameTrainingOptions = {
  sets: [NEWS, 'ner/wikigold.jsonl.gz'],
  gum: true,
  own: true,
};

interface Trained {
  readonly model: Model;
  readonly encode: (calibration?: Calibration) => Uint8Array;
}

function trainStage(stage: 1 | 2, texts: Iterable<readonly [NameText, Extract]>): Trained {
  const set = createTrainingSet();
  for (const [{ view, gold }, extract] of texts)
    for (const { firstToken, endToken } of view.document.sentences)
      set.add(extract, gold, firstToken, endToken);
  const weights = train(chain, set.finish(), OPTIONS);
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

const first = (texts: readonly NameText[]): Trained =>
  trainStage(
    1,
    texts.map((text) => [text, stageFeatures(text.view)] as const),
  );

/** Trains both stages. */
export function trainNameModels(
  folder: string,
  options: NameTrainingOptions = ALL_NAMES,
  log: (line: string) => void = console.log,
): { readonly stages: readonly [Trained, Trained]; readonly calibration: Calibration } {
  const corpora = createNameCorpora(folder, createGazetteer());
  const news = new Set<NameText>();
  const texts = options.sets.flatMap((name) => {
    const read = corpora.read(name);
    if (name === NEWS) for (const text of read) news.add(text);
    log(`${name}: ${read.reduce((sum, { lost }) => sum + lost, 0)} names do not fit the tokens`);
    return read;
  });
  if (options.own) texts.push(...corpora.readOwn());
  if (options.gum) {
    const decoder = createDecoder(first(texts).model);
    const find = ({ view }: NameText) => {
      const labels = labelFirst(decoder, view);
      return decodeSpans(labels).map((span) => ({ ...span, type: TAGGER_TYPES[span.type]!, score: 1 }));
    };
    texts.push(...corpora.readGum('gum/gum-train.jsonl.gz', find));
  }
  const families = texts.map((text, i): Family => {
    const copy = i % RECASED === 0 ? corpora.recase(text, i % RECASED_CAPITALS === 0) : null;
    return copy === null ? [text] : [text, copy];
  });
  log(`${families.length} texts, ${families.flat().length} with copies`);

  const one = first(families.flat());
  log('first stage trained');
  const seen = new Map<NameText, Extract>();
  const labels = jackknife(
    families,
    FOLDS,
    (rest) => createDecoder(first(rest.flat()).model),
    (decoder, family) => family.map(({ view }) => labelFirst(decoder, view)),
  );
  for (const [i, family] of families.entries())
    for (const [j, text] of family.entries())
      seen.set(text, stageFeatures(text.view, firstStage(text.view, labels[i]![j]!)));
  const second = (some: readonly Family[]): Trained =>
    trainStage(
      2,
      some.flat().map((text) => [text, seen.get(text)!] as const),
    );
  const two = second(families);
  log('second stage trained');
  const probabilities: number[] = [];
  const right: number[] = [];
  jackknife(
    families,
    FOLDS,
    (rest) => createDecoder(second(rest).model),
    (decoder, [text]) => {
      if (news.size > 0 && !news.has(text!)) return;
      const gold = new Set(decodeSpans(text!.gold).map((span) => JSON.stringify(span)));
      for (const { score, ...span } of labelSecond(decoder, text!.view, seen.get(text!)!)) {
        probabilities.push(score);
        right.push(gold.has(JSON.stringify(span)) ? 1 : 0);
      }
    },
  );
  return { stages: [one, two], calibration: fitCalibration(probabilities, right) };
}

/** Trains on the corpora in `folder` and writes the models. */
export function trainNames(folder: string): void {
  const { stages, calibration } = trainNameModels(folder);
  for (const [index, { model, encode }] of stages.entries()) {
    const bytes = encode(index === 1 ? calibration : undefined);
    const name = `names-${index + 1}.bin`;
    writeFileSync(new URL(`../../models/ner/${name}`, import.meta.url), bytes);
    console.log(`${name}: ${model.features} features, ${bytes.length} bytes`);
  }
}
