import type { RelationKind, Span } from '../../document.ts';
import type { MarkedText } from '../sieves/sieve.ts';
import type { View } from './view.ts';

/** Words that stand for an entity of the article; null for words that name none. */
export interface End extends Span {
  readonly entity: number | null;
}

/** What a rule finds: words that say it, from which the rest is clear. */
export interface Found {
  /** The kind where a rule finds more than one, else the rule's own. */
  readonly kind?: RelationKind;
  readonly subject: End & { readonly entity: number };
  readonly object: End;
  /** Where the words that say it end, if behind both: "(ICC)", "a NATO member". */
  readonly end?: number;
}

/** A text, and what the rule finds in it: `1 president of Kyrgyzstan → 2`, the thing's number, the object's words, its number. */
export interface Example {
  readonly text: MarkedText;
  readonly finds: readonly string[];
}

/** A pattern that tells one kind of relation. */
export interface RelationRule {
  readonly id: string;
  /** What it takes for a relation, in one line. */
  readonly about: string;
  readonly kind: RelationKind;
  /** Texts in which it finds what is written beside them, and nothing else. */
  readonly examples: readonly Example[];
  /** Texts that tempt it, in which it finds nothing. */
  readonly counterExamples: readonly MarkedText[];
  /** What it finds about the name of an index; a bounded number of steps. */
  readonly find: (view: View, mention: number) => readonly Found[];
}

export const NOTHING: readonly Found[] = [];
