import type { Attribution } from '../attribution.ts';
import type { CueLexicon } from '../cues.ts';
import type { Complement } from '../grammar/frames.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Reading, Tokens } from '../reading.ts';

/** What a pattern is tried on: a verb group, what it governs, and its subject. */
export interface Situation {
  readonly reading: Reading;
  readonly lexicon: CueLexicon;
  readonly group: VerbGroup;
  readonly complement: Complement;
  /** The verb's subject to its left: for a participle or a second verb, that of the verb before. */
  readonly subject: Tokens | null;
  /** Who passes on what the subject says, where the verb tells: "the agency quoted him as saying". */
  readonly reporter: Tokens | null;
  /** Where the subject that stands before this very verb begins, or else the verb. */
  readonly from: number;
  /** Whether the subject stands before this very verb. */
  readonly own: boolean;
}

/**
 * A way of attributing words to a source. In the examples [ ] hold the content, { } the source, < > the cue; the
 * counter-examples are texts in which the pattern must find nothing.
 */
export interface Pattern {
  readonly id: string;
  /** What it covers, for people. */
  readonly about: string;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  readonly find: (situation: Situation) => Attribution | null;
}
