import type { TimexType } from '../document.ts';
import type { Expression } from './expression.ts';
import type { Atoms } from './reading/atoms.ts';

/** What a rule found: atoms `[start, end)` and what they say. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly expression: Expression;
}

/** A match with the rule that made it. */
export interface Found extends Match {
  readonly rule: string;
}

/**
 * A sentence with the expression in brackets, the day of publication (or null), the type and the value. What the rule
 * finds must be the bracketed words exactly. Other dates that it needs stand in braces.
 */
export type Example = readonly [
  text: string,
  published: string | null,
  type: TimexType,
  value: string | null,
];

/** A pattern over atoms that reads one kind of time expression. */
export interface Rule {
  /** Stands in the output: a wrong row leads to the file of this name. */
  readonly id: string;
  /** Bits of classes.ts: the rule is tried at atoms that have one of them. */
  readonly first: number;
  /** Reads at most a fixed number of atoms from `at` on, and looks at most a fixed number back. */
  readonly match: (atoms: Atoms, at: number) => Match | null;
  readonly examples: readonly Example[];
  /** Sentences in which the stage finds nothing at all. */
  readonly counterExamples: readonly string[];
}

/** What a join makes of two neighbours. */
export interface Join {
  readonly id: string;
  /** Joins `left` and `right`, which stand in this order in one sentence, or gives null. */
  readonly join: (atoms: Atoms, left: Found, right: Found) => Match | null;
  readonly examples: readonly Example[];
  /** Sentences in which neighbours stay apart: the join makes nothing of them. */
  readonly counterExamples: readonly string[];
}
