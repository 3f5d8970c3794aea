import type { Tagged } from '../attribution-tagger/index.ts';
import { CONTENT_PART, SOURCE_PART } from '../cue-tagger/index.ts';
import type { View } from '../view.ts';

/** What is measured of the labels that the cue tagger gives; the last but one is -1 without a source. */
export const OF_LABELS = ['content labels', 'source labels', 'labels left over'] as const;

/** Tokens from where on a label is too far from the cue to be looked at. */
const FAR = 60;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How far the cue tagger, which knows of no cue in particular, labels the same words. */
export function putLabels(
  view: View,
  { cue, content, source }: Tagged,
  labels: Uint8Array,
  put: (name: (typeof OF_LABELS)[number], value: number) => void,
): void {
  const isPart = (t: number, part: number): number =>
    labels[t]! > 4 * part && labels[t]! <= 4 * part + 4 ? 1 : 0;
  let size = 0;
  let labelled = 0;
  const { tokens, sentences } = view.reading.document;
  const sentence = sentences[tokens.sentence[cue.from]!]!;
  const firstToken = Math.max(sentence.firstToken, cue.from - FAR);
  const endToken = Math.min(sentence.endToken, cue.to + FAR);
  let over = 0;
  for (let t = firstToken; t < endToken; t++) over += isPart(t, CONTENT_PART);
  for (const { from, to } of content) {
    size += to - from;
    for (let t = from; t < to; t++) {
      const is = isPart(t, CONTENT_PART);
      labelled += is;
      if (t >= firstToken && t < endToken) over -= is;
    }
  }
  put('content labels', share(labelled, size));
  put('labels left over', over);
  let sourced = 0;
  if (source !== null) for (let t = source.from; t < source.to; t++) sourced += isPart(t, SOURCE_PART);
  put('source labels', source === null ? -1 : share(sourced, source.to - source.from));
}
