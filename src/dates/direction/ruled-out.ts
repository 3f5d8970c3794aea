import { readLexicon } from '../../text/lexicon.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import { anyFrom, lookBack } from '../reading/search.ts';
import { isPast } from './tense.ts';

/** Verbs that say of what is negated that it lies ahead. */
const MODALS = /^(?:can|may|must|shall|should|will|would|wo)n?$/;

/** How many atoms before `before` may hold the negation. */
const NEGATION_REACH = 8;

/** Whether what stands before the `before` at `at` is not so until then: it is negated, alone or behind a modal. */
export function isRuledOut(atoms: Atoms, at: number): boolean {
  const { text } = atoms;
  if (text[at - 1] === 'not') return true;
  return lookBack(atoms, at, NEGATION_REACH, (k) => {
    if (isUpos(atoms, k, 'PUNCT')) return false;
    if (isWord(atoms, k, 'cannot')) return true;
    if (!isWord(atoms, k, 'not', 't')) return undefined;
    // `is not expected to reopen before Tuesday`
    if (isWord(atoms, k + 1, 'due', 'expect', 'expected', 'likely')) return true;
    // `did not rule out a vote before Tuesday`
    if (isWord(atoms, k + 1, 'rule') && isWord(atoms, k + 2, 'out')) return true;
    let modal = k - 1;
    while (isWord(atoms, modal, "'", 'n')) modal--;
    return MODALS.test(text[modal]!);
  });
}

/** Verbs of who tells others what to do: `asked the governor to meet them`. */
const TELLING = new Set(readLexicon(new URL('../data/told-to.txt', import.meta.url)));
/** How many atoms before `before` may hold the infinitive, and how many before it who was told. */
const TASK_REACH = 10;
const TOLD_REACH = 8;
/** How many atoms behind `and` or `when` may hold the verb that tells what came of it. */
const DONE_REACH = 5;

/** Whether what follows the date that ends at `end` tells what came of it: `before Friday, when the storm hit`, `before Monday and we did`. */
function isTaskDone(atoms: Atoms, end: number): boolean {
  const next = skipWord(atoms, end, ',', ';');
  if (!isWord(atoms, next, 'and', 'but', 'when')) return false;
  return anyFrom(atoms, next + 1, DONE_REACH, (k) => isPast(atoms, k));
}

/**
 * Whether what is to be done before the date that ends at `end` was asked of somebody: `asked the governor to meet them before the
 * weekend`, `told members not to return before Monday`; not `told them to wear red before Monday's match`, nor what had been asked,
 * or was done: `told them to leave before Monday, when it struck`.
 */
export function isAskedBefore(atoms: Atoms, at: number, end: number): boolean {
  const { text } = atoms;
  if (text[end] === "'" || isUpos(atoms, end, 'NOUN', 'PROPN') || isTaskDone(atoms, end)) return false;
  let to = at - 1;
  while (to > at - TASK_REACH && text[to] !== 'to') {
    if (text[to] === '' || isPast(atoms, to) || isUpos(atoms, to, 'PUNCT', 'AUX')) return false;
    to--;
  }
  // `to come to the quay`
  if (isUpos(atoms, to + 1, 'DET', 'NOUN', 'PROPN', 'PRON', 'ADJ'))
    for (to--; to > at - TASK_REACH && text[to] !== 'to'; to--)
      if (text[to] === '' || isPast(atoms, to)) return false;
  if (text[to] !== 'to' || !isUpos(atoms, to + 1, 'VERB', 'AUX')) return false;
  return lookBack(atoms, to, TOLD_REACH, (k) => {
    if (TELLING.has(text[k]!)) return !isWord(atoms, k - 1, 'had') && !isWord(atoms, k - 2, 'had');
    return isUpos(atoms, k, 'VERB', 'AUX', 'PUNCT') ? false : undefined;
  });
}
