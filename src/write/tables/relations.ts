import { RELATION_KINDS } from '../../document.ts';
import { relationId, sentenceId } from '../ids.ts';
import { oneLine } from '../one-line.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import {
  DOC_ID,
  END,
  RULE,
  SENTENCE_ID,
  START,
  TEXT,
  TO_DOCUMENTS,
  TO_SENTENCES,
  toEntities,
} from './columns.ts';

export const relations = defineTable({
  name: 'relations',
  row: 'a statement about an entity',
  description:
    'What the articles say outright of an entity: its position, where it lies, whom it belongs to. Each statement has a row, so a thing that is said twice has two.',
  primaryKey: ['doc_id', 'relation_id'],
  foreignKeys: [TO_DOCUMENTS, TO_SENTENCES, toEntities('subject_entity_id'), toEntities('object_entity_id')],
  columns: [
    DOC_ID,
    {
      name: 'relation_id',
      type: 'string',
      description: 'Id of the statement, unique in its article.',
      required: true,
    },
    SENTENCE_ID,
    {
      name: 'subject',
      type: 'string',
      description: 'Whom or what it is about, in the words of the article.',
      required: true,
    },
    {
      name: 'subject_entity_id',
      type: 'string',
      description: 'Who or what that is, a row of entities.csv.',
      required: true,
    },
    {
      name: 'relation',
      type: 'string',
      description:
        '`role` (a position: "president of Kyrgyzstan"), `located_in`, `located_near` (beside a place, north of it, outside it), `member_of`, `nationality`, `acronym_of`, or `demonym_of` ("Kyrgyz" of Kyrgyzstan, once an article that names both).',
      required: true,
      values: RELATION_KINDS,
    },
    {
      name: 'object',
      type: 'string',
      description: 'What is said, in the words of the article.',
      required: true,
    },
    {
      name: 'object_entity_id',
      type: 'string',
      description:
        'The entity among these words, a row of entities.csv: the place, the organization, whose position it is; of a demonym the country where the article names it. Empty where there is none.',
      required: false,
    },
    START,
    END,
    TEXT,
    RULE,
  ],
  rows: ({ record, offset, entityId }: ReadArticle) =>
    record.relations.map((relation, index) => {
      const { subject, object } = relation;
      return {
        doc_id: record.id,
        relation_id: relationId(index),
        sentence_id: sentenceId(relation.sentence),
        subject: oneLine(record.text.slice(subject.start, subject.end)),
        subject_entity_id: entityId(subject.entity),
        relation: relation.kind,
        object: oneLine(record.text.slice(object.start, object.end)),
        object_entity_id: object.entity === null ? null : entityId(object.entity),
        start: offset(relation.start),
        end: offset(relation.end),
        text: record.text.slice(relation.start, relation.end),
        rule: relation.rule,
      };
    }),
});
