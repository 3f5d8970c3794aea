import { sentenceId } from '../ids.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import { DOC_ID, END, START, TEXT, TO_DOCUMENTS } from './columns.ts';

export const sentences = defineTable({
  name: 'sentences',
  row: 'a sentence',
  description:
    'Every sentence of every article, in the order of the text. Names, dates and quotes are not taken from boilerplate.',
  primaryKey: ['doc_id', 'sentence_id'],
  foreignKeys: [TO_DOCUMENTS],
  columns: [
    DOC_ID,
    {
      name: 'sentence_id',
      type: 'string',
      description: 'Id of the sentence, unique in its article.',
      required: true,
    },
    {
      name: 'paragraph',
      type: 'integer',
      description: 'The number of its paragraph, counted from 1.',
      required: true,
    },
    {
      name: 'kind',
      type: 'string',
      description:
        "`text`, `heading`, or `boilerplate` for what is not the article's own text: links to other articles, and captions and bylines where they stand in plain text. What a web page holds around its article, its captions and byline too, has no row.",
      required: true,
      values: ['text', 'heading', 'boilerplate'],
    },
    START,
    END,
    TEXT,
  ],
  rows: ({ record, offset }: ReadArticle) =>
    record.sentences.map((sentence, index) => ({
      doc_id: record.id,
      sentence_id: sentenceId(index),
      paragraph: sentence.paragraph + 1,
      kind: sentence.kind,
      start: offset(sentence.start),
      end: offset(sentence.end),
      text: record.text.slice(sentence.start, sentence.end),
    })),
});
