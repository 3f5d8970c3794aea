import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The rows of a query over the copydesk.duckdb of an output, or over nothing. */
export async function query(
  output: string | null,
  sql: string,
  { write = false }: { readonly write?: boolean } = {},
): Promise<readonly object[]> {
  const file = output === null ? ':memory:' : join(output, 'copydesk.duckdb');
  const instance = await DuckDBInstance.create(
    file,
    output === null || write ? {} : { access_mode: 'READ_ONLY' },
  );
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
