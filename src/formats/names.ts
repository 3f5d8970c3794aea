/** What the tables of a run can be written as; `json` is documents.jsonl. */
export const FORMATS = ['csv', 'json', 'parquet', 'duckdb'] as const;
export type Format = (typeof FORMATS)[number];

export const DEFAULT_FORMATS: readonly Format[] = ['csv', 'json'];
