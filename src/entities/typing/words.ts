import { readLexicon } from '../../text/lexicon.ts';

const DATA = new URL('../data/', import.meta.url);

/** Entries of lists in small letters. */
function readWords(...files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => readLexicon(new URL(file, DATA))).map((word) => word.toLowerCase()));
}

export const EVENT_WORDS = readWords('event-word.event.txt');
export const LAW_WORDS = readWords('event-word.law.txt');
export const LAND_WORDS = readWords('place-word.land.txt');
export const FACILITY_WORDS = readWords('place-word.facility.txt');
export const GOVERNMENT_WORDS = readWords('place-word.government.txt');
export const FACILITY_NOUNS = readWords('facility-nouns.txt');

/** The last `count` words of tokens `[start, end)`, joined by spaces, in small letters. */
export function lastWords(words: readonly string[], start: number, end: number, count: number): string {
  return words
    .slice(Math.max(start, end - count), end)
    .join(' ')
    .toLowerCase();
}

/** Whether tokens `[start, end)`, more than one of them, end in a word or phrase of a set. */
export function endsInWord(
  words: readonly string[],
  start: number,
  end: number,
  set: ReadonlySet<string>,
): boolean {
  for (let count = 1; count <= 3 && end - count > start; count++)
    if (set.has(lastWords(words, start, end, count))) return true;
  return false;
}
