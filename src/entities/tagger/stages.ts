/**
 * The two stages of the tagger, as functions of a document's view.
 */
import { decodeSpans, type LabelledSpan } from '../../learn/bilou.ts';
import type { Decoder } from '../../learn/decoder.ts';
import type { Extract } from '../../learn/features.ts';
import { addScores, type Model } from '../../learn/model.ts';
import { nameFeatures } from './features.ts';
import { countFirstStage, type FirstStage, secondFeatures } from './second.ts';
import type { View } from './view.ts';

export { countFirstStage as firstStage };

/** Features of the first stage, or, with what the first stage found, of the second. */
export function stageFeatures(view: View, found?: FirstStage): Extract {
  if (found === undefined) return (t, out) => nameFeatures(view, t, out);
  return (t, out) => {
    nameFeatures(view, t, out);
    secondFeatures(found, t, out);
  };
}

/** Labels of the first stage for the whole document. */
export function labelFirst(decoder: Decoder, view: View, extract = stageFeatures(view)): Uint8Array {
  const labels = new Uint8Array(view.document.tokens.length);
  for (const { firstToken, endToken } of view.document.sentences)
    decoder.decode(extract, firstToken, endToken, labels);
  return labels;
}

/**
 * Names by both stages. The second stage shares the first's features: they are found once, and scored for both models
 * while at hand.
 */
export function labelBoth(
  first: Decoder,
  second: Decoder,
  secondModel: Model,
  view: View,
): (LabelledSpan & { readonly score: number })[] {
  const { labels } = secondModel.chain;
  const shared = new Float64Array(view.document.tokens.length * labels);
  const found = countFirstStage(
    view,
    labelFirst(first, view, (t, out) => {
      nameFeatures(view, t, out);
      addScores(secondModel, out, shared, t * labels);
    }),
  );
  return labelSecond(second, view, (t, out) => secondFeatures(found, t, out), shared);
}

/** Names of the second stage, with the model's own probability. */
export function labelSecond(
  decoder: Decoder,
  view: View,
  extract: Extract,
  initial?: Float64Array,
): (LabelledSpan & { readonly score: number })[] {
  const labels = new Uint8Array(view.document.tokens.length);
  const names: (LabelledSpan & { readonly score: number })[] = [];
  for (const { firstToken, endToken } of view.document.sentences) {
    decoder.decode(extract, firstToken, endToken, labels, initial);
    for (const span of decodeSpans(labels, firstToken, endToken))
      names.push({ ...span, score: decoder.probability(span.start, span.end, labels) });
  }
  return names;
}
