import { extname } from 'node:path';
import { readTable } from '../text/lexicon.ts';

const OTHER_KINDS: ReadonlyMap<string, string> = new Map(
  readTable(new URL('./data/other-kinds.txt', import.meta.url)).map(([end, advice]) => [end!, advice!]),
);

/**
 * What to do with a path of `Listing.skipped` so that it is read; null where nothing is known to do.
 *
 * @example
 * adviceFor('a/report.docx') // 'save its text as .txt'
 */
export function adviceFor(path: string): string | null {
  if (path.endsWith('/')) return 'a folder behind a link, or one that may not be opened';
  const end = extname(path.toLowerCase());
  return end === '' ? 'a name without an end such as .txt' : (OTHER_KINDS.get(end.slice(1)) ?? null);
}
