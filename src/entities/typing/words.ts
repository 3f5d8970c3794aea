import { readLexicon } from '../../text/lexicon.ts';

const DATA = new URL('../data/', import.meta.url);

/** Entries of lists in small letters. */
function readWords(...files: readonly string[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => readLexicon(new URL(file, DATA))).map((word) => word.toLowerCase()));
}

export const EVENT_WORDS = readWords('event-word.event.txt');
export const LAW_WORDS = readWords('event-word.law.txt');
/** Of these, the words that head nothing but events, and nothing but legal texts. */
const UNSURE_EVENTS = new Set(
  'anniversary classic concert conference congress convention day exercise final finals fire forum games inquiry march masters meeting open operation primary race round series session show spring storm strike test tour trial week awards'.split(
    ' ',
  ),
);
export const SURE_EVENTS: ReadonlySet<string> = new Set(
  [...EVENT_WORDS].filter((word) => !UNSURE_EVENTS.has(word)),
);
export const SURE_LAWS: ReadonlySet<string> = new Set(
  'accord accords act agreement amendment pact protocol statute treaty'
    .split(' ')
    .filter((word) => LAW_WORDS.has(word)),
);

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
