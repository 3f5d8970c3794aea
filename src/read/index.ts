/** The first step: from files, or lines of `copydesk pipe`, to articles. */
export {
  articleOf,
  isFailed,
  isRaw,
  optionsFor,
  readArticles,
  readItems,
} from './article.ts';
export { type Line, readLines } from './bytes/lines.ts';
export { unpacked } from './bytes/unpack.ts';
export type { Database } from './databases/format.ts';
export { fileId } from './id.ts';
export { type DateOrigin, type Inspected, inspectFile } from './inspect.ts';
export { articleFile, articleInput, EXPORT_FILE, type Listing, listArticleFiles } from './list.ts';
export type { ReadOptions } from './make-article.ts';
export { adviceFor } from './skipped.ts';
export {
  COLUMNS,
  readMetadata,
  rowsOfNothing,
  type Sidecar,
  sidecarAbove,
  type UnreadColumn,
  type WrongRow,
} from './told/metadata.ts';
export { eitherDay, parsePublished } from './told/published.ts';
export type { FailedArticle, FileKind, Metadata, MetadataRow, RawArticle, SourceFile } from './types.ts';
