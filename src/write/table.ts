import type { ArticleFacts, ArticleFailure, ArticleRecord, SkippedArticle } from './record.ts';

/** What a cell can hold; null is an empty cell. */
export type Cell = string | number | null;

/** Types of the Frictionless Table Schema (specs.frictionlessdata.io/table-schema). */
export type ColumnType = 'string' | 'integer' | 'number' | 'date';

/** A column of a table, as the CSV, datapackage.json and the dictionary of columns know it. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence, in Markdown. */
  readonly description: string;
  /** Whether no cell is ever empty. */
  readonly required: boolean;
  /** The only values that a cell can have. */
  readonly values?: readonly string[];
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** The name of the table referred to. */
  readonly table: string;
  readonly reference: readonly string[];
}

/** An article as the tables see it. */
export type TableArticle =
  | {
      readonly status: 'ok';
      readonly record: ArticleRecord;
      readonly facts: ArticleFacts;
      /** From an offset in UTF-16 units to one in the unit of the output. */
      readonly offset: (utf16: number) => number;
      /** The corpus-wide id of an entity of the article, given its index; null for one without a name. */
      readonly entityId: (entity: number) => string | null;
    }
  | { readonly status: 'skipped'; readonly skipped: SkippedArticle }
  | { readonly status: 'error'; readonly failure: ArticleFailure };

/** An article that was processed. */
export type ReadArticle = Extract<TableArticle, { status: 'ok' }>;

/** A table: everything that is known of it, and the function from an item to its rows. */
export interface Table<Item> {
  readonly name: string;
  /** What a row is, as in "a sentence". */
  readonly row: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Column[];
  /** The rows of an item, cells in the order of `columns`. */
  readonly rows: (item: Item) => readonly (readonly Cell[])[];
}

/**
 * Makes a table of which the compiler knows that each row fills each column, and no other.
 *
 * @example
 * const words = defineTable({
 *   name: 'words', row: 'a word', description: 'Every word.', primaryKey: ['word'], foreignKeys: [],
 *   columns: [{ name: 'word', type: 'string', description: 'The word.', required: true }],
 *   rows: (text: string) => text.split(' ').map((word) => ({ word })),
 * });
 */
export function defineTable<Item, const Columns extends readonly Column[]>(definition: {
  readonly name: string;
  readonly row: string;
  readonly description: string;
  readonly primaryKey: readonly Columns[number]['name'][];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: Columns;
  readonly rows: (item: Item) => readonly Readonly<Record<Columns[number]['name'], Cell>>[];
}): Table<Item> {
  const names = definition.columns.map((column): Columns[number]['name'] => column.name);
  return {
    ...definition,
    rows: (item) => definition.rows(item).map((row) => names.map((name) => row[name])),
  };
}
