import { type Atoms, isUpos } from './atoms.ts';
import { isWord } from './patterns.ts';

/** Verbs that say of what is negated that it lies ahead. */
const MODALS = /^(?:can|may|must|shall|should|will|would|wo)n?$/;

/** Whether what stands before the `before` at `at` is not so until then: it is negated, alone or behind a modal. */
export function isRuledOut(atoms: Atoms, at: number): boolean {
  const { text } = atoms;
  if (text[at - 1] === 'not') return true;
  for (let k = at - 1; k > at - 9 && text[k] !== '' && !isUpos(atoms, k, 'PUNCT'); k--) {
    if (isWord(atoms, k, 'cannot')) return true;
    // `is not expected to reopen before Tuesday`
    if (isWord(atoms, k, 'not', 't') && isWord(atoms, k + 1, 'due', 'expect', 'expected', 'likely'))
      return true;
    if (isWord(atoms, k, 'not', 't')) {
      let modal = k - 1;
      while (modal > k - 4 && isWord(atoms, modal, "'", 'n')) modal--;
      return MODALS.test(text[modal]!);
    }
  }
  return false;
}
