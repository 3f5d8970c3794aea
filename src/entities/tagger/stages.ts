/**
 * The two stages of the tagger, as functions of a document's view.
 */
import { decodeSpans, type LabelledSpan } from '../../learn/crf/bilou.ts';
import { createDecoder, type Decoder } from '../../learn/crf/decoder.ts';
import { createFeatureBuffer, type Extract } from '../../learn/features/features.ts';
import type { Model } from '../../learn/model/model.ts';
import { createScorer } from '../../learn/model/scorer.ts';
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
export function labelFirst(decoder: Decoder, view: View): Uint8Array {
  const extract = stageFeatures(view);
  return label(view, (start, end, labels) => decoder.decode(extract, start, end, labels));
}

/** Names of the second stage, with the model's own probability. */
export function labelSecond(decoder: Decoder, view: View, extract: Extract): readonly ScoredSpan[] {
  const names: ScoredSpan[] = [];
  label(view, (start, end, labels) => {
    decoder.decode(extract, start, end, labels);
    collect(decoder, start, end, labels, names);
  });
  return names;
}

/**
 * Names by both stages at once, the same as `labelSecond` after `labelFirst`. The second stage shares the first's
 * features: they are found once and looked up once, in a table of both models.
 */
export function createBothStages(models: readonly [Model, Model]): (view: View) => readonly ScoredSpan[] {
  const [first, second] = models;
  const decoders = [createDecoder(first), createDecoder(second)] as const;
  const add = createScorer(first, second);
  const offset = first.chain.labels;
  const stride = offset + second.chain.labels;
  const buffer = createFeatureBuffer();
  // Made once: what is compiled for a document's own is thrown away with it (docs/decisions/0057-compiled-once.md).
  const score = ({ stretches }: View, scores: Float64Array, extract: Extract): void => {
    for (let i = 0; i < stretches.length; i += 2)
      for (let t = stretches[i]!; t < stretches[i + 1]!; t++) {
        buffer.length = 0;
        extract(t, buffer);
        add(buffer, scores, t * stride);
      }
  };
  return (view) => {
    const scores = new Float64Array(view.document.tokens.length * stride);
    score(view, scores, (t, out) => nameFeatures(view, t, out));
    const found = countFirstStage(
      view,
      label(view, (start, end, labels) => decoders[0].decodeScores(scores, stride, 0, start, end, labels)),
    );
    score(view, scores, (t, out) => secondFeatures(found, t, out));
    const names: ScoredSpan[] = [];
    label(view, (start, end, labels) => {
      decoders[1].decodeScores(scores, stride, offset, start, end, labels);
      collect(decoders[1], start, end, labels, names);
    });
    return names;
  };
}

type ScoredSpan = LabelledSpan & { readonly score: number };

/** Labels each stretch of a document. */
function label(view: View, decode: (start: number, end: number, labels: Uint8Array) => void): Uint8Array {
  const labels = new Uint8Array(view.document.tokens.length);
  const { stretches } = view;
  for (let i = 0; i < stretches.length; i += 2) decode(stretches[i]!, stretches[i + 1]!, labels);
  return labels;
}

/** Adds the names of the stretch at hand. */
function collect(
  decoder: Decoder,
  start: number,
  end: number,
  labels: Uint8Array,
  names: ScoredSpan[],
): void {
  for (const span of decodeSpans(labels, start, end))
    names.push({ ...span, score: decoder.probability(span.start, span.end, labels) });
}
