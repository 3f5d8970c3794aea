import type { Entity, NameType, Quoted, ResolvedMention } from '../../document.ts';
import { byPosition, indexAt } from '../../text/spans.ts';
import { shownForm, type Things } from '../entities.ts';
import { UNKNOWN } from '../world/places.ts';
import type { Chain } from './chain.ts';
import type { Reference, Sort } from './reference.ts';
import type { Linked } from './walk.ts';

/** The type of a thing without a name; null for what is not written. */
const TYPE: Readonly<Record<Sort, NameType | null>> = {
  person: 'PERSON',
  organization: 'ORG',
  place: 'LOC',
  group: 'PERSON',
  other: null,
};

/** A document's mentions of every form and the things they refer to. */
export interface Written {
  readonly mentions: readonly ResolvedMention[];
  readonly entities: readonly Entity[];
}

/**
 * Makes mentions of the links: those of named things, and those of persons, organizations and places without a name where there are
 * two mentions at least.
 *
 * @param named the mentions by name
 */
export function writeMentions(
  document: Quoted,
  things: Things,
  named: readonly ResolvedMention[],
  links: readonly Linked[],
): Written {
  const entities = [...things.entities];
  const numbers = new Map<Chain, number | null>();
  const numberOf = (chain: Chain, first: Reference): number | null => {
    if (chain.entity >= 0) return chain.entity;
    let number = numbers.get(chain);
    if (number === undefined) {
      const type = chain.size < 2 ? null : TYPE[chain.sort];
      number = type === null ? null : entities.length;
      numbers.set(chain, number);
      if (type !== null) {
        const name = shownForm(document.text.slice(first.start, first.end));
        const { name: _unknown, ...ids } = UNKNOWN;
        entities.push({ type, named: false, name, aliases: [], ...ids });
      }
    }
    return number;
  };
  /** What each of the mentions without a name takes up. */
  const antecedents = new Map<ResolvedMention, Reference | null>();
  for (const { reference, chain, rule, score, antecedent } of links) {
    if (reference.name >= 0) continue;
    const entity = numberOf(chain, reference);
    if (entity === null) continue;
    const mention: ResolvedMention = {
      start: reference.start,
      end: reference.end,
      type: entities[entity]!.type,
      form: reference.noun === '' ? 'pronoun' : 'nominal',
      sentence: reference.sentence,
      rule,
      score,
      entity,
    };
    antecedents.set(mention, antecedent);
  }
  const sorted = [...named, ...antecedents.keys()].sort(byPosition);
  const mentions = sorted.map((mention) => {
    const antecedent = antecedents.get(mention);
    if (antecedent === undefined) return mention;
    return { ...mention, antecedent: antecedent === null ? null : mentionOver(sorted, antecedent) };
  });
  return { mentions, entities };
}

/** Index of the last mention with the span of a reference, null for none. */
function mentionOver(mentions: readonly ResolvedMention[], { start, end }: Reference): number | null {
  for (let at = indexAt(mentions, start); at >= 0 && mentions[at]!.start === start; at--)
    if (mentions[at]!.end === end) return at;
  return null;
}
