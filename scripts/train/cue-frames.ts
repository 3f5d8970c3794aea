/**
 * Counts how often a verb with what it governs is the cue of an attribution in annotated articles. The counts go into
 * src/quotes/data/cue-frames.txt (scripts/train/learn-cue-frames.ts); when the taggers of quotes are trained, those of an article's
 * own fold are taken off again, so that no tagger learns to trust a count that its own answer is part of.
 */
import type { CueLexicon, FrameCounts } from '../../src/quotes/cues.ts';
import { nounGroupAt } from '../../src/quotes/grammar/noun-groups.ts';
import { situations } from '../../src/quotes/patterns/situations.ts';
import type { Reading } from '../../src/quotes/reading.ts';

type Pieces = readonly (readonly [number, number])[];

/** What is needed of an annotated attribution: offsets of UTF-16 units, half open. */
export interface Marked {
  readonly content: Pieces;
  readonly cue: Pieces | null;
}

/** Adds the cues and uses of an article to `counts`, by lemma and frame with a tab between. */
export function countFrames(
  reading: Reading,
  lexicon: CueLexicon,
  quotes: readonly Marked[],
  counts: Map<string, readonly [cues: number, uses: number]>,
): void {
  const { text, document } = reading;
  const { start } = document.tokens;
  // What is said within a content is not annotated: it is no evidence either way.
  const isContent = new Uint8Array(text.length + 1);
  for (const { content } of quotes) for (const [from, to] of content) isContent.fill(1, from, to);
  const isCue = new Uint8Array(text.length + 1);
  for (const { cue } of quotes) for (const [from, to] of cue ?? []) isCue.fill(1, from, to);
  const add = (lemma: string, frame: string, head: number): void => {
    const at = start[head]!;
    if (isContent[at] === 1 && isCue[at] === 0) return;
    const key = `${lemma}\t${frame}`;
    const [cues, uses] = counts.get(key) ?? [0, 0];
    counts.set(key, [cues + isCue[at]!, uses + 1]);
  };
  for (let head = 0; head < reading.length; head++) {
    const noun = nounGroupAt(reading, lexicon, head);
    if (noun !== null) add(noun.lemma, noun.frame, head);
  }
  for (const { group, complement } of situations(reading, lexicon)) {
    if (reading.inside[group.head]! >= 0) continue;
    const form = group.form === 'passive' ? `passive ${complement.frame}` : complement.frame;
    add(group.lemma, form, group.head);
  }
}

/** The counts of all but one of several groups of articles, for each group. */
export function countsOfOthers(groups: readonly FrameCounts[]): readonly FrameCounts[] {
  return groups.map((left) => {
    const sum = new Map<string, readonly [cues: number, uses: number]>();
    for (const counts of groups)
      if (counts !== left)
        for (const [key, [cues, uses]] of counts) {
          const [a, b] = sum.get(key) ?? [0, 0];
          sum.set(key, [a + cues, b + uses]);
        }
    return sum;
  });
}
