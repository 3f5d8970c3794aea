import type { EntitySummary } from '../../document.ts';
import type { ArticleRecord } from '../../write/index.ts';

/** The summaries of an article's named entities, from which identity over the corpus is decided. */
export function entitySummaries(record: ArticleRecord): readonly EntitySummary[] {
  const mentions = record.entities.map(() => 0);
  const forms = record.entities.map(() => new Map<string, number>());
  for (const mention of record.mentions) {
    if (mention.entity === null) continue;
    mentions[mention.entity]! += 1;
    if (mention.form !== 'name') continue;
    const form = record.text.slice(mention.start, mention.end);
    const counts = forms[mention.entity]!;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return record.entities.flatMap((entity, index) =>
    !entity.named
      ? []
      : [
          {
            docId: record.id,
            entity: index,
            type: entity.type,
            name: entity.name,
            aliases: entity.aliases,
            ...(entity.sense === undefined ? {} : { sense: entity.sense }),
            ...(entity.bareName === undefined ? {} : { bareName: entity.bareName }),
            ...(entity.listId === undefined ? {} : { listId: entity.listId }),
            wikidata: entity.wikidata,
            iso: entity.iso,
            geonames: entity.geonames,
            latitude: entity.latitude,
            longitude: entity.longitude,
            mentions: mentions[index]!,
            aliasCounts: [...forms[index]!].sort(([a], [b]) => (a < b ? -1 : 1)),
          },
        ],
  );
}
