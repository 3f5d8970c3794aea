import { dateId, sentenceId } from '../ids.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import { DOC_ID, END, RULE, SENTENCE_ID, START, TEXT, TO_DOCUMENTS, TO_SENTENCES } from './columns.ts';

export const dates = defineTable({
  name: 'dates',
  row: 'a time expression',
  description: 'Every expression of time, after TIMEX3 (ISO-TimeML), in the order of the text.',
  primaryKey: ['doc_id', 'date_id'],
  foreignKeys: [TO_DOCUMENTS, TO_SENTENCES],
  columns: [
    DOC_ID,
    {
      name: 'date_id',
      type: 'string',
      description: 'Id of the date, unique in its article.',
      required: true,
    },
    SENTENCE_ID,
    START,
    END,
    TEXT,
    {
      name: 'type',
      type: 'string',
      description: '`DATE`, `TIME` (of day), `DURATION` or `SET` (what comes again and again).',
      required: true,
      values: ['DATE', 'TIME', 'DURATION', 'SET'],
    },
    {
      name: 'value',
      type: 'string',
      description:
        'Its TIMEX3 value: `2023-10-12`, `2023-10`, `2023-W41`, `P3D`, `PAST_REF`; `X` for each digit that is not known (`XXXX-10-12`).',
      required: false,
    },
    {
      name: 'mod',
      type: 'string',
      description:
        'Its TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `LESS_THAN`, `MORE_THAN`, `EQUAL_OR_LESS`, `EQUAL_OR_MORE`.',
      required: false,
    },
    {
      name: 'begin',
      type: 'date',
      description: 'First day of the calendar interval that the value names.',
      required: false,
    },
    { name: 'until', type: 'date', description: 'First day after that interval.', required: false },
    {
      name: 'basis',
      type: 'string',
      description:
        'What the value was worked out from: the day the article was `published`, the `text` alone (its own words, or another date), a day that was `inferred`, or nothing else (`none`).',
      required: true,
      values: ['published', 'text', 'inferred', 'none'],
    },
    RULE,
  ],
  rows: ({ record, offset }: ReadArticle) =>
    record.dates.map((date, index) => ({
      doc_id: record.id,
      date_id: dateId(index),
      sentence_id: sentenceId(date.sentence),
      start: offset(date.start),
      end: offset(date.end),
      text: record.text.slice(date.start, date.end),
      type: date.type,
      value: date.value,
      mod: date.mod,
      begin: date.begin,
      until: date.until,
      basis: date.basis,
      rule: date.rule,
    })),
});
