import type { OffsetUnit } from './offsets.ts';
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
      foreignKeys: table.foreignKeys.map((key) => ({
        fields: key.fields,
        // The specification's way to say "this same table".
        reference: { resource: key.table === table.name ? '' : key.table, fields: key.reference },
      })),
    },
  };
}
