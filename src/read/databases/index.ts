/** Exports of news databases as plain text: one file, many articles. */
import type { JsonRecord } from '../records/json.ts';
import { factiva } from './factiva.ts';
import { factivaPlain } from './factiva-plain.ts';
import type { Database, DatabaseFormat } from './format.ts';
import { nexis } from './nexis.ts';
import { nexisUni } from './nexis-uni.ts';
import { proquest } from './proquest.ts';

const FORMATS: readonly DatabaseFormat[] = [nexis, nexisUni, factiva, factivaPlain, proquest];

/** What a text is an export of, and its documents. */
export interface Export {
  readonly database: Database;
  readonly documents: Iterable<JsonRecord>;
}

/** The export that a text is; null for any other text. Takes time with the length of the text. */
export function exportIn(text: string): Export | null {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const format = FORMATS.find(({ isExport }) => isExport(lines));
  return format === undefined ? null : { database: format.database, documents: format.documents(lines) };
}
