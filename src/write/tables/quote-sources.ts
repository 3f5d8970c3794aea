import { quoteId } from '../ids.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import { DOC_ID, END, START, TEXT, TO_DOCUMENTS, TO_QUOTES, toEntities } from './columns.ts';

export const quoteSources = defineTable({
  name: 'quote_sources',
  row: "a link of a quote's chain of sources",
  description: 'Who said it, then who reported that, in order. A quote without a known source has no row.',
  primaryKey: ['doc_id', 'quote_id', 'position'],
  foreignKeys: [TO_DOCUMENTS, TO_QUOTES, toEntities('entity_id')],
  columns: [
    DOC_ID,
    { name: 'quote_id', type: 'string', description: 'The quote, a row of quotes.csv.', required: true },
    {
      name: 'position',
      type: 'integer',
      description: 'The number of the link, counted from 1; the speaker comes first.',
      required: true,
    },
    {
      name: 'role',
      type: 'string',
      description: '`speaker` or `reporter`.',
      required: true,
      values: ['speaker', 'reporter'],
    },
    START,
    END,
    TEXT,
    {
      name: 'entity_id',
      type: 'string',
      description: 'Who that is, a row of entities.csv; empty where that is not known, or several.',
      required: false,
    },
  ],
  rows: ({ record, offset, entityId }: ReadArticle) =>
    record.quotes.flatMap((quote, index) =>
      quote.sources.map((source, position) => ({
        doc_id: record.id,
        quote_id: quoteId(index),
        position: position + 1,
        role: source.role,
        start: offset(source.start),
        end: offset(source.end),
        text: record.text.slice(source.start, source.end),
        entity_id: source.entity === null ? null : entityId(source.entity),
      })),
    ),
});
