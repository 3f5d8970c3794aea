import type { ForeignKey } from '../table.ts';

/** Columns and keys that several tables share, described once. */

export const DOC_ID = {
  name: 'doc_id',
  type: 'string',
  description: 'The article, a row of documents.csv.',
  required: true,
} as const;

export const SENTENCE_ID = {
  name: 'sentence_id',
  type: 'string',
  description: 'The sentence that it begins in, a row of sentences.csv.',
  required: true,
} as const;

export const START = {
  name: 'start',
  type: 'integer',
  description: 'Where it begins in the text of the article, counted from 0.',
  required: true,
} as const;

export const END = {
  name: 'end',
  type: 'integer',
  description: 'Where it ends: the first position after it.',
  required: true,
} as const;

export const TEXT = {
  name: 'text',
  type: 'string',
  description: 'The text from `start` to `end`.',
  required: true,
} as const;

export const RULE = {
  name: 'rule',
  type: 'string',
  description: 'The rule or model that found it.',
  required: true,
} as const;

export const SCORE = {
  name: 'score',
  type: 'number',
  description: 'How likely it is right, 0 to 1.',
  required: true,
} as const;

export const TO_DOCUMENTS: ForeignKey = { fields: ['doc_id'], table: 'documents', reference: ['doc_id'] };

export const TO_SENTENCES: ForeignKey = {
  fields: ['doc_id', 'sentence_id'],
  table: 'sentences',
  reference: ['doc_id', 'sentence_id'],
};

export const TO_QUOTES: ForeignKey = {
  fields: ['doc_id', 'quote_id'],
  table: 'quotes',
  reference: ['doc_id', 'quote_id'],
};

/** A reference from `field` to a row of entities.csv. */
export const toEntities = (field: string): ForeignKey => ({
  fields: [field],
  table: 'entities',
  reference: ['entity_id'],
});
