import type { Candidate } from '../cue-tagger/index.ts';
import type { Tokens } from '../reading.ts';

/** The likeliest reading; those whose content ends elsewhere, begins elsewhere, with another source; that of the patterns. */
export const VARIANTS = { likeliest: 0, end: 1, beginning: 2, source: 3, patterns: 4 } as const;

/** A reading of a cue: content and source around it. */
export interface Tagged {
  readonly cue: Candidate;
  /** One piece at least. */
  readonly content: readonly Tokens[];
  readonly source: Tokens | null;
  /** How likely the cue has content at all, 0 to 1. */
  readonly probability: number;
  /** How likely content and source are just these, 0 to 1. */
  readonly sureness: number;
  /** What is different from the likeliest reading of the cue: one of VARIANTS. */
  readonly variant: number;
}
