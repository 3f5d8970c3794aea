import type { CorpusEntity } from '../../document.ts';
import { defineTable } from '../table.ts';
import { toEntities } from './columns.ts';

export const aliases = defineTable({
  name: 'aliases',
  row: 'a name form of an entity',
  description: 'Every form in which the articles name an entity, its full name included.',
  primaryKey: ['entity_id', 'alias'],
  foreignKeys: [toEntities('entity_id')],
  columns: [
    {
      name: 'entity_id',
      type: 'string',
      description: 'The entity, a row of entities.csv.',
      required: true,
    },
    { name: 'alias', type: 'string', description: 'A form of its name.', required: true },
    {
      name: 'mentions',
      type: 'integer',
      description: 'How many mentions of the corpus have this form.',
      required: true,
    },
  ],
  rows: (entity: CorpusEntity) =>
    entity.aliases.map(([alias, mentions]) => ({ entity_id: entity.id, alias, mentions })),
});
