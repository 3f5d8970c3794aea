import { createHash } from 'node:crypto';
import { defineTable, type TableArticle } from '../table.ts';
import { countWords } from '../words.ts';

export const documents = defineTable({
  name: 'documents',
  row: 'an article',
  description:
    'Every article of the corpus. Those that could not be processed have the status `error`, those that are not in English `skipped`; neither has rows in other tables.',
  primaryKey: ['doc_id'],
  foreignKeys: [],
  columns: [
    {
      name: 'doc_id',
      type: 'string',
      description: 'Id of the article, from its path, or the id that its record gives.',
      required: true,
    },
    {
      name: 'path',
      type: 'string',
      description: 'Its file, relative to the corpus folder, with `/`.',
      required: false,
    },
    { name: 'title', type: 'string', description: 'Its title, where the file tells it.', required: false },
    {
      name: 'published',
      type: 'string',
      description:
        'When it was published: a day `2023-10-06`, a month `2023-10` or a year `2023`; where it is inferred, the year may be open: `XXXX-10`.',
      required: false,
    },
    {
      name: 'published_basis',
      type: 'string',
      description:
        'How that is known: `given` by `--published` or by its own record of JSON, from `metadata` (metadata.csv, front matter, what a page, a feed or an export of a news database says of itself), from the `dateline` of the text, `inferred` from the text, or `none`.',
      required: false,
      values: ['given', 'metadata', 'dateline', 'inferred', 'none'],
    },
    {
      name: 'published_from',
      type: 'date',
      description: 'Where it is inferred and the text bounds the year: the first day that it can be.',
      required: false,
    },
    { name: 'published_to', type: 'date', description: 'And the last day that it can be.', required: false },
    { name: 'source', type: 'string', description: 'Who published it.', required: false },
    { name: 'url', type: 'string', description: 'Where it was published.', required: false },
    {
      name: 'words',
      type: 'integer',
      description: 'Words of its text: runs of characters that are not white space.',
      required: false,
    },
    { name: 'sentences', type: 'integer', description: 'Rows in sentences.csv.', required: false },
    { name: 'mentions', type: 'integer', description: 'Rows in mentions.csv.', required: false },
    { name: 'dates', type: 'integer', description: 'Rows in dates.csv.', required: false },
    { name: 'quotes', type: 'integer', description: 'Rows in quotes.csv.', required: false },
    {
      name: 'sha256',
      type: 'string',
      description: 'SHA-256 of the text that the offsets count in, as UTF-8.',
      required: false,
    },
    {
      name: 'language',
      type: 'string',
      description:
        'The language of its text, an ISO 639-1 code; `und` for a language that copydesk does not know; empty where the text is too short to tell, and is read as English.',
      required: false,
    },
    {
      name: 'duplicate_of',
      type: 'string',
      description:
        'The `doc_id` of the article that it repeats, word for word or nearly (a report of an agency in several papers): the first of them by `doc_id`. Empty where it repeats none.',
      required: false,
    },
    {
      name: 'status',
      type: 'string',
      description:
        '`ok`, `error` where the article could not be processed, or `skipped` where it is not in English and `--any-language` was not given.',
      required: true,
      values: ['ok', 'error', 'skipped'],
    },
    {
      name: 'error',
      type: 'string',
      description: 'What went wrong, or why it was skipped, as `code: message`.',
      required: false,
    },
  ],
  rows: (article: TableArticle) => {
    if (article.status === 'error') {
      const { id, path, code, message } = article.failure;
      return [{ ...EMPTY, doc_id: id, path, status: 'error', error: `${code}: ${message}` }];
    }
    if (article.status === 'skipped') {
      const { id, path, code, message, title, published, source, url, language, words } = article.skipped;
      return [
        {
          ...EMPTY,
          doc_id: id,
          path,
          title,
          published: published.value,
          published_basis: published.basis,
          source,
          url,
          words,
          language,
          status: 'skipped',
          error: `${code}: ${message}`,
        },
      ];
    }
    const { record, facts } = article;
    return [
      {
        doc_id: record.id,
        path: record.path,
        title: record.title,
        published: record.published.value,
        published_basis: record.published.basis,
        published_from: record.published.from ?? null,
        published_to: record.published.to ?? null,
        source: record.source,
        url: record.url,
        words: countWords(record.text),
        sentences: record.sentences.length,
        mentions: record.mentions.length,
        dates: record.dates.length,
        quotes: record.quotes.length,
        sha256: createHash('sha256').update(record.text, 'utf8').digest('hex'),
        language: facts.language,
        duplicate_of: facts.duplicateOf,
        status: 'ok',
        error: null,
      },
    ];
  },
});

const EMPTY = {
  title: null,
  published: null,
  published_basis: null,
  published_from: null,
  published_to: null,
  source: null,
  url: null,
  words: null,
  sentences: null,
  mentions: null,
  dates: null,
  quotes: null,
  sha256: null,
  language: null,
  duplicate_of: null,
} as const;
