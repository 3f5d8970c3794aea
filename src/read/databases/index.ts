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
  // A word processor, of which a user may have saved an export, has blanks that keep words together.
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  const format = FORMATS.find(({ isExport }) => isExport(lines));
  return format === undefined ? null : { database: format.database, documents: format.documents(lines) };
}
