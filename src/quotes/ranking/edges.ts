/**
 * What is measured of the edges of content: whether the cue tagger and the patterns have them there too, and what stands to
 * either side. By these the ranking chooses between readings of a cue that differ in an edge.
 */
import type { Tagged } from '../attribution-tagger/index.ts';
import { CONTENT_PART } from '../cue-tagger/index.ts';
import { PUNCT, type Tokens } from '../reading.ts';
import type { View } from '../view.ts';

export const OF_EDGES = [
  'label begins',
  'label ends',
  'pattern begins',
  'pattern ends',
  'word before',
  'last word',
  'word after',
  'next word after',
  'marks cut',
] as const;

/** Labels of the cue tagger, from that of what is outside on. */
const BEGINS = 1;
const ENDS = 3;
const UNIT = 4;

/** What a token is, for edges: its part of speech, and some signs and words that part clauses. */
function kindAt({ upos, reading }: View, t: number): number {
  if (t < 0 || t >= reading.length) return -1;
  const word = reading.lower[t]!;
  if (upos[t] === PUNCT)
    return word === ',' ? -5 : word === '.' ? -4 : word === ':' || word === ';' ? -3 : -2;
  return upos[t]!;
}

/** Where the first and last words of content stand, punctuation at its ends left aside. */
function edgesOf({ upos }: View, content: readonly Tokens[]): Tokens {
  let from = content[0]!.from;
  let to = content.at(-1)!.to;
  while (from + 1 < to && upos[from] === PUNCT) from++;
  while (to - 1 > from && upos[to - 1] === PUNCT) to--;
  return { from, to };
}

/**
 * Measures the edges of an attribution's content.
 *
 * @param labels the best labels of the cue tagger
 */
export function putEdges(
  view: View,
  { content }: Pick<Tagged, 'content'>,
  labels: Uint8Array,
  put: (name: (typeof OF_EDGES)[number], value: number) => void,
): void {
  const { patternContent, reading } = view;
  const { from, to } = edgesOf(view, content);
  const first = content[0]!.from;
  const end = content.at(-1)!.to;
  // The neighbours' labels too: a mark may be in or out.
  let begins = 0;
  let ends = 0;
  let patternBegins = 0;
  let patternEnds = 0;
  for (let t = Math.min(first, Math.max(0, from - 1)); t <= from; t++) {
    const label = labels[t]! - 4 * CONTENT_PART;
    if (label === BEGINS || label === UNIT) begins = 1;
    if (patternContent[t] === 2) patternBegins = 1;
  }
  for (let t = to - 1; t < Math.max(end, Math.min(to + 1, reading.length)); t++) {
    const label = labels[t]! - 4 * CONTENT_PART;
    if (label === ENDS || label === UNIT) ends = 1;
    if (patternContent[t] === 3) patternEnds = 1;
  }
  put('label begins', begins);
  put('label ends', ends);
  put('pattern begins', patternBegins);
  put('pattern ends', patternEnds);
  put('word before', kindAt(view, from - 1));
  put('last word', kindAt(view, to - 1));
  put('word after', kindAt(view, to));
  put('next word after', kindAt(view, to + 1));
  const { inside, quoted } = reading;
  const opening = inside[from]!;
  const closing = inside[to - 1]!;
  put(
    'marks cut',
    (opening >= 0 && quoted[opening]!.firstToken < first ? 1 : 0) +
      (closing >= 0 && quoted[closing]!.endToken > end && quoted[closing]!.closed ? 2 : 0),
  );
}
