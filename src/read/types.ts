import type { Span } from '../document.ts';
import type { CopydeskError } from '../errors.ts';
import type { HttpTransfer } from './web/http.ts';

/** How a file is read; `lines` is JSON Lines, `table` CSV and the like. */
export type FileKind = 'text' | 'markdown' | 'html' | 'json' | 'lines' | 'table' | 'feed' | 'warc';

/** A file that holds one or more articles. */
export interface SourceFile {
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  /** Where it lies on disk; `-` is the standard input. */
  readonly file: string;
  readonly kind: FileKind;
  readonly gzip: boolean;
}

/** An article to be: bytes that nobody has looked into yet. Plain data, so that another thread may. */
export interface RawArticle {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Where it came from the web: the address, and how it was sent. */
  readonly web: { readonly url: string | null; readonly transfer: HttpTransfer } | null;
}

/** An article, or a whole file, that could not be read. */
export interface FailedArticle {
  readonly id: string;
  readonly path: string;
  readonly error: CopydeskError;
}

/** The part of a file that tells when its article was published. */
export type DatePart =
  | 'front matter'
  | 'JSON-LD'
  | 'metadata of the page'
  | 'time element'
  | 'record'
  | 'feed'
  | 'database';

/** What a file, or a record in one, says of itself; a null is something that it does not say. */
export interface Content {
  readonly text: string;
  readonly title: string | null;
  /** An ISO day, month or year. */
  readonly published: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** Why what it says of its day is none; the article fails only where nothing else tells the day. */
  readonly badDate?: CopydeskError;
  /** Where a page tells the day; other files have one place for it. */
  readonly publishedIn?: DatePart | null;
  /** What a page says of its day, where that may be two, in words. */
  readonly eitherDay?: string | null;
  /** Where headings stand in the text, of a format that tells. */
  readonly headings?: readonly Span[];
}

/** What the sidecar says of a file or of an article. */
export type MetadataRow = Omit<Content, 'text' | 'badDate' | 'publishedIn' | 'eitherDay' | 'headings'>;

/** The sidecar's rows by the path, or by the id, of what they speak of. */
export type Metadata = ReadonlyMap<string, MetadataRow>;
