import { PENN, type Penn, type Segmented, type Stage, type Tagged, UPOS, type Upos } from '../document.ts';
import { createChain } from '../learn/chain.ts';
import { readClusters } from '../learn/clusters.ts';
import { createDecoder } from '../learn/decoder.ts';
import type { Model } from '../learn/model.ts';
import { readModel } from '../learn/model-file.ts';
import { createWords } from '../learn/words.ts';
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
    const byWord = Uint8Array.from(words.text, (word) => (certain.get(word) ?? -1) + 1);
    const known = Uint8Array.from(words.of, (word) => byWord[word]!);
    for (const { firstToken, endToken } of document.sentences)
      decoder.decode(extract, firstToken, endToken, labels, known);
    const upos = labels.map((label) => uposOf[label]!);
    const xpos = labels.map((label) => xposOf[label]!);
    return { ...document, tags: { upos, xpos, lemma: document.tokens.lemma } };
  };
}
