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

/**
 * The words of each class of a list whose rows are a class and a word of it. What the classes are stands on top of the list.
 *
 * @throws RangeError for a row of another class, and for a class without rows.
 * @example
 * const WORDS = readClasses(new URL('./data/word-classes.txt', import.meta.url), ['child', 'meeting']);
 * WORDS.child.has('toddler');
 */
export function readClasses<Name extends string>(
  file: URL,
  names: readonly Name[],
): Readonly<Record<Name, ReadonlySet<string>>> {
  const classes = Object.fromEntries(names.map((name) => [name, new Set()])) as Record<Name, Set<string>>;
  for (const [name, word] of readTable(file)) {
    if (!Object.hasOwn(classes, name!)) throw new RangeError(`«${name}» is no class of words`);
    classes[name as Name].add(word!);
  }
  const empty = names.find((name) => classes[name].size === 0);
  if (empty !== undefined) throw new RangeError(`no word is of the class «${empty}»`);
  return classes;
}
