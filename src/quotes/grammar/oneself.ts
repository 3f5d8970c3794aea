import type { Reading, Tokens } from '../reading.ts';

/** What somebody says who speaks of themselves. */
export const ONESELF: ReadonlySet<string> = new Set(['i', "i'm", 'me', 'my', 'our', 'us', 'we']);
/** What one person says alone: "we" a newspaper says as well, and a firm. */
export const ME: ReadonlySet<string> = new Set(['i', "i'm", 'me', 'my']);

/** Whether one of the words stands in a stretch, outside quotation marks. */
export function has({ lower, inside }: Reading, { from, to }: Tokens, words: ReadonlySet<string>): boolean {
  for (let t = from; t < to; t++) if (inside[t]! < 0 && words.has(lower[t]!)) return true;
  return false;
}
