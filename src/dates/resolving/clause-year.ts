import { isPresent } from '../direction/tense.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';

/** How many atoms may stand between the year and the month. */
const REACH = 12;
const YEAR = /^(?:1[89]|20)\d\d$/;

/**
 * The year with which the clause of the month at `start` opens, with one verb between: `In 2021 they came in June`; null where it opens
 * with none, or another clause begins: `In 2021 he left, and in June he died`, `In 2021 he said he would go in June`.
 */
export function yearOfClause(atoms: Atoms, start: number): number | null {
  const { text } = atoms;
  let verbs = 0;
  for (let k = start - 2; k > start - REACH && text[k] !== ''; k--) {
    if (YEAR.test(text[k]!)) {
      const opens = isWord(atoms, k - 1, 'in') && (text[k - 2] === '' || /^["“`]+$/.test(text[k - 2]!));
      return opens && verbs === 1 ? Number(text[k]) : null;
    }
    if (isWord(atoms, k, ',') && YEAR.test(text[k - 1]!)) continue;
    if (isPresent(atoms, k) || isWord(atoms, k, 'than', 'that', 'who', 'which', 'would', 'to')) return null;
    if (isUpos(atoms, k, 'VERB') && !isUpos(atoms, k - 1, 'DET', 'ADJ')) verbs++;
    else if (isUpos(atoms, k, 'CCONJ', 'SCONJ', 'PUNCT', 'SYM') && !isWord(atoms, k, '-')) return null;
  }
  return null;
}
