import {
  ARTICLE_TABLES,
  type ArticleFailure,
  type ArticleRecord,
  csvRecords,
  DOCUMENTS,
  documentJson,
  failureJson,
  type OffsetUnit,
  offsetsOf,
  type TableArticle,
} from '../write/index.ts';

/** The files that are filled article by article, in the order of the pieces of `renderArticle`. */
export const ARTICLE_FILES: readonly string[] = [
  ...[DOCUMENTS, ...ARTICLE_TABLES].map((table) => `${table.name}.csv`),
  'documents.jsonl',
];

/** What an article adds to each of `ARTICLE_FILES`, given the ids of its entities (null for what has no name). */
export function renderArticle(
  record: ArticleRecord,
  ids: readonly (string | null)[],
  offsets: OffsetUnit,
): readonly string[] {
  const entityId = (entity: number): string | null => ids[entity]!;
  const article: TableArticle = { status: 'ok', record, offset: offsetsOf(record.text, offsets), entityId };
  return [
    csvRecords(DOCUMENTS.rows(article)),
    ...ARTICLE_TABLES.map((table) => csvRecords(table.rows(article))),
    `${JSON.stringify(documentJson(record, { offsets, entityId }))}\n`,
  ];
}

/** What an article that failed adds to them. */
export function renderFailure(failure: ArticleFailure): readonly string[] {
  const { id, code, message } = failure;
  return [
    csvRecords(DOCUMENTS.rows({ status: 'error', failure })),
    ...ARTICLE_TABLES.map(() => ''),
    `${JSON.stringify(failureJson(id, code, message))}\n`,
  ];
}
