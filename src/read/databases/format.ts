import type { JsonRecord } from '../records/json.ts';

/** The news databases whose exports as plain text are read. */
export type Database = 'nexis' | 'factiva' | 'proquest';

/** How a database writes articles into a text. */
export interface DatabaseFormat {
  readonly database: Database;
  /** Whether a text is such an export: several signs of it stand where they belong, in one of its first documents. Line ends are LF. */
  readonly isExport: (text: string) => boolean;
  /** Its documents, in order; one whose header can't be read with all its text. Line ends are LF. */
  readonly documents: (text: string) => Iterable<JsonRecord>;
}
