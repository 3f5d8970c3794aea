import type { ExportArticle } from './article.ts';

/** A file to be: its name within the folder of the export, and what it holds, to be written as UTF-8. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

/** How a format writes articles: some files for each, or a record for each in one file. */
export type Exporter = {
  /** Files that are the same for any articles: settings for the tool that reads the others. */
  readonly settings: readonly ExportFile[];
} & (
  | {
      readonly kind: 'files';
      /** @param name how the names of the article's files begin */
      readonly write: (article: ExportArticle, name: string) => readonly ExportFile[];
    }
  | {
      readonly kind: 'records';
      readonly file: string;
      readonly write: (article: ExportArticle, name: string) => string;
      /** What goes before the first record, between two of them, and after the last. */
      readonly before: string;
      readonly between: string;
      readonly after: string;
    }
);
