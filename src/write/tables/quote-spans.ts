import { quoteId } from '../ids.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import { DOC_ID, END, START, TEXT, TO_DOCUMENTS, TO_QUOTES } from './columns.ts';

export const quoteSpans = defineTable({
  name: 'quote_spans',
  row: "a piece of a quote's content or cue",
  description: 'Where the words of each quote stand, quotation marks included, and where its cue.',
  primaryKey: ['doc_id', 'quote_id', 'part', 'position'],
  foreignKeys: [TO_DOCUMENTS, TO_QUOTES],
  columns: [
    DOC_ID,
    { name: 'quote_id', type: 'string', description: 'The quote, a row of quotes.csv.', required: true },
    {
      name: 'part',
      type: 'string',
      description: '`content` for the words said, `cue` for the words that say it is a quote.',
      required: true,
      values: ['content', 'cue'],
    },
    {
      name: 'position',
      type: 'integer',
      description: 'The number of the piece, counted from 1.',
      required: true,
    },
    START,
    END,
    TEXT,
  ],
  rows: ({ record, offset }: ReadArticle) =>
    record.quotes.flatMap((quote, index) =>
      (['content', 'cue'] as const).flatMap((part) =>
        quote[part].map(({ start, end }, position) => ({
          doc_id: record.id,
          quote_id: quoteId(index),
          part,
          position: position + 1,
          start: offset(start),
          end: offset(end),
          text: record.text.slice(start, end),
        })),
      ),
    ),
});
