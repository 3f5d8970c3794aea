import type { ResolvedQuote, ResolvedSource, SourceRole } from '../../document.ts';
import { quoteId, sentenceId } from '../ids.ts';
import { quoteText, sourceText, unwrapped } from '../quote-text.ts';
import { rounded } from '../score.ts';
import { defineTable, type ReadArticle } from '../table.ts';
import { DOC_ID, RULE, SCORE, SENTENCE_ID, TO_DOCUMENTS, TO_SENTENCES, toEntities } from './columns.ts';

export const quotes = defineTable({
  name: 'quotes',
  row: 'a quote',
  description:
    'Who said what: every quote, direct or indirect, with who said it and on whose word. Its pieces stand in quote_spans.csv, the whole chain of its sources in quote_sources.csv.',
  primaryKey: ['doc_id', 'quote_id'],
  foreignKeys: [
    TO_DOCUMENTS,
    TO_SENTENCES,
    toEntities('speaker_entity_id'),
    toEntities('reporter_entity_id'),
    { fields: ['doc_id', 'parent_id'], table: 'quotes', reference: ['doc_id', 'quote_id'] },
  ],
  columns: [
    DOC_ID,
    {
      name: 'quote_id',
      type: 'string',
      description: 'Id of the quote, unique in its article.',
      required: true,
    },
    SENTENCE_ID,
    {
      name: 'kind',
      type: 'string',
      description:
        '`direct` (all in quotation marks, or the turn of a transcript, an answer of an interview, a statement), `mixed` (in part) or `indirect` (not at all).',
      required: true,
      values: ['direct', 'mixed', 'indirect'],
    },
    {
      name: 'start',
      type: 'integer',
      description: 'Where its first piece begins in the text of the article, counted from 0.',
      required: true,
    },
    {
      name: 'end',
      type: 'integer',
      description: 'Where its last piece ends: the first position after it.',
      required: true,
    },
    {
      name: 'text',
      type: 'string',
      description: 'The words said: its pieces without the quotation marks around them, joined by a space.',
      required: true,
    },
    {
      name: 'cue',
      type: 'string',
      description: 'The words that say it is a quote ("said", "according to"), pieces joined by " … ".',
      required: false,
    },
    {
      name: 'speaker',
      type: 'string',
      description:
        'Who said it, in the words of the article, without the "who" of "Lee, who"; empty where nobody is named.',
      required: false,
    },
    {
      name: 'speaker_entity_id',
      type: 'string',
      description: 'Who that is, a row of entities.csv; empty where that is not known, or several.',
      required: false,
    },
    {
      name: 'reporter',
      type: 'string',
      description:
        'Who passed it on, where that is somebody else: who reports it on the word of the speaker, or the paper, agency or body that the speaker told.',
      required: false,
    },
    {
      name: 'reporter_entity_id',
      type: 'string',
      description: 'Who that is, a row of entities.csv; empty where that is not known, or several.',
      required: false,
    },
    {
      name: 'parent_id',
      type: 'string',
      description: 'The quote that this one is said within.',
      required: false,
    },
    RULE,
    {
      ...SCORE,
      description:
        'How likely it is right, 0 to 1: that this was said, more or less in this length, and by whom.',
    },
  ],
  rows: ({ record, offset, entityId }: ReadArticle) =>
    record.quotes.map((quote, index) => {
      const speaker = firstOf(quote, 'speaker');
      const reporter = firstOf(quote, 'reporter');
      const words = (source: ResolvedSource | undefined) =>
        source === undefined ? null : sourceText(record.text, source);
      const id = (source: ResolvedSource | undefined) =>
        source === undefined || source.entity === null ? null : entityId(source.entity);
      const cue = quote.cue.map(({ start, end }) => unwrapped(record.text.slice(start, end)));
      return {
        doc_id: record.id,
        quote_id: quoteId(index),
        sentence_id: sentenceId(quote.sentence),
        kind: quote.kind,
        start: offset(quote.content[0]!.start),
        end: offset(quote.content.at(-1)!.end),
        text: quoteText(record.text, quote.content),
        cue: cue.length === 0 ? null : cue.join(' … '),
        speaker: words(speaker),
        speaker_entity_id: id(speaker),
        reporter: words(reporter),
        reporter_entity_id: id(reporter),
        parent_id: quote.parent === null ? null : quoteId(quote.parent),
        rule: quote.rule,
        score: rounded(quote.score),
      };
    }),
});

function firstOf(quote: ResolvedQuote, role: SourceRole): ResolvedSource | undefined {
  return quote.sources.find((source) => source.role === role);
}
