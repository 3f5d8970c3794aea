import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord } from '../reading/patterns.ts';
import { anyBefore, lookBack } from '../reading/search.ts';

/** How many atoms may stand between the verb and its date: `died at his home in Hull on Feb. 28`. */
const REACH = 10;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Whether a comma stands between the beginning of the sentence and atom `i`. */
function isOpened(atoms: Atoms, i: number): boolean {
  return anyBefore(atoms, i + 1, i, (k) => isWord(atoms, k, ','));
}

/**
 * Whether the last year before the date at `start` was told in an aside, which its verb stands behind: `Berg, who was mayor from 1984 to
 * 1993, died on Feb. 28`; not `In 1993, he died on Feb. 28`.
 */
export function isBehindAside(atoms: Atoms, start: number): boolean {
  return lookBack(atoms, start, REACH, (k) => {
    if (YEAR.test(atoms.text[k]!) || isWord(atoms, k, ',')) return false;
    if (!isUpos(atoms, k, 'VERB', 'AUX') || !isWord(atoms, k - 1, ',')) return undefined;
    return YEAR.test(atoms.text[k - 2]!) && isOpened(atoms, k - 3);
  });
}
