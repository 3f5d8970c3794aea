import type { Entity, NameType, Quoted, ResolvedMention } from '../../document.ts';
import { byPosition } from '../../text/spans.ts';
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
  /** By the first offset and the last: the mention that stands there, and what it takes up. */
  const found: {
    readonly mention: ResolvedMention;
    readonly reference: Reference;
    readonly antecedent: Reference | null;
  }[] = [];
  for (const { reference, chain, rule, score, antecedent } of links) {
    if (reference.name >= 0) continue;
    const entity = numberOf(chain, reference);
    if (entity === null) continue;
    found.push({
      mention: {
        start: reference.start,
        end: reference.end,
        type: entities[entity]!.type,
        form: reference.noun === '' ? 'pronoun' : 'nominal',
        sentence: reference.sentence,
        rule,
        score,
        entity,
      },
      reference,
      antecedent,
    });
  }
  const sorted = [...named, ...found.map(({ mention }) => mention)].sort(byPosition);
  const at = new Map(sorted.map((mention, index) => [`${mention.start} ${mention.end}`, index]));
  const antecedents = new Map(
    found.map(({ mention, antecedent }) => [
      mention,
      antecedent === null ? null : (at.get(`${antecedent.start} ${antecedent.end}`) ?? null),
    ]),
  );
  const mentions = sorted.map((mention) => {
    const antecedent = antecedents.get(mention);
    return antecedent === undefined ? mention : { ...mention, antecedent };
  });
  return { mentions, entities };
}
