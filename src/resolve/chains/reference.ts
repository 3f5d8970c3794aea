import type { Span } from '../../document.ts';

/** What sort of thing a reference is to, as far as chains of references tell them apart. */
export const SORTS = ['person', 'organization', 'place', 'group', 'other'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * How a reference is worded: by name, a personal pronoun, or a noun phrase by what it begins with: "the", a word like "this", a
 * possessor ("his", "Boeing's"), "a" and its like, nothing.
 */
export const WORDINGS = [
  'name',
  'i',
  'we',
  'you',
  'he',
  'she',
  'they',
  'it',
  'the',
  'this',
  'possessed',
  'a',
  'bare',
] as const;
export type Wording = (typeof WORDINGS)[number];

/** Its part in the sentence, as its neighbours tell; a possessor is "his" or "Boeing's". */
export const ROLES = ['subject', 'object', 'oblique', 'possessor', 'reflexive', 'none'] as const;
export type Role = (typeof ROLES)[number];

export const NUMBERS = ['one', 'many', 'unknown'] as const;
export type Count = (typeof NUMBERS)[number];

/** A place in the text that refers to something: a name, a pronoun or a noun phrase. */
export interface Reference extends Span {
  readonly wording: Wording;
  readonly sort: Sort;
  readonly role: Role;
  readonly number: Count;
  /** Its first token, the token after its last, and the token of its noun. */
  readonly first: number;
  readonly endToken: number;
  readonly head: number;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** Index into `Names.list`; -1 where it is no name. */
  readonly name: number;
  /** The noun, in the singular, lower case; of a name what it says that its bearer is ("sea"); else empty. */
  readonly noun: string;
}
