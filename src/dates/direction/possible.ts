import { readLexicon } from '../../text/lexicon.ts';
import type { Direction } from '../expression.ts';
import { type Atoms, isUpos } from '../reading/atoms.ts';
import { isWord, skipWord } from '../reading/patterns.ts';
import { lookBack } from '../reading/search.ts';

/** Participles of what somebody was able to do. */
const ABILITIES = new Set(readLexicon(new URL('../data/abilities.txt', import.meta.url)));
/** Verbs of what may come. */
const POSSIBLE = new Set(readLexicon(new URL('../data/possible-verbs.txt', import.meta.url)));
/** What limits the subject or the verb: `Nothing could be done`. */
const LIMITS = new Set(readLexicon(new URL('../data/limits.txt', import.meta.url)));
/** How many atoms before `could` its subject is looked through. */
const REACH = 8;

/** Whether the subject of the modal at `i` is limited: `Nothing could be done`, `None of them could play`. */
function isLimited(atoms: Atoms, i: number): boolean {
  return lookBack(atoms, i, REACH, (k) => {
    if (isUpos(atoms, k, 'PUNCT', 'CCONJ', 'SCONJ', 'AUX')) return false;
    return LIMITS.has(atoms.text[k]!) || undefined;
  });
}

/** What `could` says, with its verb at `verb`: ahead where it is passive, or one of what may come. */
function couldSays(atoms: Atoms, i: number, verb: number): Direction {
  if (isLimited(atoms, i)) return 0;
  const passive =
    isWord(atoms, verb - 1, 'be') && isUpos(atoms, verb, 'VERB') && !atoms.text[verb]!.endsWith('ing');
  if (passive) return ABILITIES.has(atoms.text[verb]!) ? -1 : 1;
  return POSSIBLE.has(atoms.text[verb]!) ? 1 : 0;
}

/**
 * What the modal at `i` says of what may be: `The strike could be called off on Monday`, `may reopen on Monday` lie ahead; `may have left
 * on Monday` and what could not be done lie behind. What somebody was able to do, `Fans could watch`, and `could` of a month, `In March
 * you could sit outside`, tell nothing. Null where it is no such modal.
 */
export function possibilitySays(atoms: Atoms, i: number, weekday: boolean): Direction | null {
  if (!isWord(atoms, i, 'could', 'may', 'might') || !isUpos(atoms, i, 'AUX')) return null;
  let k = i + 1;
  let limited = false;
  while (isUpos(atoms, k, 'ADV', 'PART') || isWord(atoms, k, "'")) {
    limited ||= LIMITS.has(atoms.text[k]!);
    k++;
  }
  // `may have left`; `may have an effect`
  if (isWord(atoms, k, 'have') && isUpos(atoms, isUpos(atoms, k + 1, 'ADV') ? k + 2 : k + 1, 'VERB', 'AUX'))
    return -1;
  if (!isWord(atoms, i, 'could')) return 1;
  if (!weekday) return 0;
  return limited ? -1 : couldSays(atoms, i, skipWord(atoms, k, 'be'));
}
