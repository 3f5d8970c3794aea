import type { Names } from '../names/names.ts';

/** Two names, as indices into `Names.list`, that a sieve takes for one thing. */
export type Link = readonly [name: number, antecedent: number];

/**
 * A text whose names are marked, `[TYPE number name]`, where one number is one thing: "[PERSON 1 Ann Lee] left. [PERSON 1
 * Lee] smiled." A line of an article is a paragraph.
 */
export type MarkedText = string;

/**
 * One reason to take two names for one thing (multi-pass sieves, Raghunathan et al. 2010): sieves run from the most precise
 * to the loosest, each over what the ones before have joined.
 */
export interface Sieve {
  readonly id: string;
  /** What it joins, in one line. */
  readonly joins: string;
  /** Texts where all sieves together find just the things marked, and would not without this one. */
  readonly examples: readonly MarkedText[];
  /** Texts that tempt this sieve, where all sieves together still find just the things marked. */
  readonly counterExamples: readonly MarkedText[];
  /** Linear in the number of names. */
  readonly find: (names: Names) => Iterable<Link>;
}
