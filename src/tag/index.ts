import { PENN, type Penn, type Segmented, type Stage, type Tagged, UPOS, type Upos } from '../document.ts';
import { createChain } from '../learn/crf/chain.ts';
import { createDecoder } from '../learn/crf/decoder.ts';
import { readClusters } from '../learn/features/clusters.ts';
import { createWords, type Words } from '../learn/features/words.ts';
import type { Model } from '../learn/model/model.ts';
import { readModel } from '../learn/model/model-file.ts';
import { createTagFeatures, FEATURE_VERSION } from './features.ts';

const FILE = new URL('../../models/pos/pos.bin', import.meta.url);

/** Labels whose score lies further below a token's best than this are not looked at. */
const MARGIN = 8;

/** Reads the tagger's model. */
export function readTagModel(): Model {
  return readModel(FILE, ({ labels }) => createChain(labels.length), {
    task: 'pos',
    features: FEATURE_VERSION,
  });
}

/**
 * The tag stage: a universal and a Penn Treebank part of speech for every token, by a CRF whose labels are pairs of
 * both, such as `VERB VBD`. Words that bear one pair alone have it without being looked at (the tag dictionary of
 * Ratnaparkhi 1996). The lemma is the tokenizer's.
 *
 * @throws CopydeskError `bad-model` when the model file is missing, damaged, or of another version
 */
export function createTag(model: Model = readTagModel()): Stage<Segmented, Tagged> {
  const clusters = readClusters();
  const decoder = createDecoder(model, MARGIN);
  const pairs = model.header.labels.map((label) => label.split(' '));
  const uposOf = Uint8Array.from(pairs, ([upos]) => UPOS.indexOf(upos as Upos));
  const certain = new Map(model.header.certain);
  const xposOf = Uint8Array.from(pairs, ([, xpos]) => PENN.indexOf(xpos as Penn));
  return (document) => {
    const { length, text } = document.tokens;
    const labels = new Uint8Array(length);
    const words = createWords(text);
    const extract = createTagFeatures(document, words, clusters);
    const known = knownLabels(words, certain);
    for (const { firstToken, endToken } of document.sentences)
      decoder.decode(extract, firstToken, endToken, labels, known);
    const upos = new Uint8Array(length);
    const xpos = new Uint8Array(length);
    for (let t = 0; t < length; t++) {
      upos[t] = uposOf[labels[t]!]!;
      xpos[t] = xposOf[labels[t]!]!;
    }
    return { ...document, tags: { upos, xpos, lemma: document.tokens.lemma } };
  };
}

/** Of each token the label that it has for certain plus one, or 0. */
function knownLabels({ of, text, count }: Words, certain: ReadonlyMap<string, number>): Uint8Array {
  const byWord = new Uint8Array(count);
  for (let w = 0; w < count; w++) byWord[w] = (certain.get(text[w]!) ?? -1) + 1;
  const known = new Uint8Array(of.length);
  for (let t = 0; t < of.length; t++) known[t] = byWord[of[t]!]!;
  return known;
}
