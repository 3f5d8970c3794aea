import type { NameType, Resolved } from '../document.ts';

/**
 * Leaves out the names of other types than these, what takes them up, and what is said of them. It comes after all stages, for
 * they need every name: who is "the ministry" is told by its country. An entity stays where a mention that stays refers to it.
 */
export function keepTypes(types: ReadonlySet<NameType>): (document: Resolved) => Resolved {
  return (document) => {
    const kept = document.mentions.flatMap((mention, index) => (types.has(mention.type) ? [index] : []));
    const mentionAt = new Map(kept.map((index, at) => [index, at]));
    const referred = new Set(kept.map((index) => document.mentions[index]!.entity));
    const things = document.entities.flatMap((entity, index) =>
      types.has(entity.type) || referred.has(index) ? [index] : [],
    );
    const entityAt = new Map(things.map((index, at) => [index, at]));
    const entityOf = (entity: number | null): number | null =>
      entity === null ? null : (entityAt.get(entity) ?? null);
    return {
      ...document,
      mentions: kept.map((index) => {
        const mention = document.mentions[index]!;
        const { antecedent } = mention;
        const entity = entityOf(mention.entity);
        if (antecedent === undefined || antecedent === null) return { ...mention, entity };
        return { ...mention, entity, antecedent: mentionAt.get(antecedent) ?? null };
      }),
      entities: things.map((index) => document.entities[index]!),
      quotes: document.quotes.map((quote) => ({
        ...quote,
        sources: quote.sources.map((source) => ({ ...source, entity: entityOf(source.entity) })),
      })),
      relations: document.relations.flatMap((relation) => {
        const entity = entityOf(relation.subject.entity);
        if (entity === null) return [];
        const object = { ...relation.object, entity: entityOf(relation.object.entity) };
        return [{ ...relation, subject: { ...relation.subject, entity }, object }];
      }),
    };
  };
}
