import type { ForeignKey, TableDescription } from '../write/index.ts';
import { VIEWS } from './views.ts';

const SQL_TYPES = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE' } as const;

/**
 * SQL for DuckDB that makes the tables with their keys, foreign keys and comments, fills them from Parquet files, and
 * makes the views. Tables come after those they refer to.
 *
 * @param fileOf the path of a table's Parquet file, as DuckDB is to open it
 */
export function duckdbScript(tables: readonly TableDescription[], fileOf: (table: string) => string): string {
  const ordered = inOrder(tables);
  return [
    '-- Makes the tables of copydesk in DuckDB from the Parquet files of this folder: duckdb my.duckdb -f copydesk.sql',
    ...ordered.map(createTable),
    ...ordered.map(
      ({ name }) => `INSERT INTO ${id(name)} SELECT * FROM read_parquet(${literal(fileOf(name))});`,
    ),
    ...VIEWS.flatMap((view) => [
      `CREATE VIEW ${id(view.name)} AS\n${view.query};`,
      `COMMENT ON VIEW ${id(view.name)} IS ${literal(view.description)};`,
    ]),
    '',
  ].join('\n\n');
}

function createTable(table: TableDescription): string {
  const lines = [
    ...table.columns.map(
      ({ name, type, required }) => `${id(name)} ${SQL_TYPES[type]}${required ? ' NOT NULL' : ''}`,
    ),
    `PRIMARY KEY (${list(table.primaryKey)})`,
    // DuckDB looks a row's reference up before the other rows of the same INSERT are there, so none to itself.
    ...table.foreignKeys
      .filter((key) => key.table !== table.name)
      .map(
        (key: ForeignKey) =>
          `FOREIGN KEY (${list(key.fields)}) REFERENCES ${id(key.table)} (${list(key.reference)})`,
      ),
  ];
  return [
    `CREATE TABLE ${id(table.name)} (\n  ${lines.join(',\n  ')}\n);`,
    `COMMENT ON TABLE ${id(table.name)} IS ${literal(table.description)};`,
    ...table.columns.map(
      ({ name, description }) =>
        `COMMENT ON COLUMN ${id(table.name)}.${id(name)} IS ${literal(description)};`,
    ),
  ].join('\n');
}

/** Tables after those that they refer to. */
function inOrder(tables: readonly TableDescription[]): readonly TableDescription[] {
  const placed = new Set<string>();
  const ordered: TableDescription[] = [];
  const place = (table: TableDescription): void => {
    if (placed.has(table.name)) return;
    placed.add(table.name);
    for (const key of table.foreignKeys) place(tables.find(({ name }) => name === key.table)!);
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered;
}

const id = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(id).join(', ');
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
