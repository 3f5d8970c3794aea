import type { Span } from '../document.ts';
import type { Tokens } from './reading.ts';

/** Who says what by which words, while it is found, weighed and mended. The stage writes a `Quote` from it in the end. */
export interface Attribution {
  /** The pattern's id, `turn`, or `attribution-tagger`: what quotes.csv tells. */
  readonly rule: string;
  /** The words said, piece by piece, in characters. */
  readonly content: readonly Span[];
  /** The words that say that it is said, in tokens. */
  readonly cue: readonly Tokens[];
  /** Who says it. */
  readonly source: Tokens | null;
  /** Who passed it on: "told AFP". */
  readonly reporter: Tokens | null;
  /** False for what is not said in a clause of its own: no quote of its own within another. */
  readonly nests: boolean;
  /** The token after the content, where it follows the cue. */
  readonly contentEnd?: number;
  /** Indices of the quoted stretches that are its content. */
  readonly quoted: readonly number[];
  /** Index of the sentence that its cue stands in. */
  readonly sentence: number;
  /** How likely it is one, 0 to 1. */
  readonly score: number;
}
