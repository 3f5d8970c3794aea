import { type CorpusEntity, NAME_TYPES } from '../../document.ts';
import { defineTable } from '../table.ts';

export const entities = defineTable({
  name: 'entities',
  row: 'a thing in the world, over the corpus',
  description: 'Everything that the articles name, once, whatever the number of articles. Sorted by id.',
  primaryKey: ['entity_id'],
  foreignKeys: [],
  columns: [
    {
      name: 'entity_id',
      type: 'string',
      description:
        "Id of the entity: the one that a list of your own gives it, else the world's id where there is one (`Q159`), else from its type and name (`person:jane-doe`), with what tells it from namesakes (`person:jane-doe.sport`, `organization:supreme-court.in`). It stays when articles are added or removed.",
      required: true,
    },
    {
      name: 'type',
      type: 'string',
      description: 'What it is, as in mentions.csv.',
      required: true,
      values: NAME_TYPES,
    },
    { name: 'name', type: 'string', description: 'The fullest form of its name.', required: true },
    { name: 'wikidata', type: 'string', description: 'Its id in Wikidata.', required: false },
    {
      name: 'iso',
      type: 'string',
      description: 'For a country, and for some parts of countries: its code in ISO 3166.',
      required: false,
    },
    { name: 'geonames', type: 'string', description: 'For a place: its id in GeoNames.', required: false },
    { name: 'latitude', type: 'number', description: 'For a place: degrees north.', required: false },
    { name: 'longitude', type: 'number', description: 'For a place: degrees east.', required: false },
    {
      name: 'mentions',
      type: 'integer',
      description: 'How many rows of mentions.csv refer to it.',
      required: true,
    },
    { name: 'documents', type: 'integer', description: 'How many articles name it.', required: true },
  ],
  rows: (entity: CorpusEntity) => [
    {
      entity_id: entity.id,
      type: entity.type,
      name: entity.name,
      wikidata: entity.wikidata,
      iso: entity.iso,
      geonames: entity.geonames,
      latitude: entity.latitude,
      longitude: entity.longitude,
      mentions: entity.mentions,
      documents: entity.documents,
    },
  ],
});
