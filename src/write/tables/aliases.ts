import type { CorpusEntity } from '../../document.ts';
import { defineTable } from '../table.ts';
import { toEntities } from './columns.ts';

export const aliases = defineTable({
  name: 'aliases',
  row: 'a name form of an entity',
  description: 'Every form in which the articles name an entity, and its name in entities.csv.',
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
      description:
        'How many mentions of the corpus have this form; 0 for a name that no article writes so, as where a town stands in capitals alone.',
      required: true,
    },
  ],
  rows: (entity: CorpusEntity) =>
    formsOf(entity).map(([alias, mentions]) => ({ entity_id: entity.id, alias, mentions })),
});

/** The forms that articles have and the name, so that who looks a name up finds its entity; sorted by code unit. */
function formsOf({ name, aliases }: CorpusEntity): CorpusEntity['aliases'] {
  if (aliases.some(([alias]) => alias === name)) return aliases;
  const after = aliases.findIndex(([alias]) => alias > name);
  return aliases.toSpliced(after === -1 ? aliases.length : after, 0, [name, 0]);
}
