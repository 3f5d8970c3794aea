import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipWord } from '../reading/patterns.ts';

/**
 * Whether the date that ends at `end` is itself called likely or not: `December 15 was more likely`, `May is unlikely`; not `May was likely
 * the worst month`.
 */
export function isLikelyDay(atoms: Atoms, end: number): boolean {
  if (!isWord(atoms, end, 'is', 'was', 'seemed', 'seems', 'looked', 'looks')) return false;
  const at = skipWord(atoms, end + 1, 'more', 'most', 'less', 'also', 'still', 'very', 'far');
  const last = isWord(atoms, at, 'more') ? at + 1 : at;
  if (!isWord(atoms, last, 'likely', 'likelier', 'unlikely', 'realistic', 'unrealistic')) return false;
  return (
    atoms.text[last + 1] === '' ||
    isUpos(atoms, last + 1, 'PUNCT', 'CCONJ', 'SCONJ') ||
    isWord(atoms, last + 1, 'than', 'as')
  );
}
