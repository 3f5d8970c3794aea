import { hasNoVerb } from '../direction/verb-or-other.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, takeBefore } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';
import { WORDS } from '../reading/word-classes.ts';

/** How many atoms before `and last six weeks` may hold the verb that it goes on from. */
const REACH = 12;

/** Whether the `last` at `i` goes on from a verb: `begin in May and last six weeks`; not `the first and last six weeks`. */
function goesOn(atoms: Atoms, i: number): boolean {
  if (!isWord(atoms, i - 1, 'and') || isUpos(atoms, i - 2, 'ADJ')) return false;
  return lookBack(atoms, i - 1, REACH, (k) => {
    if (isWord(atoms, k, 'last', 'past') || isUpos(atoms, k, 'PUNCT')) return false;
    if (!isUpos(atoms, k, 'VERB')) return undefined;
    return isWord(atoms, k - 1, 'to') || !/(?:s|ed|ing)$/.test(atoms.text[k]!);
  });
}

/** Whether the `last` at `i` is a verb: `shall last ten years`, `visits, which last two hours`, `sessions last an hour`. */
function isLasting(atoms: Atoms, i: number): boolean {
  if (atoms.text[i] !== 'last') return false;
  if (isUpos(atoms, i - 1, 'AUX') || isWord(atoms, i - 1, 'to', 'which')) return true;
  const plural = isUpos(atoms, i - 1, 'NOUN') && /[^s]s$/.test(atoms.text[i - 1]!);
  return (plural && hasNoVerb(atoms, i, -1) && hasNoVerb(atoms, i, 1)) || goesOn(atoms, i);
}

/** `i - 1` where a word before the count at `i` belongs to it, else `i`: `past two months`; not `last a month`. */
function takeOrder(atoms: Atoms, i: number): number {
  const belongs =
    WORDS['before-count'].has(atoms.text[i - 1]!) &&
    !isWord(atoms, i, 'a', 'an', 'one') &&
    !isLasting(atoms, i - 1);
  return belongs ? i - 1 : i;
}

/**
 * Where a length of time whose count is at `i` begins: with `the past two months`, `its first nine months`, `each of the
 * two years`. The article before `the three-year plan`, which is a `compound`, is the plan's.
 */
export function startOfLength(atoms: Atoms, i: number, compound: boolean): number {
  const { text } = atoms;
  const start = takeOrder(atoms, i);
  const ordered = start < i;
  if (text[start - 1] === 'the' && (ordered || (!compound && !isWord(atoms, i, 'a', 'an', 'one'))))
    return isWord(atoms, start - 3, 'each') && text[start - 2] === 'of' ? start - 3 : start - 1;
  return ordered ? takeBefore(atoms, start, 'its', 'our', 'their') : start;
}
