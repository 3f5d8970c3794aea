import type { SaidDay } from './published.ts';

/**
 * Under what a record or front matter tells the day where it has no `published`, without case, hyphens and underscores; the surer
 * first, for a `date` may be of something else.
 */
const OTHER_KEYS = [
  'datepublished',
  'publishedat',
  'publishedon',
  'publisheddate',
  'publisheddatetime',
  'publishedtime',
  'publicationdate',
  'publishdate',
  'publishingdate',
  'datepublish',
  'pubdate',
  'date',
];
/** All are shorter, hyphens and all. */
const LONGEST = 24;

/** The place of a key among those that tell the day, the least the surest; null for any other. */
function publishedRank(key: string): number | null {
  if (key === 'published') return 0;
  if (key.length > LONGEST) return null;
  const folded = key.toLowerCase().replace(/[-_]/g, '');
  const at = OTHER_KEYS.indexOf(folded);
  return folded === 'published' ? 1 : at < 0 ? null : at + 2;
}

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
    const rank = publishedRank(key);
    if (rank !== null) ranked.push({ rank, key, value });
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
