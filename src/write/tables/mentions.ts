import { NAME_TYPES } from '../../document.ts';
import { mentionId, sentenceId } from '../ids.ts';
import { rounded } from '../score.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import {
  DOC_ID,
  END,
  RULE,
  SCORE,
  SENTENCE_ID,
  START,
  TEXT,
  TO_DOCUMENTS,
  TO_SENTENCES,
  toEntities,
} from './columns.ts';

export const mentions = defineTable({
  name: 'mentions',
  row: 'a mention',
  description:
    'Every place where an article names something or refers to it, in the order of the text; a longer mention can hold others ("his wife" and "his").',
  primaryKey: ['doc_id', 'mention_id'],
  foreignKeys: [TO_DOCUMENTS, TO_SENTENCES, toEntities('entity_id')],
  columns: [
    DOC_ID,
    {
      name: 'mention_id',
      type: 'string',
      description: 'Id of the mention, unique in its article.',
      required: true,
    },
    SENTENCE_ID,
    START,
    END,
    TEXT,
    {
      name: 'type',
      type: 'string',
      description:
        'What is named: `PERSON`, `ORG`, `GPE` (a place with a government), `LOC` (another place), `FAC` (a building, base or airport), `NORP` (a nationality, religious or political group), `EVENT`, `LAW`, `PRODUCT`, `WORK`.',
      required: true,
      values: NAME_TYPES,
    },
    {
      name: 'form',
      type: 'string',
      description: 'A `name`, a `nominal` ("the president") or a `pronoun`.',
      required: true,
      values: ['name', 'nominal', 'pronoun'],
    },
    {
      name: 'entity_id',
      type: 'string',
      description: 'What it refers to, a row of entities.csv; empty where that is not known or has no name.',
      required: false,
    },
    RULE,
    {
      ...SCORE,
      description:
        'How likely it is right, 0 to 1: that a name is one and of its type; that any other mention refers to what it is said to.',
    },
  ],
  rows: ({ record, offset, entityId }: ReadArticle) =>
    record.mentions.map((mention, index) => ({
      doc_id: record.id,
      mention_id: mentionId(index),
      sentence_id: sentenceId(mention.sentence),
      start: offset(mention.start),
      end: offset(mention.end),
      text: record.text.slice(mention.start, mention.end),
      type: mention.type,
      form: mention.form,
      entity_id: mention.entity === null ? null : entityId(mention.entity),
      rule: mention.rule,
      score: rounded(mention.score),
    })),
});
