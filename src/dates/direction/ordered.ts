import type { Direction } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import { opensAfter } from './opens.ts';

/** How many atoms before the date its order may begin. */
const REACH = 24;

/** Whether the words from `first` on propose to do something at the date: `Let's meet in November`; not `Let's forget the row in November`. */
function isProposed(atoms: Atoms, first: number, start: number): boolean {
  if (!isWord(atoms, first, 'let') || !isWord(atoms, first + 1, "'") || !isWord(atoms, first + 2, 's'))
    return false;
  if (!isWord(atoms, start - 1, 'in', 'on')) return false;
  for (let k = first + 4; k < start - 1; k++) if (!isUpos(atoms, k, 'VERB', 'ADV', 'PRON')) return false;
  return true;
}

/**
 * An order speaks of what is to come: `Ask me in June`, `“Come back after Labour Day.”` It is the first word of the sentence or of
 * what stands in quotation marks, and near enough to be seen as such.
 */
export function ordered(atoms: Atoms, start: number, tell?: (cue: number) => void): Direction {
  const { text } = atoms;
  let first = start - 1;
  while (first > start - REACH && !opensAfter(atoms, first - 1)) first--;
  if (first >= start || !opensAfter(atoms, first - 1)) return 0;
  // `Don't miss it on Saturday`
  if (isWord(atoms, skipWord(atoms, first + 1, "'"), 'not', 't') && isWord(atoms, first, 'do', 'don')) {
    tell?.(first);
    return 1;
  }
  if (isProposed(atoms, first, start)) {
    tell?.(first);
    return 1;
  }
  if (!isUpos(atoms, first, 'VERB') || /(?:s|ed|ing)$/.test(text[first]!)) return 0;
  if (/^[,'-]$/.test(text[first + 1]!) || isUpos(atoms, first + 1, 'AUX', 'VERB')) return 0;
  tell?.(first);
  return 1;
}
