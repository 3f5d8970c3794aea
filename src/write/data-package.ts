import type { OffsetUnit } from './offsets.ts';
import type { ForeignKey } from './table.ts';
import { TABLES, type TableDescription } from './tables/index.ts';

/**
 * The content of datapackage.json: a Frictionless Tabular Data Package (specs.frictionlessdata.io/tabular-data-package),
 * which tells readers the types, keys and foreign keys of the tables.
 */
export function dataPackage(version: string, offsets: OffsetUnit): object {
  return {
    profile: 'tabular-data-package',
    name: 'copydesk-output',
    title: 'Names, dates and quotes in news articles',
    description: 'Written by copydesk; README.md explains every table and column.',
    copydesk: { version, offsets },
    resources: TABLES.map(resource),
  };
}

function resource(table: TableDescription): object {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
    },
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

/**
 * The specification does not say what a key of several fields means where one is empty, and validators look for a row
 * with an empty id; so such a key (a quote's parent) is told in the dictionary alone.
 */
function isAlwaysWhole(table: TableDescription): (key: ForeignKey) => boolean {
  const optional = new Set(table.columns.filter((column) => !column.required).map((column) => column.name));
  return (key) => key.fields.length === 1 || !key.fields.some((field) => optional.has(field));
}
