import { placeOf } from '../records/field-keys.ts';
import type { SaidDay } from './published.ts';

/**
 * The day that these fields tell, of those keys that tell one: that of `published` where it is there, whatever it is; else the
 * first that can be read, or why the first can't.
 *
 * @example
 * publishedOf([['date', 'soon'], ['datePublished', '2024-03-05']], (_, day) => readPublished(day)) // { published: '2024-03-05' }
 */
export function publishedOf<Value>(
  fields: Iterable<readonly [key: string, value: Value]>,
  dayOf: (key: string, value: Value) => SaidDay,
): SaidDay {
  const ranked: { readonly rank: number; readonly key: string; readonly value: Value }[] = [];
  for (const [key, value] of fields) {
    const place = placeOf(key);
    if (place?.field === 'published') ranked.push({ rank: place.rank, key, value });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  let bad: SaidDay | null = null;
  for (const { rank, key, value } of ranked) {
    const said = dayOf(key, value);
    if (said.published !== null || (rank === 0 && said.badDate !== undefined)) return said;
    if (said.badDate !== undefined) bad ??= said;
  }
  return bad ?? NO_DAY;
}

const NO_DAY: SaidDay = { published: null };
