import { isPresent } from '../direction/tense.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';

/** How many atoms may stand between `last year` and the month. */
const REACH = 14;

/** Whether months and places alone stand between the month at `start` and the end of its clause: `in March and in May.` */
function endsList(atoms: Atoms, start: number): boolean {
  for (let k = start + 1; k < start + REACH; k++) {
    // `in June, and is back`, `in March, officials said`
    if (atoms.text[k] === '' || isWord(atoms, k, '.', ';') || atoms.text[k - 1] === ',') return true;
    if (!isUpos(atoms, k, 'ADP', 'PROPN', 'CCONJ', 'NUM') && !isWord(atoms, k, ',')) return false;
  }
  return false;
}

/**
 * Whether months and places alone lead back from the month at `start` to `last year,`, and on to the end: `twice last year, in Rome in
 * March and in May`; not `cut jobs last year, in Texas, and in June it will cut more`.
 */
function isListed(atoms: Atoms, start: number): boolean {
  if (!endsList(atoms, start)) return false;
  return lookBack(atoms, start, REACH, (k) => {
    if (isWord(atoms, k, ',') && isWord(atoms, k - 1, 'year') && isWord(atoms, k - 2, 'last'))
      return (
        isWord(atoms, k + 1, 'in') &&
        !isWord(atoms, k - 3, 'than', 'on', 'from', 'to', 'with', 'like', 'unlike', 'as')
      );
    return isUpos(atoms, k, 'ADP', 'PROPN', 'CCONJ', 'NUM') || isWord(atoms, k, ',') ? undefined : false;
  });
}

/**
 * Whether the clause of the month at `start` said of what year it is: `Last year it was shut in May`, `It was shut last year after a fire
 * that began in May`; not `The man held last year was freed in May`.
 */
export function isOfLastYear(atoms: Atoms, start: number): boolean {
  if (isListed(atoms, start)) return true;
  let verbs = 0;
  return lookBack(atoms, start, REACH, (k) => {
    if (isWord(atoms, k, 'year') && isWord(atoms, k - 1, 'last')) {
      // `sold more than last year in May`
      if (isWord(atoms, k - 2, 'than')) return false;
      if (isWord(atoms, k + 1, "'") || isUpos(atoms, k + 1, 'VERB', 'AUX')) return false;
      return (
        verbs === 0 ||
        atoms.text[k - 2] === '' ||
        isWord(atoms, k + 1, 'after', 'before', 'following', 'when')
      );
    }
    // `Last year, it was shut in May.`
    if (isWord(atoms, k, ',') && isWord(atoms, k - 1, 'year') && atoms.text[k - 3] === '') return undefined;
    // `agreed last year after talks, which take effect in May`
    if (isPresent(atoms, k)) return false;
    if (isUpos(atoms, k, 'VERB', 'AUX')) verbs++;
    else if (isUpos(atoms, k, 'CCONJ', 'PUNCT', 'SYM') && !isWord(atoms, k, '-')) return false;
    return undefined;
  });
}
