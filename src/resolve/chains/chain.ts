import type { Entity } from '../../document.ts';
import type { Gender } from '../knowledge.ts';
import type { Count, Reference, Sort } from './reference.ts';

/** Whose a thing is by the names before its noun, which tell it from others of the noun. */
export interface Whose {
  /** Entity of a person: "the Minns government"; -1 for none. */
  readonly person: number;
  /** A country by its name: "the German army", "Germany's army"; null for none. */
  readonly country: string | null;
}

export const NOBODYS: Whose = { person: -1, country: null };

/** References to one thing, as far as they have been read. */
export interface Chain {
  /** Index into the article's named entities; -1 where nothing in it is a name. */
  readonly entity: number;
  /** Index of the reference that began it. */
  readonly firstIndex: number;
  sort: Sort;
  gender: Gender | null;
  /** Whether nothing but a noun like "sister" before the name tells its gender. */
  isKin: boolean;
  number: Count;
  /** How many references. */
  size: number;
  last: Reference;
  /** Its latest noun, and the words before it; empty for none. */
  noun: string;
  /** Sentence of the reference with that noun, -1 for none; and of the first reference. */
  called: number;
  readonly began: number;
  /** Index of the quote that its latest reference stands in; -1 outside. */
  quote: number;
  /** Whether its latest reference is the source of a quote. */
  speaks: boolean;
  /** Its latest reference that is the source of a quote; null for none. */
  spoke: Reference | null;
  /** Its latest reference that is a subject; null for none. */
  led: Reference | null;
  /** Its latest reference outside quotation marks; null for none. */
  outside: Reference | null;
  /** Its latest name or noun phrase within quotation marks; null for none. */
  quoted: Reference | null;
  /** How often the article names it, from beginning to end. */
  readonly named: number;
  /** For a named one: 0 a country, 1 a town, 2 anything else; 3 for one without a name. */
  readonly known: number;
  /** Whether "he" or "she" has taken it up. */
  taken: boolean;
  /** Whose it is, as far as its noun phrases tell. */
  whose: Whose;
  /** Whether it is a legislature, a government, a court, a party or an army. */
  readonly isPublic: boolean;
}

/** Chains still in play, the latest last; so many are kept, which keeps the work linear. */
export interface InPlay {
  readonly list: Chain[];
  readonly limit: number;
}

/** Puts a chain at the end. */
export function touch({ list, limit }: InPlay, chain: Chain): void {
  const at = list.indexOf(chain);
  if (at >= 0) list.splice(at, 1);
  list.push(chain);
  if (list.length > limit) list.shift();
}

/** How well a thing is known: 0 for a country, 1 for a town, 2 for anything else. */
export function knownOf({ iso, geonames }: Entity): number {
  return iso !== null ? 0 : geonames !== null ? 1 : 2;
}

/** A chain that the reference begins, before it is joined to it. */
export function emptyChain(
  reference: Reference,
  index: number,
  sort: Sort,
  entity = -1,
  known = 3,
  named = 0,
  isPublic = false,
): Chain {
  return {
    entity,
    firstIndex: index,
    sort,
    gender: null,
    isKin: false,
    number: reference.number,
    size: 0,
    last: reference,
    noun: '',
    called: -1,
    began: reference.sentence,
    quote: -1,
    speaks: false,
    spoke: null,
    led: null,
    outside: null,
    quoted: null,
    named,
    known,
    taken: false,
    whose: NOBODYS,
    isPublic,
  };
}
