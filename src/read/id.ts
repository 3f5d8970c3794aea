/**
 * Ids of articles, made from where an article stands and from nothing else, so that they stay when other articles come
 * or go. Each of the three forms can be told from the others, so no two articles of a corpus share one: a path ends in
 * a supported extension, only the second form holds a `#`, and the third ends in digits (docs/decisions/0010).
 */

/**
 * The id of the article that a file holds: its path, extensions included, with `#` and `%` escaped.
 *
 * @example fileId('sub/geneva.txt.gz') // 'sub/geneva.txt.gz'
 */
export function fileId(path: string): string {
  return path.replace(/[#%]/g, (character) => (character === '#' ? '%23' : '%25'));
}

/** @example recordId('wire.jsonl', 'a1') // 'wire.jsonl#a1' */
export function recordId(path: string, given: string): string {
  return `${fileId(path)}#${given}`;
}

/**
 * The id of a record that has none: by its line, or its place in the array, from 1.
 *
 * @example numberedId('wire.jsonl', 3) // 'wire.jsonl:3'
 */
export function numberedId(path: string, number: number): string {
  return `${fileId(path)}:${number}`;
}
