/** How the proposals of a place lie to one another. */
import { type Tagged, VARIANTS } from '../attribution-tagger/readings.ts';
import type { Tokens } from '../reading.ts';
import type { View } from '../view.ts';

/** What an attribution is worth by the taggers alone: that there is content, and, which counts less, that the cue is one. */
export const worthOf = ({ probability, cue }: Pick<Tagged, 'probability' | 'cue'>): number =>
  probability * Math.sqrt(cue.score);

/** What the other proposals are to one. */
export interface Rivals {
  inSentence: number;
  /** Those in the cue's sentence that the taggers hold for likelier. */
  better: number;
  /** What the likeliest of the others is worth: of the sentence … */
  best: number;
  /** … of those whose content shares a word with this one's … */
  overlapping: number;
  /** … of those whose content holds this cue … */
  holding: number;
  /** … and of those whose cue is in this content. */
  held: number;
}

/** How others lie to each attribution. Each looks at those whose cues are near alone, so that the time stays linear. */
export function rivalsOf({ reading }: View, tagged: readonly Tagged[]): readonly Rivals[] {
  const { sentence } = reading.document.tokens;
  const worth = tagged.map(worthOf);
  // The likeliest reading of each cue, and where among them each attribution's own stands.
  const firsts: number[] = [];
  const home = tagged.map((one, index) => {
    if (one.variant === VARIANTS.likeliest) firsts.push(index);
    return firsts.length - 1;
  });
  return tagged.map((one, index) => {
    const rivals: Rivals = { inSentence: 0, better: 0, best: 0, overlapping: 0, holding: 0, held: 0 };
    const low = Math.max(0, home[index]! - NEIGHBOURS);
    const high = Math.min(firsts.length, home[index]! + NEIGHBOURS + 1);
    for (let at = low; at < high; at++) {
      const first = firsts[at]!;
      if (at !== home[index]) look(rivals, one, worth[index]!, tagged[first]!, worth[first]!, sentence);
    }
    return rivals;
  });
}

/** Puts what another is to one. No closure of a document's: what is compiled for one is thrown away with it (docs/decisions/0057-compiled-once.md). */
function look(
  rivals: Rivals,
  one: Tagged,
  own: number,
  other: Tagged,
  value: number,
  sentence: Uint32Array,
): void {
  if (sentence[other.cue.from] === sentence[one.cue.from]) {
    rivals.inSentence++;
    if (value > own) rivals.better++;
    rivals.best = Math.max(rivals.best, value);
  }
  if (value > rivals.holding && holds(other.content, one.cue)) rivals.holding = value;
  if (value > rivals.held && holds(one.content, other.cue)) rivals.held = value;
  if (value > rivals.overlapping && overlap(one.content, other.content)) rivals.overlapping = value;
}

/** Attributions to either side that are looked at. */
const NEIGHBOURS = 12;

const holds = (content: readonly Tokens[], { from, to }: Tokens): boolean =>
  content.some((piece) => piece.from < to && from < piece.to);

const overlap = (a: readonly Tokens[], b: readonly Tokens[]): boolean => a.some((piece) => holds(b, piece));
