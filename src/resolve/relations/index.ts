import { type Entity, type Quoted, RELATION_KINDS, type Relation } from '../../document.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Layout } from '../references/layout.ts';
import { acronym } from './acronym.ts';
import { appointed } from './appointed.ts';
import { appositionAfter } from './apposition-after.ts';
import { appositionBefore } from './apposition-before.ts';
import { based } from './based.ts';
import { capital } from './capital.ts';
import { copula } from './copula.ts';
import { demonym } from './demonym.ts';
import { memberOf } from './member-of.ts';
import { memberState } from './member-state.ts';
import { nationalityAfter } from './nationality-after.ts';
import { nationalityBefore } from './nationality-before.ts';
import { nationalityCopula } from './nationality-copula.ts';
import { nationalityOrganization } from './nationality-organization.ts';
import { ofOrganization } from './of-organization.ts';
import { placeComma } from './place-comma.ts';
import { placeIn } from './place-in.ts';
import { placeNoun } from './place-noun.ts';
import type { RelationRule } from './rule.ts';
import { situated } from './situated.ts';
import { title } from './title.ts';
import { createView } from './view.ts';

/** The rules; where two find the same in the same words, the first one's id is written. */
export const RELATION_RULES: readonly RelationRule[] = [
  title,
  appositionBefore,
  appositionAfter,
  copula,
  appointed,
  capital,
  placeNoun,
  placeComma,
  placeIn,
  situated,
  based,
  memberOf,
  memberState,
  ofOrganization,
  nationalityBefore,
  nationalityAfter,
  nationalityCopula,
  nationalityOrganization,
  acronym,
  demonym,
];

/**
 * What an article says outright of its entities: who holds which position, what lies where, who belongs to what. Patterns over
 * names and the words between them, each of which looks at a bounded number of words, so the work is linear in the number of
 * names. By where they stand.
 *
 * @param entityOf the entity of each mention by name; null for none
 * @param itsOf by where an "its" begins, the entity that it stands for
 */
export function findRelations(
  document: Quoted,
  knowledge: Knowledge,
  layout: Layout,
  entities: readonly Entity[],
  entityOf: readonly (number | null)[],
  rules: readonly RelationRule[] = RELATION_RULES,
  itsOf: ReadonlyMap<number, number> = new Map(),
): readonly Relation[] {
  const view = createView(document, knowledge, layout, entities, entityOf, itsOf);
  const relations = new Map<string, Relation>();
  for (const [mention, { sentence }] of document.mentions.entries())
    for (const rule of rules)
      for (const { kind = rule.kind, subject, object, end = 0 } of rule.find(view, mention)) {
        const key = `${kind} ${subject.start} ${object.start} ${object.end}`;
        if (relations.has(key)) continue;
        // A demonym's country may be named anywhere; what says so is the demonym.
        const told = kind === 'demonym_of' ? [subject] : [subject, object];
        relations.set(key, {
          kind,
          start: Math.min(...told.map(({ start }) => start)),
          end: Math.max(end, ...told.map((words) => words.end)),
          subject,
          object,
          sentence,
          rule: rule.id,
        });
      }
  return [...relations.values()].sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind) ||
      a.object.start - b.object.start,
  );
}
