import type { OffsetUnit } from './offsets.ts';
import type { ForeignKey } from './table.ts';
import { TABLES, type TableDescription } from './tables/index.ts';

/** What the tables are written as: CSV where not given. */
export interface DataPackageOptions {
  readonly format?: 'csv' | 'parquet';
  /** Whether the CSV is for spreadsheets. */
  readonly excel?: boolean;
}

/**
 * The content of datapackage.json: a Frictionless Tabular Data Package (specs.frictionlessdata.io/tabular-data-package),
 * which tells readers the types, keys and foreign keys of the tables.
 */
export function dataPackage(version: string, offsets: OffsetUnit, options: DataPackageOptions = {}): object {
  return {
    profile: 'tabular-data-package',
    name: 'copydesk-output',
    title: 'Names, dates and quotes in news articles',
    description: 'Written by copydesk; README.md explains every table and column.',
    copydesk: { version, offsets },
    resources: TABLES.map((table) => resource(table, options)),
  };
}

function resource(table: TableDescription, options: DataPackageOptions): object {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    description: table.description,
    ...(options.format === 'parquet' ? parquetFile(table) : csvFile(table, options.excel === true)),
    schema: {
      fields: table.columns.map((column) => ({
        name: column.name,
        type: column.type,
        description: column.description,
        constraints: {
          required: column.required,
          ...(column.values === undefined ? {} : { enum: column.values }),
        },
      })),
      missingValues: [''],
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.filter(isAlwaysWhole(table)).map((key) => ({
        fields: key.fields,
        reference: { resource: key.table, fields: key.reference },
      })),
    },
  };
}

const parquetFile = (table: TableDescription): object => ({
  path: `${table.name}.parquet`,
  format: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
});

const csvFile = (table: TableDescription, excel: boolean): object => ({
  path: `${table.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: excel ? '\r\n' : '\n',
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
    header: true,
  },
});

/**
 * The specification does not say what a key of several fields means where one is empty, and validators look for a row
 * with an empty id; so such a key (a quote's parent) is told in the dictionary alone.
 */
function isAlwaysWhole(table: TableDescription): (key: ForeignKey) => boolean {
  const optional = new Set(table.columns.filter((column) => !column.required).map((column) => column.name));
  return (key) => key.fields.length === 1 || !key.fields.some((field) => optional.has(field));
}
