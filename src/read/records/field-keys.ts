/** What a record, a row of a table or a row of metadata.csv may tell of an article. */
export type Field = 'path' | 'id' | 'text' | 'title' | 'published' | 'source' | 'url';

/**
 * Under what keys, or in what columns, each stands, without case, hyphens, underscores and spaces; the documented one first, then the
 * surer: a `date` may be of something else. Where several are there, the first of them that says something counts.
 */
export const KEYS: Readonly<Record<Field, readonly string[]>> = {
  path: ['path', 'file', 'filename'],
  id: ['id', 'articleid', 'docid'],
  text: [
    'text',
    'fulltext',
    'maintext',
    'articlebody',
    'articletext',
    'body',
    'bodytext',
    'content',
    'contenthtml',
    'contenttext',
    'articlecontent',
    'article',
  ],
  title: ['title', 'headline', 'webtitle', 'articletitle'],
  published: [
    'published',
    'datepublished',
    'publishedat',
    'publishedon',
    'publisheddate',
    'publisheddatetime',
    'publishedtime',
    'publicationdate',
    'webpublicationdate',
    'publishdate',
    'publishingdate',
    'datepublish',
    'pubdate',
    'date',
  ],
  source: [
    'source',
    'sourcename',
    'outlet',
    'publication',
    'publisher',
    'newspaper',
    'sitename',
    'medianame',
  ],
  url: ['url', 'link', 'weburl', 'articleurl', 'permalink'],
};

const PLACES: ReadonlyMap<string, { readonly field: Field; readonly rank: number }> = new Map(
  (Object.keys(KEYS) as Field[]).flatMap((field) =>
    KEYS[field].map((key, rank) => [key, { field, rank: rank + 1 }] as const),
  ),
);
/** All are shorter, hyphens and all. */
const LONGEST = 24;

/**
 * What a key tells of, and its rank among those that tell the same: 0 for the documented one as it is documented, the least the
 * surest; null for any other key.
 */
export function placeOf(key: string): { readonly field: Field; readonly rank: number } | null {
  if (key.length > LONGEST) return null;
  const place = PLACES.get(key.toLowerCase().replace(/[-_ ]/g, ''));
  if (place === undefined) return null;
  return key === KEYS[place.field][0] ? { field: place.field, rank: 0 } : place;
}

/** A value, and the key that it stands under. */
export interface Told {
  readonly key: string;
  readonly value: unknown;
}

/**
 * What these keys and values tell of each field: the first of its keys whose value can be used, else the documented key's, whatever
 * that is. The day is found by `publishedOf`, for it may have to be read first.
 *
 * @example
 * pickFields([['body', 'Paris is calm.'], ['text', '']]).get('text') // { key: 'body', value: 'Paris is calm.' }
 */
export function pickFields(
  entries: Iterable<readonly [key: string, value: unknown]>,
): ReadonlyMap<Field, Told> {
  const best = new Map<Field, Told & { readonly rank: number }>();
  for (const [key, value] of entries) {
    const place = placeOf(key);
    if (place === null) continue;
    const { field } = place;
    const usable = place.rank === 0 ? !saysNothing(value) : isUsable(field, value);
    const rank = usable ? place.rank : place.rank === 0 ? LAST : null;
    if (rank !== null && rank < (best.get(field)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(field, { key, value, rank });
  }
  return best;
}

/** The rank of a documented key that says nothing. */
const LAST = 1_000;

const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && !/\S/.test(value));

/** Records may hold fields of their own: another key than the documented one counts only with a value of the right kind. */
function isUsable(field: Field, value: unknown): boolean {
  if (typeof value === 'string') return /\S/.test(value);
  if (field === 'id') return Number.isInteger(value);
  return field === 'source' && nameIn(value) !== null;
}

/** The name that an object has, as the source of an article has in several interfaces; null for anything else. */
export function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { name, title } = value as { readonly name?: unknown; readonly title?: unknown };
  return typeof name === 'string' ? name : typeof title === 'string' ? title : null;
}

/** The keys of a field in words, to be told. */
export const keysTold = (field: Field): string => KEYS[field].join(', ');
