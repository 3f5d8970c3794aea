/** The first step: from files, or lines of `copydesk pipe`, to articles. */
export {
  articleOf,
  isFailed,
  isRaw,
  optionsFor,
  readArticles,
  readItems,
} from './article.ts';
export { fileId } from './id.ts';
export { type DateOrigin, type Inspected, inspectFile } from './inspect.ts';
export { type Line, readLines } from './lines.ts';
export { articleFile, articleInput, EXPORT_FILE, type Listing, listArticleFiles } from './list.ts';
export type { ReadOptions } from './make-article.ts';
export {
  COLUMNS,
  readMetadata,
  rowsOfNothing,
  type Sidecar,
  sidecarAbove,
  type UnreadColumn,
  type WrongRow,
} from './metadata.ts';
export { eitherDay, parsePublished } from './published.ts';
export { adviceFor } from './skipped.ts';
export type { FailedArticle, FileKind, Metadata, MetadataRow, RawArticle, SourceFile } from './types.ts';
export { unpacked } from './unpack.ts';
