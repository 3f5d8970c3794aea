import { readTable } from '../text/lexicon.ts';

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
type WordClass = (typeof WORD_CLASSES)[number];

/** Words in small letters by their class. */
export type WordClasses = Readonly<Record<WordClass, ReadonlySet<string>>>;

/** Reads the classes; throws a `RangeError` for a row of no class, as for a class without rows. */
export function loadWordClasses(): WordClasses {
  const classes = Object.fromEntries(WORD_CLASSES.map((name) => [name, new Set<string>()])) as Record<
    WordClass,
    Set<string>
  >;
  for (const [name, word] of readTable(new URL('./data/word-classes.txt', import.meta.url))) {
    if (!(name! in classes)) throw new RangeError(`«${name}» is no class of words`);
    classes[name as WordClass].add(word!);
  }
  const empty = WORD_CLASSES.find((name) => classes[name].size === 0);
  if (empty !== undefined) throw new RangeError(`no word is of the class «${empty}»`);
  return classes;
}
