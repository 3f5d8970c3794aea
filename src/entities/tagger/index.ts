import type { Tagged } from '../../document.ts';
import { calibrate } from '../../learn/calibration.ts';
import { bilouChain } from '../../learn/crf/bilou.ts';
import { readClusters } from '../../learn/features/clusters.ts';
import type { Model } from '../../learn/model/model.ts';
import { readModel } from '../../learn/model/model-file.ts';
import type { GazetteerMatches } from '../gazetteer/index.ts';
import { FEATURE_VERSION } from './features.ts';
import { createBothStages } from './stages.ts';
import { createView } from './view.ts';

/** The types that the tagger tells apart: persons, places, organizations, and other names. */
export const TAGGER_TYPES = ['PER', 'LOC', 'ORG', 'MISC'] as const;
export type TaggerType = (typeof TAGGER_TYPES)[number];

/** A name that the tagger found: tokens `[start, end)` of the document. */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  readonly type: TaggerType;
  /** Probability that there is just this name here, of just this type. */
  readonly score: number;
}

/** No word of a name is longer (UTF-16 units); what is comes of a text without spaces. */
const LONGEST_WORD = 50;

const MODELS = new URL('../../../models/ner/', import.meta.url);

/** Reads the models of both stages. */
export const readNameModels = (): readonly [Model, Model] => [readNameModel(1), readNameModel(2)];

function readNameModel(stage: 1 | 2): Model {
  return readModel(new URL(`names-${stage}.bin`, MODELS), () => bilouChain(TAGGER_TYPES.length), {
    task: `names-${stage}`,
    features: FEATURE_VERSION,
  });
}

/**
 * The name tagger: finds names of the four types of CoNLL-2003 (Tjong Kim Sang and De Meulder 2003) in a document.
 *
 * @param models trained models in place of the package's
 * @returns a function from a document and what the gazetteer matches in it to its names, in order, not overlapping
 * @throws CopydeskError `bad-model` when a model file is missing, damaged, or of another version
 *
 * @example
 * const findNames = createNameTagger();
 * for (const { start, end, type, score } of findNames(document, gazetteer.match(document))) …
 */
export function createNameTagger(
  models: readonly [Model, Model] = readNameModels(),
): (document: Tagged, lists: GazetteerMatches) => readonly TaggedName[] {
  const clusters = readClusters();
  const findBoth = createBothStages(models);
  const { calibration = [] } = models[1].header;
  return (document, lists) => {
    const { text } = document.tokens;
    const names: TaggedName[] = [];
    const view = createView(document, lists, clusters);
    for (const { start, end, type, score } of findBoth(view)) {
      let t = start;
      while (t < end && text[t]!.length <= LONGEST_WORD) t++;
      if (t === end)
        names.push({ start, end, type: TAGGER_TYPES[type]!, score: calibrate(calibration, score) });
    }
    return names;
  };
}
