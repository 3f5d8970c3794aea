export { csvRecords } from './csv.ts';
export { type DataPackageOptions, dataPackage } from './data-package.ts';
export { DICTIONARY_TITLE, dictionary } from './dictionary.ts';
export {
  type DateJson,
  type DocumentJson,
  type DocumentJsonOptions,
  documentJson,
  type EntityJson,
  type FailureJson,
  failureJson,
  type MentionJson,
  type QuoteJson,
  type RelationEndJson,
  type RelationJson,
  type SourceJson,
} from './document-json.ts';
export { asWritten, BYTE_ORDER_MARK, excelRecords, harmless } from './excel.ts';
export { entityIdInArticle } from './ids.ts';
export { OFFSET_UNITS, type OffsetUnit, offsetsOf } from './offsets.ts';
export { quoteText, sourceText, unwrapped } from './quote-text.ts';
export {
  type ArticleFacts,
  type ArticleFailure,
  type ArticleRecord,
  type SkippedArticle,
  toRecord,
} from './record.ts';
export type { Cell, Column, ForeignKey, ReadArticle, Table, TableArticle } from './table.ts';
export { ARTICLE_TABLES, DOCUMENTS, ENTITY_TABLES, TABLES, type TableDescription } from './tables/index.ts';
export { countWords } from './words.ts';
