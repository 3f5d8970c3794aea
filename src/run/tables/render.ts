import {
  ARTICLE_TABLES,
  type ArticleFacts,
  type ArticleFailure,
  type ArticleRecord,
  csvRecords,
  DOCUMENTS,
  documentJson,
  failureJson,
  type OffsetUnit,
  offsetsOf,
  type SkippedArticle,
  type TableArticle,
} from '../../write/index.ts';

/** The files that are filled article by article, in the order of the pieces of `renderArticle`. */
export const ARTICLE_FILES: readonly string[] = [
  ...[DOCUMENTS, ...ARTICLE_TABLES].map((table) => `${table.name}.csv`),
  'documents.jsonl',
];

/** What an article adds to each of `ARTICLE_FILES`, given the ids of its entities (null for what has no name). */
export function renderArticle(
  record: ArticleRecord,
  facts: ArticleFacts,
  ids: readonly (string | null)[],
  offsets: OffsetUnit,
): readonly string[] {
  const entityId = (entity: number): string | null => ids[entity]!;
  const article: TableArticle = {
    status: 'ok',
    record,
    facts,
    offset: offsetsOf(record.text, offsets),
    entityId,
  };
  return [
    csvRecords(DOCUMENTS.rows(article)),
    ...ARTICLE_TABLES.map((table) => csvRecords(table.rows(article))),
    `${JSON.stringify(documentJson(record, { offsets, entityId }))}\n`,
  ];
}

/** What an article that failed adds to them. */
export function renderFailure(failure: ArticleFailure): readonly string[] {
  return renderUnread({ status: 'error', failure }, failure);
}

/** What an article that was skipped adds to them. */
export function renderSkipped(skipped: SkippedArticle): readonly string[] {
  return renderUnread({ status: 'skipped', skipped }, skipped);
}

function renderUnread(
  article: Exclude<TableArticle, { status: 'ok' }>,
  { id, code, message }: ArticleFailure,
): readonly string[] {
  return [
    csvRecords(DOCUMENTS.rows(article)),
    ...ARTICLE_TABLES.map(() => ''),
    `${JSON.stringify(failureJson(id, code, message, article.status))}\n`,
  ];
}
