import { type Atoms, isUpos } from './atoms.ts';
import { WEEKDAY } from './classes.ts';
import { has, isWord } from './patterns.ts';

/** What has such a word behind it as a noun: `the vote`, `a home visit`, `by travel`. */
function standsAsNoun(atoms: Atoms, i: number): boolean {
  // A club may look like an adjective: `Celtic visit Hearts`.
  if (isUpos(atoms, i - 1, 'ADJ')) return !atoms.capital[i - 1];
  return isUpos(atoms, i - 1, 'DET', 'NUM', 'ADP', 'VERB', 'AUX') || isWord(atoms, i - 1, "'", 's', '-');
}

/**
 * Whether the word at `i`, which can be a verb and which the tagger took for a noun, is a verb: a name stands right behind it
 * (`Leeds play Hull on Saturday`), or it is of the third person and the day stands right behind it (`The show premieres Friday`).
 */
export function isVerbTakenForNoun(atoms: Atoms, i: number): boolean {
  if (standsAsNoun(atoms, i)) return false;
  const day = isWord(atoms, i + 1, 'on') ? i + 2 : i + 1;
  if (atoms.text[i]!.endsWith('s')) return has(atoms, day, WEEKDAY) && isUpos(atoms, i - 1, 'NOUN', 'PROPN');
  if (isWord(atoms, i, 'travel', 'return') && atoms.text[i + 1] === 'to') return atoms.capital[i + 2]!;
  // `radio host Ann Zarok`
  return (
    !isWord(atoms, i, 'host') &&
    atoms.capital[i + 1]! &&
    isUpos(atoms, i + 1, 'PROPN') &&
    !has(atoms, i + 1, WEEKDAY)
  );
}
