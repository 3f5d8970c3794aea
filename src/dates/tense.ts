import { type Atoms, isUpos } from './atoms.ts';
import { isWord } from './patterns.ts';
import { WORDS } from './word-classes.ts';

/** Whether the verb form at `i` is past: it ends in -ed or is a past form of the list. */
export function isPast(atoms: Atoms, i: number): boolean {
  const text = atoms.text[i]!;
  // `the United States`, `Long Beach`: a capital inside a sentence makes a name.
  if (atoms.capital[i] && atoms.text[i - 1] !== '' && !isUpos(atoms, i - 1, 'PUNCT')) return false;
  // `The office has a warning out`
  if (isWord(atoms, i, 'has', 'have') && isUpos(atoms, i, 'VERB')) return false;
  // `a rate cut in January`, which may be taken for a verb
  if (text === 'cut' && WORDS['what-is-cut'].has(atoms.text[i - 1]!)) return false;
  if (atoms.lexicon.pastCues.has(text)) return !isUpos(atoms, i, 'NOUN');
  return text.length > 3 && text.endsWith('ed') && isUpos(atoms, i, 'VERB');
}

/** Whether the verb form at `i` is of the present or the future: `take effect`, `is`, `will`; not `to open`, `did not open`, `shutting`. */
export function isPresent(atoms: Atoms, i: number): boolean {
  if (!isUpos(atoms, i, 'VERB', 'AUX') || isPast(atoms, i) || atoms.text[i]!.endsWith('ing')) return false;
  let before = i - 1;
  while (isUpos(atoms, before, 'ADV')) before--;
  return !isUpos(atoms, before, 'AUX', 'PART') && !isWord(atoms, before, 'to');
}
