import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/**
 * Whether the verb at `i` is that of a clause which tells of the noun before it, with no word that leads to it, so that the verb of the
 * sentence stands right behind: `the group he co-founded will meet`, `The man she met left`.
 */
export function isOfContactClause(atoms: Atoms, i: number): boolean {
  const first = isWord(atoms, i - 1, '-') ? i - 2 : i;
  if (!isUpos(atoms, first - 1, 'PRON') || !isUpos(atoms, first - 2, 'NOUN', 'PROPN')) return false;
  return isUpos(atoms, i + 1, 'AUX', 'VERB') && !atoms.text[i + 1]!.endsWith('ing');
}
