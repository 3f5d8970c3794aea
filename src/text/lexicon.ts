import { readFileSync } from 'node:fs';

/**
 * The entries of a word list: a UTF-8 file whose lines are entries, or comments where they begin with `#`. Every list
 * opens with comments that name its source and licence; entries are sorted by code unit, without duplicates (a test
 * holds every list of the project to this).
 *
 * @example
 * const CUE_VERBS = new Set(readLexicon(new URL('./data/cue-verbs.txt', import.meta.url)));
 */
export function readLexicon(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The rows of a list whose lines hold several columns, parted by tabs. */
export function readTable(file: URL): readonly (readonly string[])[] {
  return readLexicon(file).map((line) => line.split('\t'));
}
