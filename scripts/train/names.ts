/**
 * Trains the name tagger and writes models/ner. The same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createGazetteer } from '../../src/entities/gazetteer/index.ts';
import { FEATURE_VERSION, nameFeatures } from '../../src/entities/tagger/features.ts';
import { TAGGER_TYPES } from '../../src/entities/tagger/index.ts';
import { createView } from '../../src/entities/tagger/view.ts';
import { bilouChain, bilouLabels } from '../../src/learn/bilou.ts';
import { compact } from '../../src/learn/model.ts';
import { encodeModel } from '../../src/learn/model-file.ts';
import { train } from '../../src/learn/train.ts';
import { createTrainingSet } from '../../src/learn/training-set.ts';
import { createLabeller, type GoldText, readLines } from './corpora.ts';

const OPTIONS = { epochs: 12, rate: 0.2, damping: 1, l1: 3e-6, dropout: 0.3, averaged: 4 };
const PRUNE = 0.05;
const SETS = ['ner/conll-train.jsonl.gz', 'ner/wikigold.jsonl.gz'];

/** Trains on the corpora in `folder`. */
export function trainNames(folder: string): void {
  const label = createLabeller(TAGGER_TYPES);
  const gazetteer = createGazetteer();
  const set = createTrainingSet();
  for (const name of SETS) {
    let lost = 0;
    for (const line of readLines<GoldText>(folder, name)) {
      const { document, gold, lost: here } = label(line);
      const view = createView(document, gazetteer);
      lost += here;
      for (const { firstToken, endToken } of document.sentences)
        set.add((t, out) => nameFeatures(view, t, out), gold, firstToken, endToken);
    }
    console.log(`${name}: ${lost} names do not fit the tokens`);
  }
  const chain = bilouChain(TAGGER_TYPES.length);
  const weights = train(chain, set.finish(), {
    ...OPTIONS,
    onEpoch: (epoch, value) => console.log(`epoch ${epoch + 1}: log likelihood ${value.toFixed(0)}`),
  });
  const { rows, scales } = compact(weights, PRUNE);
  const header = { task: 'names-1', features: FEATURE_VERSION, labels: bilouLabels(TAGGER_TYPES), scales };
  const bytes = encodeModel(header, weights.chainWeights, rows);
  writeFileSync(new URL('../../models/ner/names-1.bin', import.meta.url), bytes);
  console.log(`names-1.bin: ${rows.hashes.length} features, ${bytes.length} bytes`);
}
