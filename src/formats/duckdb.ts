import { CopydeskError } from '../errors.ts';

/** The package that knows DuckDB: a peer that need not be there. */
async function loadDuckdb() {
  return await import('@duckdb/node-api');
}

/** @throws CopydeskError `bad-usage` where DuckDB is not installed. */
export async function requireDuckdb(): Promise<void> {
  try {
    await loadDuckdb();
  } catch (error) {
    throw new CopydeskError(
      'bad-usage',
      'the format duckdb needs the package @duckdb/node-api, which is not installed',
      {},
      'run `npm install @duckdb/node-api`, or take --format parquet and open its copydesk.sql with DuckDB',
      { cause: error },
    );
  }
}

/** The smallest that DuckDB has: a corpus of a few articles makes a file of about a megabyte, not of eleven. */
const BLOCK_BYTES = '16384';

/** Runs SQL against a new DuckDB file. */
export async function writeDuckdb(file: string, script: string): Promise<void> {
  const { DuckDBInstance } = await loadDuckdb();
  const instance = await DuckDBInstance.create(file, { threads: '1', default_block_size: BLOCK_BYTES });
  const connection = await instance.connect();
  try {
    await connection.run(script);
    await connection.run('CHECKPOINT');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
