import { readClasses } from '../text/lexicon.ts';

/** The classes of data/word-classes.txt, which says what each is. */
const WORD_CLASSES = [
  'another-time',
  'citizen',
  'collective',
  'for-a-time',
  'given',
  'importance',
  'led',
  'length',
  'lies',
  'no-longer',
  'no-part',
  'of-body',
  'of-cause',
  'of-country',
  'of-language',
  'opinion',
  'organization',
  'organization-too',
  'part-of-country',
  'place',
  'place-before',
  'place-behind',
  'region',
  'serving',
  'situated',
  'speaks-for',
  'storm',
  'storm-before',
  'to-whom',
] as const;

/** Words in small letters by their class. */
export type WordClasses = ReturnType<typeof loadWordClasses>;

/** Reads the classes; throws a `RangeError` for a row of no class, as for a class without rows. */
export function loadWordClasses() {
  return readClasses(new URL('./data/word-classes.txt', import.meta.url), WORD_CLASSES);
}
