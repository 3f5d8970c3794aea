/** The first step: from files, or lines of `copydesk pipe`, to articles. */
export { isFailed, type ReadOptions, readArticles } from './article.ts';
export { articleFromLine, parseJson } from './json.ts';
export { type Line, readLines } from './lines.ts';
export { articleFile, type Listing, listArticleFiles } from './list.ts';
export { readMetadata } from './metadata.ts';
export { parsePublished } from './published.ts';
export type { FailedArticle, FileKind, Metadata, MetadataRow, SourceFile } from './types.ts';
